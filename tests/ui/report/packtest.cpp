// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/workerrenderer.h"
#include "core/report/makepack.h"
#include "tests/ui/support/samplecase.h"
#include "tests/ui/support/stallmonitor.h"
#include "tests/ui/support/testwindow.h"
#include "ui/components/notice.h"
#include "ui/evidence/evidencerender.h"
#include "ui/report/packpreview.h"
#include "ui/report/pageprinter.h"
#include "ui/report/receiptdialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPrinter>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

constexpr int patienceMs = 120'000;

/// Handing over: the pages, the pack, the receipt.
class HandOver : public testing::Test {
protected:
    HandOver()
    {
        QDir().mkpath(out);
        setting.tools.emplace(book.tools());
        setting.tools->renderer = &renderer;
        setting.tools->writePack = makePack;
        setting.tools->drawPack = drawPack;
    }
    PackDialog *fillIn(TestWindow &window)
    {
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = window.waitFor<PackDialog>(QStringLiteral("packDialog"));
        if (!dialog)
            return nullptr;
        window.find<QLineEdit>(QStringLiteral("Recipient, by name and role (required)"))
            ->setText(QStringLiteral("PC 1234 Example"));
        window.find<QLineEdit>(QStringLiteral("Purpose (required)"))->setText(QStringLiteral("Advice"));
        window.find<QLineEdit>(QStringLiteral("Write it to the folder"))->setText(out);
        return dialog;
    }
    PackPreview *showPages(TestWindow &window)
    {
        if (!fillIn(window))
            return nullptr;
        window.find<QPushButton>(QStringLiteral("Show the pages…"))->click();
        return window.waitFor<PackPreview>(QStringLiteral("packPreview"), patienceMs);
    }
    static QString pageText(const PackPreview *preview)
    {
        return preview->findChild<QWidget *>(QStringLiteral("packPage"))->accessibleDescription();
    }
    [[nodiscard]] QStringList written() const
    {
        return QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    /// Files of the book's place that hold anything of a PDF or of the case in clear.
    [[nodiscard]] QStringList readableFiles() const
    {
        QStringList readable;
        QDirIterator files(book.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (bytes.contains("%PDF-") || bytes.contains("Maya"))
                readable << file.fileName();
        }
        return readable;
    }

    SampleBook book;
    QString out = book.folder() + QStringLiteral("/packs");
    WorkerRenderer renderer{defaultWorkerPath()};
    TestWindow::Setting setting;
};

} // namespace

TEST_F(HandOver, showsTheVeryPagesBeforeAnythingIsWritten)
{
    TestWindow window(book, setting);
    window.unlock();
    PackPreview *preview = showPages(window);
    ASSERT_NE(preview, nullptr);
    EXPECT_GT(preview->pages(), 5);
    EXPECT_TRUE(pageText(preview).contains(u"2026-0001/P1")) << pageText(preview).toStdString();
    EXPECT_TRUE(written().isEmpty()) << written().join(u' ').toStdString();
    EXPECT_EQ(readableFiles(), QStringList());
    const QString cover = pageText(preview);
    window.find<QPushButton>(QStringLiteral("Next page"))->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return pageText(preview) != cover; }, patienceMs));
    window.find<QPushButton>(QStringLiteral("Make the pack"))->click();
    ASSERT_NE(window.waitFor<Notice>(QStringLiteral("packWritten"), patienceMs), nullptr);
    EXPECT_EQ(written().size(), 2) << "a folder and a ZIP";
    EXPECT_NE(window.find<QPushButton>(QStringLiteral("Print…")), nullptr);
    window.find<QPushButton>(QStringLiteral("Close"))->click();
    EXPECT_TRUE(window.waitGone<PackDialog>(QStringLiteral("packDialog"))) << "the form is done with, too";
    window.close();
    const auto packs = book.sheet().packs;
    ASSERT_EQ(packs.size(), 1U);
    EXPECT_TRUE(packs[0].row.exportedAt);
}

TEST_F(HandOver, ofNoExhibitIsNotTakenForAllOfThem)
{
    TestWindow window(book, setting);
    window.unlock();
    ASSERT_NE(fillIn(window), nullptr);
    auto *exhibits = window.find<QListWidget>(QStringLiteral("Exhibits that go in"));
    ASSERT_NE(exhibits, nullptr);
    ASSERT_EQ(exhibits->count(), 1);
    exhibits->item(0)->setCheckState(Qt::Unchecked);
    window.find<QPushButton>(QStringLiteral("Show the pages…"))->click();
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Choose at least one exhibit that goes in.")), nullptr);
    window.close();
    EXPECT_TRUE(book.sheet().packs.empty());
}

