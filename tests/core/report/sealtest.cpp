// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/seal.h"

#include "core/report/packdocument.h"
#include "samplepack.h"
#include "tools.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;
using test::run;

namespace {

struct Sealed {
    QTemporaryDir folder;
    QString path;
    QByteArray bytes;
    Digest root;

    Sealed()
    {
        path = folder.filePath(QStringLiteral("report.pdf"));
        const auto keys = sample::sealingMaterial(folder.path());
        if (!keys || !writePackDocument(sample::packOf(2), path, *keys))
            return;
        root = Digest::of(keys->rootCertificateDer);
        QFile file(path);
        file.open(QIODevice::ReadOnly);
        bytes = file.readAll();
    }
};

const Sealed &sealed()
{
    static const Sealed document;
    return document;
}

SealState stateOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto state = verifySeal(buffer, sealed().root);
    return state ? *state : SealState{};
}

/// Start and end of the hole, "<" to after ">".
std::pair<qsizetype, qsizetype> holeOf(const QByteArray &bytes)
{
    static const QRegularExpression form(QStringLiteral("/ByteRange \\[ 0 (\\d+) (\\d+) (\\d+) \\]"));
    const auto match = form.match(QString::fromLatin1(bytes));
    return {match.captured(1).toLongLong(), match.captured(2).toLongLong()};
}

class Seal : public testing::Test {
protected:
    void SetUp() override { ASSERT_FALSE(sealed().bytes.isEmpty()); }
};

} // namespace

TEST_F(Seal, holdsForTheFileAsItWasWritten)
{
    const SealState state = stateOf(sealed().bytes);
    EXPECT_TRUE(state.signatureValid);
    EXPECT_TRUE(state.coversWholeFile);
    EXPECT_TRUE(state.chainToRoot);
    EXPECT_TRUE(state.rootExpected);
    EXPECT_EQ(state.rootFingerprint, sealed().root);
    EXPECT_EQ(state.signerName, QStringLiteral("Example Vale School documents"));
    EXPECT_EQ(state.signedAt.utcText(), QStringLiteral("2026-03-06T09:30:00.000Z"));
    EXPECT_EQ(state.fileDigest, Digest::of(sealed().bytes));
}

TEST_F(Seal, holdsForOtherReaders)
{
    const QString shown = QString::fromUtf8(run("pdfsig", {sealed().path}).output);
    EXPECT_TRUE(shown.contains(QStringLiteral("Signature is Valid"))) << qPrintable(shown);
    EXPECT_TRUE(shown.contains(QStringLiteral("Total document signed"))) << qPrintable(shown);
}

TEST_F(Seal, holdsForOpenssl)
{
    QTemporaryDir out;
    const auto save = [&](const char *name, const QByteArray &bytes) {
        QFile file(out.filePath(QString::fromLatin1(name)));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    };
    const auto [from, to] = holeOf(sealed().bytes);
    const QByteArray hole = QByteArray::fromHex(sealed().bytes.sliced(from + 1, to - from - 2));
    const QString signature = save("signature.der", hole);
    const QString signedBytes = save("signed", sealed().bytes.first(from) + sealed().bytes.sliced(to));
    const QString root = out.filePath(QStringLiteral("root.pem"));
    ASSERT_EQ(run("openssl", {QStringLiteral("x509"), QStringLiteral("-inform"), QStringLiteral("DER"),
                              QStringLiteral("-in"), sealed().folder.filePath(QStringLiteral("root.der")),
                              QStringLiteral("-out"), root})
                  .exit,
              0);
    const auto verified =
        run("openssl", {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-cades"),
                        QStringLiteral("-binary"), QStringLiteral("-inform"), QStringLiteral("DER"),
                        QStringLiteral("-in"), signature, QStringLiteral("-content"), signedBytes,
                        QStringLiteral("-CAfile"), root, QStringLiteral("-purpose"), QStringLiteral("any"),
                        QStringLiteral("-attime"), QStringLiteral("1772800000"), QStringLiteral("-out"),
                        QStringLiteral("/dev/null")});
    EXPECT_EQ(verified.exit, 0) << verified.errors.constData();
}

TEST_F(Seal, anyFlippedByteIsSeen)
{
    const auto [from, to] = holeOf(sealed().bytes);
    const qsizetype size = sealed().bytes.size();
    std::vector<qsizetype> places = {0, 9, from - 1, to, size - 1, size - 7};
    for (int i = 1; i < 20; ++i)
        places.push_back(size / 20 * i);
    for (const qsizetype place : places) {
        QByteArray bytes = sealed().bytes;
        bytes[place] = char(bytes[place] ^ 0x20);
        EXPECT_FALSE(stateOf(bytes).consistent()) << place;
    }
}

TEST_F(Seal, aFlippedBitOfTheSignatureIsSeen)
{
    const auto [from, to] = holeOf(sealed().bytes);
    for (const qsizetype place : {from + 1, from + 400, from + 3000, to - 20}) {
        QByteArray bytes = sealed().bytes;
        bytes[place] = bytes[place] == '1' ? '2' : '1';
        EXPECT_FALSE(stateOf(bytes).consistent()) << place;
    }
}

