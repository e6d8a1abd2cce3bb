// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/worker/workertest.h"

#include "tests/support/pdfbytes.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

class HostileDocumentTest : public WorkerTest {
protected:
    void SetUp() override
    {
#ifndef GUARDBOOK_PDF_VIEW
        GTEST_SKIP() << "built without QtPdf";
#endif
    }
    WorkerRenderer hurried{program(), {.wallSeconds = 5, .cpuSeconds = 2}};
};

/// Form n draws form n + 1 ten times, `depth` deep: 10 to the power of `depth` squares from a few kilobytes.
QByteArray nestedForms(int depth)
{
    QList<QByteArray> forms;
    for (int i = 0; i < depth; ++i) {
        const QByteArray next = "/Resources<</XObject<</X " + QByteArray::number(7 + i) + " 0 R>>>>";
        forms.append(
            stream("/Type/XObject/Subtype/Form/BBox[0 0 200 100]" + next, QByteArray("/X Do ").repeated(10)));
    }
    forms.append(stream("/Type/XObject/Subtype/Form/BBox[0 0 200 100]", "0 0 1 1 re f"));
    return onePage({}, {}, forms, "/X Do");
}

} // namespace

TEST_F(HostileDocumentTest, scriptsLaunchesAndLinksDoNothing)
{
    QTemporaryDir folder;
    const QByteArray target = QFile::encodeName(folder.filePath(QStringLiteral("launched")));
    const QByteArray script = "<</S/JavaScript/JS(app.alert\\(1\\);this.exportDataObject\\(\\);)>>";
    const QByteArray launch = "<</S/Launch/F(/usr/bin/touch)/Unix(" + target + ")>>";
    const QByteArray link = "<</S/URI/URI(http://127.0.0.1:9/)>>";
    for (const QByteArray &action : {script, launch, link}) {
        const QByteArray annotation =
            "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 200 100]/Border[0 0 0]/A" + action + ">>]";
        const QByteArray hostile = onePage("/OpenAction" + action + "/AA<</WC" + action +
                                               ">>/Names<</JavaScript<</Names[(x)" + script + "]>>>>",
                                           "/AA<</O" + action + ">>" + annotation);
        const auto page = renderer.pdfPage(file(hostile), 0, {.dpi = 72});
        const auto plain = renderer.pdfPage(file(onePage()), 0, {.dpi = 72});
        ASSERT_TRUE(page);
        ASSERT_TRUE(plain);
        EXPECT_EQ(page->pixels, plain->pixels);
    }
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("launched"))));
}

TEST_F(HostileDocumentTest, formsNestedWithoutEndAreGivenUp)
{
    const QByteArray bomb = nestedForms(12);
    EXPECT_LT(bomb.size(), 6'000);
    const auto page = hurried.pdfPage(file(bomb), 0, {.dpi = 72});
    ASSERT_FALSE(page);
    expectSaid(page.error());
    EXPECT_TRUE(renderer.pdfPage(file(nestedForms(2)), 0, {.dpi = 72})) << "the same, but in measure";
}

TEST_F(HostileDocumentTest, contentThatInflatesWithoutEndIsGivenUp)
{
    // 300 MB of drawing, deflated twice.
    const QByteArray content = deflated(deflated(QByteArray("0 0 m 9 9 l S\n").repeated(20'000'000)));
    EXPECT_LT(content.size(), 100'000);
    QByteArray bomb = pdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                           "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R>>",
                           stream("/Filter[/FlateDecode/FlateDecode]", content)});
    const auto page = hurried.pdfPage(file(bomb), 0, {.dpi = 72});
    expectHandled(page);
    const auto text = hurried.pdfText(file(bomb), 0);
    expectHandled(text);
}

TEST_F(HostileDocumentTest, pagesOfMadSizesAreRefusedOrClamped)
{
    for (const char *box : {"0 0 1e30 1e30", "0 0 100000000 1", "0 0 0 0", "-1 -1 -1 -1", "a b c d"}) {
        QByteArray bytes = onePage().replace("0 0 200 100", box);
        expectHandled(renderer.pdfPage(file(bytes), 0, {.dpi = 300}));
    }
    const auto page = renderer.pdfPage(file(onePage()), 0, {.dpi = 2'400});
    EXPECT_TRUE(page) << "200 x 100 points at 2,400 dpi are 22 megapixels";
    const auto large =
        renderer.pdfPage(file(onePage().replace("0 0 200 100", "0 0 999 999")), 0, {.dpi = 2'400});
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::Unsupported);
}

TEST_F(HostileDocumentTest, pagesThatAreNotThereMakeADamagedDocument)
{
    for (const QByteArray &bytes :
         {QByteArray("%PDF-1.7\n"), QByteArray("%PDF-1.7\nrubbish and no table"),
          pdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"})}) {
        const auto count = renderer.pdfPageCount(file(bytes));
        ASSERT_FALSE(count);
        EXPECT_EQ(count.error().code, ErrorCode::Corrupt);
        expectSaid(count.error());
        EXPECT_FALSE(renderer.pdfPage(file(bytes), 0, {}));
    }
    for (qsizetype cut = 100; cut < onePage().size(); cut += 100)
        expectHandled(renderer.pdfPage(file(onePage().first(cut)), 0, {}));
}

TEST_F(HostileDocumentTest, workThatNeverEndsIsEndedByItsProcessorTime)
{
    const QByteArray loop = pdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"});
    WorkerRenderer patient(program(), {.wallSeconds = 120, .cpuSeconds = 1});
    const auto count = patient.pdfPageCount(file(loop));
    ASSERT_FALSE(count);
    EXPECT_EQ(count.error().where, QStringLiteral("worker crashed"));
}

TEST_F(HostileDocumentTest, aProtectedDocumentSaysSo)
{
    // An encryption dictionary for a password that nobody has.
    QByteArray bytes = onePage({}, {},
                               {"<</Filter/Standard/V 2/R 3/Length 128/P -4/O<" + QByteArray(64, 'a') +
                                ">/U<" + QByteArray(64, 'b') + ">>>"});
    bytes.replace("/Root 1 0 R",
                  "/Root 1 0 R/Encrypt 6 0 R/ID[<" + QByteArray(32, 'c') + "><" + QByteArray(32, 'c') + ">]");
    const auto count = renderer.pdfPageCount(file(bytes));
    ASSERT_FALSE(count);
    EXPECT_TRUE(count.error().sentence.contains(QStringLiteral("password")))
        << count.error().where.toStdString();
}

TEST_F(HostileDocumentTest, randomDamageNeverReachesTheProgram)
{
    const QByteArray seeds[] = {
        onePage(), nestedForms(2),
        onePage({}, "/Annots[<</Type/Annot/Subtype/Square/Rect[9 9 90 90]/C[1 0 0]>>]")};
    for (quint32 seed = 0; seed < 100; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = seeds[seed % std::size(seeds)];
        for (int flips = 1 + random.bounded(8); flips > 0; --flips)
            bytes[8 + random.bounded(int(bytes.size()) - 8)] = char(random.bounded(256));
        const auto page = hurried.pdfPage(file(bytes), 0, {.dpi = 72});
        EXPECT_TRUE(page || page.error().code != ErrorCode::Internal);
    }
}