TEST(PackPreviewTest, staysWhileSomethingIsWrittenAndTellsWhatCameOfIt)
{
    PackPreview preview({}, {QStringLiteral("2026-0001/P1"), 1, {}});
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    int stops = 0;
    preview.begin(QStringLiteral("Making"), [&] { ++stops; });
    preview.reject();
    EXPECT_EQ(stops, 1);
    EXPECT_TRUE(preview.isVisible()) << "whether it was written is still to be told";
    preview.finish();
    preview.reject();
    EXPECT_FALSE(preview.isVisible());
}

TEST(PackDialogTest, givesCopiesInThePlaceOfOriginalsToAllButThePolice)
{
    IncidentSheet sheet = sampleCase().sheets[0];
    const QStringList kinds{QStringLiteral("police"), QStringLiteral("governors")};
    EXPECT_EQ(PackDialog(sheet, sampleProfile(), kinds, {}).findChild<QComboBox *>(QStringLiteral("copies")),
              nullptr)
        << "nothing to ask while there are no copies";
    EvidenceItem copy = sheet.evidence.at(0).item;
    copy.id = EvidenceId::create();
    copy.derivedFrom = sheet.evidence.at(0).item.id;
    sheet.evidence.push_back({copy, {}});
    const PackDialog dialog(sheet, sampleProfile(), kinds, {});
    EXPECT_FALSE(dialog.request().copiesInstead);
    for (auto *choice : dialog.findChildren<QComboBox *>())
        if (const int at = choice->findData(QStringLiteral("governors")); at >= 0)
            choice->setCurrentIndex(at);
    EXPECT_TRUE(dialog.request().copiesInstead);
    EXPECT_EQ(dialog.request().evidence.size(), sheet.evidence.size());
}

TEST_F(HandOver, thatIsGivenUpLeavesNoFileAndStaysOnRecord)
{
    TestWindow window(book, setting);
    window.unlock();
    ASSERT_NE(showPages(window), nullptr);
    window.find<QPushButton>(QStringLiteral("Back"))->click();
    EXPECT_TRUE(window.waitGone<PackPreview>(QStringLiteral("packPreview")));
    EXPECT_NE(window.find<PackDialog>(QStringLiteral("packDialog")), nullptr) << "to mend what was wrong";
    window.close();
    EXPECT_TRUE(written().isEmpty());
    const auto packs = book.sheet().packs;
    ASSERT_EQ(packs.size(), 1U);
    EXPECT_FALSE(packs[0].row.exportedAt);
}

TEST_F(HandOver, byPassphraseMakesOnePdfThatOpensWithNothingElse)
{
    TestWindow window(book, setting);
    window.unlock();
    PackDialog *dialog = fillIn(window);
    ASSERT_NE(dialog, nullptr);
    window.find<QComboBox>(QStringLiteral("How it is protected"))->setCurrentIndex(1);
    auto *edit = window.waitFor<QLineEdit>(QStringLiteral("Passphrase (required)"));
    auto *again = window.waitFor<QLineEdit>(QStringLiteral("The same again"));
    ASSERT_TRUE(edit && again);
    for (QLineEdit *each : {edit, again})
        each->setText(QStringLiteral("secret1"));
    window.find<QPushButton>(QStringLiteral("Show the pages…"))->click();
    EXPECT_EQ(window.find<PackPreview>(QStringLiteral("packPreview")), nullptr) << "too weak";
    for (QLineEdit *each : {edit, again})
        each->setText(QStringLiteral("seven rivers under a quiet moon"));
    window.find<QPushButton>(QStringLiteral("Show the pages…"))->click();
    ASSERT_NE(window.waitFor<PackPreview>(QStringLiteral("packPreview"), patienceMs), nullptr);
    window.find<QPushButton>(QStringLiteral("Make the pack"))->click();
    ASSERT_NE(window.waitFor<Notice>(QStringLiteral("packWritten"), patienceMs), nullptr);
    window.close();
    QDir made(out);
    const QStringList pdfs = made.entryList({QStringLiteral("*.pdf")});
    ASSERT_EQ(pdfs.size(), 1);
    QFile pdf(made.filePath(pdfs.first()));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    const auto pages = renderer.pdfPageCount(pdf);
    ASSERT_FALSE(pages);
    EXPECT_TRUE(pages.error().sentence.contains(u"password"));
}