TEST_F(Seal, nothingCanHideBehindTheSignature)
{
    const auto [from, to] = holeOf(sealed().bytes);
    QByteArray text = sealed().bytes;
    text.replace(to - 12, 5, "hello");
    EXPECT_FALSE(stateOf(text).consistent());
    QByteArray digits = sealed().bytes;
    digits.replace(to - 12, 4, "cafe");
    EXPECT_FALSE(stateOf(digits).consistent());
}

TEST_F(Seal, appendedBytesAreNotCovered)
{
    const SealState state = stateOf(sealed().bytes + "\n% more\n");
    EXPECT_TRUE(state.signatureValid);
    EXPECT_FALSE(state.coversWholeFile);
    EXPECT_FALSE(state.consistent());
}

TEST_F(Seal, aCutFileDoesNotHold)
{
    for (const qsizetype kept :
         {sealed().bytes.size() - 1, sealed().bytes.size() / 2, qsizetype(5000), qsizetype(0)})
        EXPECT_FALSE(stateOf(sealed().bytes.first(kept)).consistent()) << kept;
}

TEST_F(Seal, anotherRootIsNotTheExpectedOne)
{
    QBuffer buffer;
    buffer.setData(sealed().bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto state = verifySeal(buffer, Digest::of("another"));
    ASSERT_TRUE(state);
    EXPECT_TRUE(state->consistent());
    EXPECT_FALSE(state->rootExpected);
    const auto unasked = verifySeal(buffer);
    ASSERT_TRUE(unasked);
    EXPECT_FALSE(unasked->rootExpected);
}

TEST_F(Seal, aFileWithoutASignatureHasNone)
{
    EXPECT_FALSE(stateOf("%PDF-1.7\nnothing here").present);
    EXPECT_FALSE(stateOf({}).present);
    EXPECT_FALSE(stateOf(QByteArray("/ByteRange [ 0 5 9 1 ]").repeated(500)).consistent());
}

TEST_F(Seal, aByteRangeInAnAttachmentDoesNotConfuseIt)
{
    PackContent content = sample::packOf(1);
    const QByteArray other = sealed().bytes;
    content.exhibits.push_back(sample::exhibit(2, QStringLiteral("earlier-pack.pdf"),
                                               QStringLiteral("application/pdf"), other,
                                               QStringLiteral("An earlier pack, itself sealed")));
    const auto keys = sample::sealingMaterial(sealed().folder.path());
    ASSERT_TRUE(keys);
    QTemporaryDir out;
    const QString path = out.filePath(QStringLiteral("report.pdf"));
    const auto made = writePackDocument(content, path, *keys);
    ASSERT_TRUE(made) << qPrintable(made.error().sentence);
    const auto state = verifySeal(path, sealed().root);
    ASSERT_TRUE(state);
    EXPECT_TRUE(state->consistent());
    EXPECT_TRUE(state->rootExpected);
}

TEST_F(Seal, anAttachmentWithManyByteRangesDoesNotHideTheSignature)
{
    PackContent content = sample::packOf(1);
    content.exhibits.push_back(sample::exhibit(2, QStringLiteral("signed often.pdf"),
                                               QStringLiteral("application/pdf"),
                                               QByteArray("/ByteRange [ 0 5 50 60 ]\n").repeated(40),
                                               QStringLiteral("A document that was signed many times")));
    const auto keys = sample::sealingMaterial(sealed().folder.path());
    ASSERT_TRUE(keys);
    QTemporaryDir out;
    const QString path = out.filePath(QStringLiteral("report.pdf"));
    const auto made = writePackDocument(content, path, *keys);
    ASSERT_TRUE(made) << qPrintable(made.error().sentence);
    const auto state = verifySeal(path, sealed().root);
    ASSERT_TRUE(state);
    EXPECT_TRUE(state->consistent());
}

TEST_F(Seal, aKeyThatIsNotTheCertificatesIsRefused)
{
    QTemporaryDir others;
    auto keys = sample::sealingMaterial(sealed().folder.path());
    const auto strange = sample::sealingMaterial(others.path());
    ASSERT_TRUE(keys);
    ASSERT_TRUE(strange);
    keys->leafCertificateDer = strange->leafCertificateDer;
    const QString path = others.filePath(QStringLiteral("report.pdf"));
    const auto made = writePackDocument(sample::packOf(1), path, *keys);
    ASSERT_FALSE(made);
    EXPECT_FALSE(QFile::exists(path));
    // A leaf that another root issued signs, but the finished document does not verify and is not kept.
    keys->leafKeyDer = strange->leafKeyDer.copy();
    const auto unchained = writePackDocument(sample::packOf(1), path, *keys);
    ASSERT_FALSE(unchained);
    EXPECT_FALSE(QFile::exists(path));
}
