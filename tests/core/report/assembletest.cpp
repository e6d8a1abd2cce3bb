// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/assemble.h"

#include "core/report/flow.h"
#include "samplepack.h"
#include "tools.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;
using test::run;

namespace {

const FontSet &fonts()
{
    static const auto set = loadBundledFonts();
    return *set;
}

const DocumentInfo info{.title = QStringLiteral("A title & more <here>"),
                        .author = QStringLiteral("School"),
                        .subject = QStringLiteral("Subject"),
                        .program = QStringLiteral("Guardbook"),
                        .madeAt = {1767225600000, 60},
                        .id = QByteArray::fromHex("00112233445566778899aabbccddeeff")};

struct Document {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("document.pdf"));

    Result<SignatureHole> write(Flow &flow, const std::vector<PagePicture> &pictures = {},
                                const std::vector<AttachedFile> &attachments = {}, bool hole = false)
    {
        Laid laid = flow.finish();
        GUARDBOOK_ASSIGN(const Painted painted,
                         paint(fonts(), laid,
                               {QStringLiteral("Head"), QStringLiteral("Marking"), QStringLiteral("Foot")}));
        GUARDBOOK_ASSIGN(DurableFile file, DurableFile::create(path));
        auto made = assemble({laid, painted, pictures, attachments, info, nullptr, hole}, file, {});
        if (made)
            GUARDBOOK_TRY(file.keep());
        return made;
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path);
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    }
};

} // namespace

TEST(Assemble, headsAndFeetAreNotContentAndTheRestIsReadInOrder)
{
    Flow flow(fonts(), PageSpec{});
    flow.heading(1, QStringLiteral("Chapter"));
    flow.paragraph(plain(QStringLiteral("Some words.")));
    Table table;
    table.columns = {{QStringLiteral("Column"), 1}};
    table.rows = {{plain(QStringLiteral("Cell"))}};
    flow.table(table);
    flow.keyValues({{QStringLiteral("Key"), plain(QStringLiteral("Value"))}});
    Document document;
    ASSERT_TRUE(document.write(flow));
    const QByteArray tree = run("pdfinfo", {QStringLiteral("-struct-text"), document.path}).output;
    qsizetype at = 0;
    for (const char *part : {"H1", "\"Chapter\"", "P (", "\"Some words.\"", "TH", "/Scope /Column",
                             "\"Column\"", "TD", "\"Cell\"", "/Scope /Row", "\"Key\"", "\"Value\""}) {
        const qsizetype next = tree.indexOf(part, at);
        EXPECT_GE(next, 0) << part << " in " << tree.constData();
        at = std::max(at, next);
    }
    for (const char *furniture : {"Head\"", "Marking", "Foot", "Page 1"})
        EXPECT_FALSE(tree.contains(furniture)) << furniture;
}

TEST(Assemble, theDocumentSaysTheSameOfItselfInBothPlaces)
{
    Flow flow(fonts(), PageSpec{});
    flow.paragraph(plain(QStringLiteral("x")));
    Document document;
    ASSERT_TRUE(document.write(flow));
    const QByteArray shown = run("pdfinfo", {QStringLiteral("-isodates"), document.path}).output;
    EXPECT_TRUE(shown.contains("A title & more <here>")) << shown.constData();
    EXPECT_TRUE(shown.contains("2026-01-01T00:00:00")) << "in UTC, whatever the offset";
    const QByteArray xmp = run("pdfinfo", {QStringLiteral("-meta"), document.path}).output;
    EXPECT_TRUE(xmp.contains("A title &amp; more &lt;here&gt;"));
    EXPECT_TRUE(xmp.contains("<xmp:CreateDate>2026-01-01T00:00:00Z"));
    const QByteArray bytes = document.bytes();
    EXPECT_EQ(bytes.count("<00112233445566778899aabbccddeeff>"), 2) << "both halves of the id";
    EXPECT_TRUE(bytes.contains("/Lang (en-GB)"));
}

TEST(Assemble, theHoleIsWhereItIsSaidToBe)
{
    Flow flow(fonts(), PageSpec{});
    flow.paragraph(plain(QStringLiteral("x")));
    Document document;
    // A file that is full of such places, from an earlier document, does not lead astray.
    const QByteArray decoy =
        QByteArray("/ByteRange [ 0 9999999999 9999999999 9999999999 ] /Contents <00>").repeated(2000);
    const auto hole = document.write(
        flow, {},
        {{QStringLiteral("a.txt"), QStringLiteral("text/plain"), QStringLiteral("d"), decoy.size(),
          Digest::of(decoy), sample::bytesSource(decoy), QStringLiteral("AB/1")}},
        true);
    ASSERT_TRUE(hole);
    const QByteArray bytes = document.bytes();
    EXPECT_EQ(bytes.size(), hole->fileSize);
    EXPECT_EQ(bytes.mid(hole->contentsAt, hole->contentsEnd - hole->contentsAt),
              '<' + QByteArray(2 * signatureHoleBytes, '0') + '>');
    EXPECT_TRUE(bytes.mid(hole->rangeAt).startsWith("/ByteRange [ 0 9"));
}

TEST(Assemble, onePictureOnManyPagesIsInTheFileOnce)
{
    const QByteArray jpeg = sample::chatJpeg();
    QBuffer buffer;
    buffer.setData(jpeg);
    ASSERT_TRUE(buffer.open(QIODevice::ReadOnly));
    const auto plan = planRaster(buffer);
    ASSERT_TRUE(plan);
    Flow flow(fonts(), PageSpec{});
    for (int i = 0; i < 5; ++i) {
        Canvas canvas(flow, flow.page().width());
        canvas.picture(QRectF(0, 0, 300, 100), 0, {0, 0.2 * i, 1, 0.2}, QStringLiteral("Part"));
        flow.add(canvas.take());
        flow.pageBreak();
    }
    flow.paragraph(plain(QStringLiteral("end")));
    Document document;
    ASSERT_TRUE(document.write(
        flow, {{*plan, sample::bytesSource(jpeg), jpeg.size(), Digest::of(jpeg), QStringLiteral("AB/1")}}));
    EXPECT_LT(document.bytes().size(), jpeg.size() + 60'000);
    EXPECT_EQ(run("qpdf", {QStringLiteral("--check"), document.path}).exit, 0);
}

TEST(Assemble, twoAttachmentsOfOneNameAreRefused)
{
    Flow flow(fonts(), PageSpec{});
    flow.paragraph(plain(QStringLiteral("x")));
    Document document;
    const AttachedFile file{QStringLiteral("a.txt"), QStringLiteral("text/plain"), QStringLiteral("d"),   1,
                            Digest::of("a"),         sample::bytesSource("a"),     QStringLiteral("AB/1")};
    EXPECT_FALSE(document.write(flow, {}, {file, file}));
    EXPECT_FALSE(QFile::exists(document.path));
}

TEST(Assemble, aSourceThatCannotBeOpenedSaysWhy)
{
    Flow flow(fonts(), PageSpec{});
    flow.paragraph(plain(QStringLiteral("x")));
    Document document;
    const OpenBytes closed = []() -> Result<std::unique_ptr<QIODevice>> {
        return Error{ErrorCode::Corrupt, QStringLiteral("The vault says no."), QStringLiteral("vault")};
    };
    const auto made =
        document.write(flow, {},
                       {{QStringLiteral("a.txt"), QStringLiteral("text/plain"), QStringLiteral("d"), 1,
                         Digest::of("a"), closed, QStringLiteral("AB/1")}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().sentence, QStringLiteral("The vault says no."));
}
