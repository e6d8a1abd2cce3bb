// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/workerrenderer.h"
#include "core/report/makepack.h"
#include "tests/ui/support/samplecase.h"
#include "tests/ui/support/testwindow.h"
#include "ui/components/notice.h"
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

TEST_F(HandOver, isPrintedPageForPage)
{
    BookSession session(*setting.tools);
    bool open = false;
    QObject context;
    session.open(&context, book.path(), QStringLiteral("dsl"), Secret(testPassphrase.toUtf8()),
                 [&](const Result<BookFacts> &facts) { open = bool(facts); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return open; }, patienceMs));
    int prepared = 0;
    PackRequest request;
    request.incident = book.incident();
    request.kind = QStringLiteral("police");
    request.recipient = QStringLiteral("PC 1234 Example");
    request.purpose = QStringLiteral("Advice");
    session.ask(
        &context,
        [request](BookDesk &desk, const Progress &progress) { return desk.preparePack(request, progress); },
        [&](const Result<PreparedPages> &drawn) { prepared = drawn ? drawn->first.pages : -1; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return prepared != 0; }, patienceMs));
    ASSERT_GT(prepared, 5);

    const QString paper = book.folder() + QStringLiteral("/paper.pdf");
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(paper);
    printer->setFromTo(2, 4);
    auto *work = new PagePrinter(session, std::move(printer), prepared, &context);
    QSignalSpy finished(work, &PagePrinter::finished);
    work->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, patienceMs));
    EXPECT_EQ(finished.at(0).at(0).toString(), QString());
    QFile printed(paper);
    ASSERT_TRUE(printed.open(QIODevice::ReadOnly));
    const auto pages = renderer.pdfPageCount(printed);
    ASSERT_TRUE(pages);
    EXPECT_EQ(*pages, 3);
    session.close();
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
