// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Redaction as a technician's list does it, and what other programs find in the copies.

#include "tests/cli/clitest.h"
#include "tests/support/pdfbytes.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace guardbook;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray output(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(s(program), arguments);
    EXPECT_TRUE(process.waitForFinished(60'000)) << program;
    EXPECT_EQ(process.exitCode(), 0) << program << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QByteArray pdfOf(const QByteArray &content)
{
    return guardbook::testing::pdf(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
         guardbook::testing::stream({}, content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"},
        "/Info<</Author(planted secret)>>");
}

class Redacting : public CliTest {
protected:
    QString pictureFile() const
    {
        QImage image(200, 120, QImage::Format_RGB32);
        image.fill(QColor(200, 220, 240));
        image.setText(s("Comment"), s("planted secret"));
        const QString file = path(s("Kim Example chat.png"));
        EXPECT_TRUE(image.save(file));
        return file;
    }
    /// Carries steps out; the book then has that many items and display pictures.
    Ran applied(const QJsonArray &steps, int items, int displayPictures = 0)
    {
        const Ran ran = apply(QJsonDocument(steps).toJson());
        EXPECT_EQ(ran.code, 0) << ran.err.toStdString() << ran.out.toStdString();
        m_items = items;
        m_displayPictures = displayPictures;
        return ran;
    }
    QJsonObject addPicture() const
    {
        QJsonObject add = addStep(pictureFile(), "screenshot");
        add.insert(s("name"), s("shot"));
        return add;
    }
    static QJsonObject redactStep(const QJsonArray &marks, const char *of = "$shot.id")
    {
        QJsonObject made = step(
            "evidence.redact",
            {{s("evidence"), s(of)}, {s("marks"), marks}, {s("description"), s("The chat, a name covered")}});
        made.insert(s("name"), s("copy"));
        return made;
    }
    static QJsonObject boxMark(const QJsonArray &box, int page = 1)
    {
        return {{s("page"), page}, {s("box"), box}, {s("reason"), s("Name of a third party")}};
    }
    QJsonObject packStep(const char *originals) const
    {
        return step("pack.export", {{s("incident"), m_incident},
                                    {s("for"), s("police")},
                                    {s("recipient"), s("PC Example")},
                                    {s("purpose"), s("Case 1")},
                                    {s("form"), s("folder")},
                                    {s("originals"), s(originals)},
                                    {s("out"), path(s("out"))}});
    }
    QStringList packFiles(const QString &folder) const
    {
        const auto packs = QDir(path(s("out"))).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (packs.size() != 1)
            return {};
        QStringList found;
        const QDir inside(packs.first().absoluteFilePath() + u'/' + folder);
        for (const QString &name : inside.entryList(QDir::Files))
            found << inside.absoluteFilePath(name);
        return found;
    }
    void SetUp() override
    {
        CliTest::SetUp();
        QDir(path()).mkpath(s("out"));
    }
};

} // namespace

TEST_F(Redacting, aPictureLeavesAsPixelsAlone)
{
    applied({addPicture(), redactStep({boxMark({50, 30, 40, 20})}), packStep("replaced")}, 2);
    EXPECT_TRUE(packFiles(s("data")).isEmpty()) << "the original went along";
    const QStringList copies = packFiles(s("derived"));
    ASSERT_EQ(copies.size(), 1);
    EXPECT_FALSE(copies.first().contains(s("Kim")));
    const QImage copy(copies.first());
    for (int y = 0; y < copy.height(); ++y) {
        for (int x = 0; x < copy.width(); ++x) {
            const QRgb expected = QRect(50, 30, 40, 20).contains(x, y) ? qRgb(0, 0, 0) : qRgb(200, 220, 240);
            ASSERT_EQ(copy.convertToFormat(QImage::Format_RGB32).pixel(x, y), expected) << x << ' ' << y;
        }
    }
    EXPECT_TRUE(copy.textKeys().isEmpty());
    EXPECT_FALSE(contentOf(copies.first()).contains("planted secret"));
}

TEST_F(Redacting, aLaterConversionDoesNotTakeThePlaceOfTheRedaction)
{
    QImage again(pictureFile());
    ASSERT_TRUE(again.save(path(s("converted.bmp"))));
    const QJsonObject convert = step("evidence.derive", {{s("evidence"), s("$shot.id")},
                                                         {s("file"), path(s("converted.bmp"))},
                                                         {s("gate"), s("no")},
                                                         {s("description"), s("The same as BMP")},
                                                         {s("derivation"), s("Saved as BMP")}});
    applied({addPicture(), redactStep({boxMark({50, 30, 40, 20})}), convert, packStep("replaced")}, 3, 1);
    const QStringList copies = packFiles(s("derived"));
    ASSERT_EQ(copies.size(), 1);
    EXPECT_EQ(QImage(copies.first()).pixelColor(60, 40), QColor(Qt::black)) << copies.first().toStdString();
}

TEST_F(Redacting, aPdfLeavesAsPagePicturesWithoutAWord)
{
    const QString file =
        write(s("Kim Example letter.pdf"), pdfOf("BT /F 12 Tf 20 40 Td (Kim Example wrote it) Tj ET"));
    QJsonObject add = addStep(file);
    add.insert(s("name"), s("shot"));
    applied({add, redactStep({boxMark({50, 130, 220, 60}, 2)}), packStep("replaced")}, 2, 4);
    const QStringList copies = packFiles(s("derived"));
    ASSERT_EQ(copies.size(), 1);
    EXPECT_TRUE(output("pdftotext", {copies.first(), s("-")}).trimmed().isEmpty());
    EXPECT_FALSE(contentOf(copies.first()).contains("planted secret"));
    const QByteArray info = output("pdfinfo", {copies.first()});
    EXPECT_TRUE(info.contains("Pages:           2")) << info.toStdString();
    for (const char *word : {"Author", "Creator", "Producer", "Title", "CreationDate", "ModDate"})
        EXPECT_FALSE(info.contains(word)) << info.toStdString();
    EXPECT_TRUE(
        output("qpdf", {s("--check"), copies.first()}).contains("No syntax or stream encoding errors"));
    EXPECT_TRUE(output("pdffonts", {copies.first()}).count('\n') <= 2);

    output("pdfimages", {s("-png"), copies.first(), path(s("page"))});
    const QImage first(path(s("page-000.png")));
    const QImage second(path(s("page-001.png")));
    EXPECT_EQ(first.size(), QSize(556, 278));
    EXPECT_EQ(second.size(), QSize(833, 278));
    const QRect covered(50, 130, 220, 60);
    int notBlack = 0;
    for (int y = covered.top(); y <= covered.bottom(); ++y) {
        for (int x = covered.left(); x <= covered.right(); ++x)
            notBlack += qGray(second.pixel(x, y)) != 0;
    }
    EXPECT_EQ(notBlack, 0);
    EXPECT_EQ(qGray(second.pixel(covered.right() + 3, covered.top())), 255);
    EXPECT_EQ(qGray(first.pixel(covered.left(), covered.top())), 255) << "a mark of page 2 is on page 1";
}

TEST_F(Redacting, theCopyNamesItsOriginalAndItsReasonsAndBothLogsTellOfIt)
{
    const Ran ran = applied({addPicture(), redactStep({boxMark({50, 30, 40, 20})})}, 2);
    const QJsonArray items = records("evidence");
    const QJsonObject original = items.at(0).toObject();
    const QJsonObject copy = items.at(1).toObject();
    EXPECT_EQ(copy[s("derived_from")], original[s("id")]);
    EXPECT_NE(copy[s("sha256")], original[s("sha256")]);
    EXPECT_TRUE(copy[s("derivation")].toString().contains(
        s("1. box at 50, 30, 40 x 20 pixels: Name of a third party")))
        << copy[s("derivation")].toString().toStdString();
    EXPECT_NE(copy[s("exhibit")], original[s("exhibit")]);
    EXPECT_TRUE(copy[s("device")].toString().isEmpty());
}

TEST_F(Redacting, originalsGoAlongUnlessTheExporterSaysOtherwise)
{
    applied({addPicture(), redactStep({boxMark({50, 30, 40, 20})}), packStep("included")}, 2);
    EXPECT_EQ(packFiles(s("data")).size(), 1);
    EXPECT_EQ(packFiles(s("derived")).size(), 1);
}

TEST_F(Redacting, whatCannotBeRedactedIsRefusedAndLeavesNothing)
{
    const QJsonObject addText = [&] {
        QJsonObject add = addStep(write(s("note.txt"), "Kim said so\n"));
        add.insert(s("name"), s("note"));
        return add;
    }();
    const auto refused = [](QJsonObject given, const char *part) {
        given.insert(s("expect"), QJsonObject{{s("refused"), s(part)}});
        return given;
    };
    const QJsonObject outside = boxMark({5'000, 30, 40, 20});
    const QJsonObject unreasoned{{s("box"), QJsonArray{1, 1, 5, 5}}, {s("reason"), s(" ")}};
    applied({addPicture(), addText, refused(redactStep({}), "Nothing is marked"),
             refused(redactStep({outside}), "Mark 1 lies outside of its page"),
             refused(redactStep({boxMark({1, 1, 5, 5}, 2)}), "on page 2, which this item does not have"),
             refused(redactStep({unreasoned}), "has no reason"),
             refused(redactStep({QJsonObject{{s("reason"), s("x")}}}), "Mark 1"),
             refused(redactStep({boxMark({1, 1, 5, 5})}, "$note.id"), "Only pictures and PDFs")},
            2);
}