/// A pack that is prepared, and a printer that writes its sheets into a file.
class Printing : public HandOver {
protected:
    void SetUp() override
    {
        bool open = false;
        session.open(&context, book.path(), QStringLiteral("dsl"), Secret(testPassphrase.toUtf8()),
                     [&](const Result<BookFacts> &facts) { open = bool(facts); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return open; }, patienceMs));
        PackRequest request;
        request.incident = book.incident();
        request.kind = QStringLiteral("police");
        request.recipient = QStringLiteral("PC 1234 Example");
        request.purpose = QStringLiteral("Advice");
        session.ask(
            &context,
            [request](BookDesk &desk, const Progress &progress) {
                return desk.preparePack(request, progress);
            },
            [&](const Result<PreparedPages> &prepared) { pages = prepared ? prepared->first.pages : -1; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return pages != 0; }, patienceMs));
        ASSERT_GT(pages, 5);
    }
    void TearDown() override { session.close(); }
    static std::unique_ptr<QPrinter> printerTo(const QString &path)
    {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        return printer;
    }
    QImage drawn(int page) ///< As the pack has it.
    {
        QImage picture;
        session.ask(
            &context,
            [page](BookDesk &desk, const Progress &progress) { return desk.packPage(page, 400, progress); },
            [&](const Result<EvidencePage> &made) {
                picture = made ? made->picture : QImage(1, 1, QImage::Format_RGB32);
            });
        (void)QTest::qWaitFor([&] { return !picture.isNull(); }, patienceMs);
        return picture;
    }
    int sheetsOf(const QString &pdf)
    {
        QFile file(pdf);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto count = renderer.pdfPageCount(file);
        return count ? *count : 0;
    }
    QImage sheetOf(const QString &pdf, int sheet)
    {
        QFile file(pdf);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto page = renderer.pdfPage(file, sheet, {400, 0});
        return page ? imageOf(*page) : QImage();
    }
    QString textOn(const QString &pdf, int sheet)
    {
        QFile file(pdf);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto text = renderer.pdfText(file, sheet);
        return text ? text->simplified() : QString();
    }
    /// Mean difference of the greys of two pictures of one size, 0 to 255, where either is not white.
    static double difference(const QImage &one, const QImage &other)
    {
        const QImage fitted = other.scaled(one.size());
        double sum = 0;
        int dark = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x) {
                const int a = qGray(one.pixel(x, y));
                const int b = qGray(fitted.pixel(x, y));
                if (a > 245 && b > 245)
                    continue;
                sum += std::abs(a - b);
                ++dark;
            }
        return dark > 0 ? sum / dark : 255;
    }

    QObject context;
    BookSession session{*setting.tools};
    QString paper = book.folder() + QStringLiteral("/paper.pdf");
    int pages = 0;
};

TEST_F(Printing, putsTheVeryPagesOnTheSheets)
{
    auto printer = printerTo(paper);
    printer->setFromTo(2, 4);
    auto *work = new PagePrinter(session, std::move(printer), pages, &context);
    QSignalSpy finished(work, &PagePrinter::finished);
    work->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, patienceMs));
    EXPECT_TRUE(finished.at(0).at(0).value<PrintedPages>().isComplete());
    EXPECT_EQ(sheetsOf(paper), 3);
    QList<QImage> all;
    for (int page = 0; page < pages; ++page)
        all << drawn(page);
    for (int sheet = 0; sheet < 3; ++sheet) {
        const QImage put = sheetOf(paper, sheet);
        const auto nearest = std::min_element(all.begin(), all.end(), [&](const QImage &a, const QImage &b) {
            return difference(put, a) < difference(put, b);
        });
        EXPECT_EQ(nearest - all.begin(), sheet + 1) << "sheet " << sheet;
        EXPECT_LT(difference(put, *nearest), 40) << "sheet " << sheet << ": the whole page in its place";
    }
}

TEST_F(Printing, keepsTheWindowAtWork)
{
    auto *work = new PagePrinter(session, printerTo(paper), pages, &context);
    QSignalSpy finished(work, &PagePrinter::finished);
    StallMonitor monitor;
    work->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, patienceMs));
    EXPECT_LT(monitor.longestMs(), 100);
    EXPECT_EQ(sheetsOf(paper), pages);
}

TEST_F(Printing, thatIsStoppedSaysSoOnItsLastSheet)
{
    auto *work = new PagePrinter(session, printerTo(paper), pages, &context);
    QSignalSpy finished(work, &PagePrinter::finished);
    QObject::connect(work, &PagePrinter::progressed, work, [work](int done) {
        if (done == 2)
            work->stop();
    });
    work->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, patienceMs));
    const auto came = finished.at(0).at(0).value<PrintedPages>();
    EXPECT_EQ(came.sent, 2);
    EXPECT_EQ(came.asked, pages);
    EXPECT_FALSE(came.isComplete());
    ASSERT_EQ(sheetsOf(paper), 3);
    EXPECT_TRUE(textOn(paper, 2).contains(u"not the whole document")) << textOn(paper, 2).toStdString();
    EXPECT_TRUE(textOn(paper, 2).contains(QStringLiteral("page 2 of %1").arg(pages)));
}

TEST_F(Printing, thatIsCutOffByALockSaysSoToo)
{
    auto *work = new PagePrinter(session, printerTo(paper), pages, &context);
    QSignalSpy progressed(work, &PagePrinter::progressed);
    work->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return progressed.count() == 1; }, patienceMs));
    delete work; // As the preview that it belongs to.
    EXPECT_TRUE(textOn(paper, sheetsOf(paper) - 1).contains(u"not the whole document"));
}

TEST_F(Printing, toAPrinterThatTakesNothingIsOneSentence)
{
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const auto back =
        qScopeGuard([before] { qInstallMessageHandler(before); }); // Qt says it on its own account.
    auto *work = new PagePrinter(session, printerTo(book.folder() + QStringLiteral("/no/such/paper.pdf")),
                                 pages, &context);
    QSignalSpy finished(work, &PagePrinter::finished);
    work->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, patienceMs));
    const auto came = finished.at(0).at(0).value<PrintedPages>();
    EXPECT_EQ(came.sent, 0);
    EXPECT_TRUE(came.error.contains(u"Choose another one")) << came.error.toStdString();
}

TEST(PackPreviewTest, tellsHowManyPagesWentToThePrinter)
{
    PackPreview preview({}, {QStringLiteral("2026-0001/P1"), 1, {}});
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    preview.begin(QStringLiteral("Printing"), [] {});
    preview.showPrinted({2, 12, {}});
    EXPECT_TRUE(accessibleTextOf(&preview).contains(u"2 of 12 pages went to the printer"));
    preview.showPrinted({12, 12, {}});
    EXPECT_TRUE(accessibleTextOf(&preview).contains(u"12 of 12 pages"));
    preview.close();
}

TEST_F(HandOver, awaitsTheReceiptUntilItIsRecorded)
{
    TestWindow window(book, setting);
    window.unlock();
    ASSERT_NE(showPages(window), nullptr);
    window.find<QPushButton>(QStringLiteral("Make the pack"))->click();
    ASSERT_NE(window.waitFor<Notice>(QStringLiteral("packWritten"), patienceMs), nullptr);
    window.find<QPushButton>(QStringLiteral("Close"))->click();
    ASSERT_TRUE(window.waitGone<PackPreview>(QStringLiteral("packPreview")));
    auto *came = window.waitFor<QPushButton>(QStringLiteral("Receipt of 2026-0001/P1 came back"));
    ASSERT_NE(came, nullptr);
    window->activateWindow(); // Offscreen, nobody does.
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    auto *waiting = window.waitFor<QAbstractItemView>(QStringLiteral("waitingList"));
    ASSERT_NE(waiting, nullptr);
    const auto lines = [&] {
        QString all;
        for (int row = 0; row < waiting->model()->rowCount(); ++row)
            all += waiting->model()->index(row, 0).data().toString();
        return all;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return lines().contains(u"Receipt of pack 2026-0001/P1"); }, 10'000));

    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    window.waitFor<QPushButton>(QStringLiteral("Receipt of 2026-0001/P1 came back"))->click();
    QPointer<ReceiptDialog> dialog = window.waitFor<ReceiptDialog>(QStringLiteral("receiptDialog"));
    ASSERT_NE(dialog, nullptr);
    window.find<QPushButton>(QStringLiteral("Record the receipt"))->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog; }, 10'000));
    EXPECT_TRUE(window.waitGone<QPushButton>(QStringLiteral("Receipt of 2026-0001/P1 came back")));
    window.close();
    ASSERT_TRUE(book.sheet().packs.at(0).receipt);
    EXPECT_EQ(book.sheet().packs.at(0).receipt->signedBy, QStringLiteral("PC 1234 Example"));
}
