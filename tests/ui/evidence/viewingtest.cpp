// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/workerrenderer.h"
#include "tests/ui/support/testwindow.h"
#include "ui/components/linelist.h"
#include "ui/evidence/emailview.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/evidence/evidencefind.h"
#include "ui/evidence/findbar.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/pictureview.h"
#include "ui/incident/incidentpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

// Last: its namespace would hide that of the framework from the headers above.
#include "tests/support/pdfbytes.h"

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

const QByteArray mail =
    "From: Mrs Pryce <p@example.invalid>\r\nTo: Office <o@example.invalid>\r\n"
    "Date: Tue, 17 Mar 2026 09:05:00 +0000\r\nSubject: The group chat\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
    "<p>Please see the note.</p><img src=\"http://tracker.invalid/x.png\">\r\n--b\r\n"
    "Content-Type: text/plain; name=\"note.txt\"\r\nContent-Disposition: attachment; "
    "filename=\"note.txt\"\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nd2hhdCB0aGV5IHdyb3Rl\r\n--b--\r\n";

/// Three pages: the words stand on the first and, twice, on the last.
QByteArray threePages()
{
    const auto page = [](int content) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents " + QByteArray::number(content) +
               " 0 R/Resources<</Font<</F 9 0 R>>>>>>";
    };
    const auto saying = [](const QByteArray &words) {
        return guardbook::testing::stream({}, "BT /F 12 Tf 20 60 Td (" + words + ") Tj ET\n");
    };
    return guardbook::testing::pdf(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>", page(6), page(7),
         page(8), saying("the group chat"), saying("nothing here"), saying("Group chat, group chat"),
         "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"});
}

/// A book with one exhibit more than the sample's text, and the window over it.
class Viewing : public ::testing::Test {
protected:
    void take(const QString &name, const QByteArray &bytes, EvidenceKind kind)
    {
        const auto desk = book.desk();
        EvidenceDetails details;
        details.kind = kind;
        details.description = QStringLiteral("What was handed in");
        details.occurredSource = QStringLiteral("Nobody knows");
        const auto added =
            desk->addBytes(book.incident(), *passGate(GateAnswer::No), name, bytes, details, {});
        ASSERT_TRUE(added) << qPrintable(added.error().sentence);
        desk->signOut();
    }
    EvidenceDialog *view(int row)
    {
        if (!window) {
            TestWindow::Setting setting;
            setting.tools.emplace(book.tools());
            setting.tools->renderer = &renderer;
            window = std::make_unique<TestWindow>(book, setting);
            window->unlock();
        }
        auto *list = window->find<QListView>(QStringLiteral("evidenceList"));
        Q_EMIT list->activated(list->model()->index(row, 0));
        auto *dialog = window->waitFor<EvidenceDialog>(QStringLiteral("evidenceDialog"));
        if (dialog)
            window->waitFor<QPushButton>(QStringLiteral("View"))->click();
        return dialog;
    }
    void find(EvidenceDialog *dialog, const QString &words)
    {
        QTest::keyClick(dialog, Qt::Key_F, Qt::ControlModifier);
        auto *line = window->waitFor<QLineEdit>(QStringLiteral("Find words"));
        ASSERT_NE(line, nullptr);
        line->setText(words);
        QTest::keyClick(line, Qt::Key_Return);
    }
    bool says(EvidenceDialog *dialog, const QString &sentence)
    {
        return QTest::qWaitFor(
            [&] { return accessibleTextOf(dialog->findChild<FindBar *>()).contains(sentence); }, 30'000);
    }
    /// How much of the picture is as a marker pen leaves it.
    static int marked(QWidget *view)
    {
        const QImage shown = static_cast<QAbstractScrollArea *>(view)->viewport()->grab().toImage();
        int yellow = 0;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x) {
                const QColor at = shown.pixelColor(x, y);
                yellow += at.red() > 240 && at.green() > 200 && at.green() < 235 && at.blue() < 120;
            }
        return yellow;
    }

    SampleBook book;
    WorkerRenderer renderer{defaultWorkerPath()};
    std::unique_ptr<TestWindow> window;
};

} // namespace

TEST_F(Viewing, wordsAreFoundOnThePagesOfAPdfOneAfterTheOther)
{
    take(QStringLiteral("letter.pdf"), threePages(), EvidenceKind::Document);
    EvidenceDialog *dialog = view(1);
    ASSERT_NE(dialog, nullptr);
    auto *picture = window->waitFor<PictureView>(QStringLiteral("exhibitPicture"), 30'000);
    ASSERT_NE(picture, nullptr);
    EXPECT_EQ(marked(picture), 0);
    find(dialog, QStringLiteral("GROUP  chat"));
    ASSERT_TRUE(says(dialog, QStringLiteral("1 of 3, on page 1")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return marked(picture) > 50; }, 30'000));
    auto *line = window->find<QLineEdit>(QStringLiteral("Find words"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_TRUE(says(dialog, QStringLiteral("2 of 3, on page 3")));
    EXPECT_NE(window->waitFor<QLabel>(QStringLiteral("Page 3 of 3"), 30'000), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return marked(picture) > 50; }, 30'000));
    EXPECT_TRUE(line->hasFocus()) << "the keyboard stays in the search";
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_TRUE(says(dialog, QStringLiteral("1 of 3, on page 1")));
    find(dialog, QStringLiteral("no such words"));
    EXPECT_TRUE(says(dialog, QStringLiteral("do not stand here")));
    QTest::keyClick(line, Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible()) << "Escape puts the search away first";
    EXPECT_FALSE(line->isVisible());
    EXPECT_EQ(marked(picture), 0);
}

TEST_F(Viewing, aScannedPdfSaysThatItHasNoTextToSearch)
{
    take(QStringLiteral("scan.pdf"), guardbook::testing::onePage({}, {}, {}, "0 0 0 rg 0 0 50 50 re f\n"),
         EvidenceKind::Document);
    EvidenceDialog *dialog = view(1);
    ASSERT_NE(window->waitFor<PictureView>(QStringLiteral("exhibitPicture"), 30'000), nullptr);
    find(dialog, QStringLiteral("chat"));
    EXPECT_TRUE(says(dialog, QStringLiteral("the pages are pictures")));
}

TEST_F(Viewing, wordsAreFoundInATextToo)
{
    EvidenceDialog *dialog = view(0);
    auto *text = window->waitFor<QPlainTextEdit>(QStringLiteral("Text of the exhibit"));
    ASSERT_NE(text, nullptr);
    find(dialog, QStringLiteral("nobody likes"));
    EXPECT_TRUE(says(dialog, QStringLiteral("1 of 1")));
    ASSERT_EQ(text->extraSelections().size(), 1);
    EXPECT_EQ(text->extraSelections().first().cursor.selectedText(), QStringLiteral("nobody likes"));
}

TEST_F(Viewing, anEmailShowsWhoWhenAndItsWordsAndLoadsNothing)
{
    take(QStringLiteral("mail.eml"), mail, EvidenceKind::Email);
    EvidenceDialog *dialog = view(1);
    auto *body = window->waitFor<QPlainTextEdit>(QStringLiteral("Text of the e-mail"));
    ASSERT_NE(body, nullptr);
    EXPECT_EQ(body->toPlainText(), QStringLiteral("Please see the note."));
    const QString told = accessibleTextOf(dialog);
    for (const char *each : {"Mrs Pryce <p@example.invalid>", "Office <o@example.invalid>", "The group chat",
                             "Tue, 17 Mar 2026 09:05:00 +0000", "nothing was loaded"})
        EXPECT_TRUE(told.contains(QString::fromLatin1(each))) << each;
    auto *list = window->find<LineList>(QStringLiteral("attachmentList"));
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), QStringLiteral("note.txt"));
    auto *header = window->find<QPushButton>(QStringLiteral("All header fields"));
    ASSERT_NE(header, nullptr);
    header->click();
    EXPECT_TRUE(body->toPlainText().contains(u"MIME-Version: 1.0"));
}

TEST_F(Viewing, whatIsAttachedToAnEmailComesInThroughTheGate)
{
    take(QStringLiteral("mail.eml"), mail, EvidenceKind::Email);
    ASSERT_NE(view(1), nullptr);
    auto *take = window->waitFor<QPushButton>(QStringLiteral("Take the attachments in…"));
    ASSERT_NE(take, nullptr);
    take->click();
    ASSERT_NE(window->waitFor<GateDialog>(QStringLiteral("gateDialog")), nullptr);
    window->waitFor<QPushButton>(QStringLiteral("No"))->click();
    window->waitFor<QLineEdit>(QStringLiteral("What it shows, in a few words (required)"))
        ->setText(QStringLiteral("The note"));
    window
        ->waitFor<QLineEdit>(
            QStringLiteral("How that time is known, or why it is not (required when not known)"))
        ->setText(QStringLiteral("Written in it"));
    window->waitFor<QPushButton>(QStringLiteral("Add to the book"))->click();
    EXPECT_TRUE(window->waitGone<EvidenceCardDialog>(QStringLiteral("evidenceCardDialog")));
    window->close();
    const IncidentSheet sheet = book.sheet();
    ASSERT_EQ(sheet.evidence.size(), 3U);
    const EvidenceItem &note = sheet.evidence[2].item;
    EXPECT_EQ(note.sha256, Digest::of("what they wrote"));
    EXPECT_EQ(note.originalName, QStringLiteral("note.txt"));
    EXPECT_EQ(note.originalPlace,
              QStringLiteral("Attached to exhibit %1").arg(sheet.evidence[1].item.reference));
}

TEST_F(Viewing, anEmailThatCameInIsOfferedToBeViewedForItsAttachments)
{
    window = std::make_unique<TestWindow>(book);
    window->unlock();
    Q_EMIT(*window)->findChild<IncidentPage *>()->filesDropped({book.file(QStringLiteral("mail.eml"), mail)});
    ASSERT_NE(window->waitFor<GateDialog>(QStringLiteral("gateDialog")), nullptr);
    window->waitFor<QPushButton>(QStringLiteral("No"))->click();
    window->waitFor<QLineEdit>(QStringLiteral("What it shows, in a few words (required)"))
        ->setText(QStringLiteral("A mail"));
    window
        ->waitFor<QLineEdit>(
            QStringLiteral("How that time is known, or why it is not (required when not known)"))
        ->setText(QStringLiteral("Its header"));
    window->waitFor<QPushButton>(QStringLiteral("Add to the book"))->click();
    auto *viewIt = window->waitFor<QPushButton>(QStringLiteral("View it…"), 30'000);
    ASSERT_NE(viewIt, nullptr);
    auto *list = window->find<QListView>(QStringLiteral("evidenceList"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 2; }, 20'000));
    viewIt->click();
    EXPECT_NE(window->waitFor<EvidenceDialog>(QStringLiteral("evidenceDialog")), nullptr);
}

TEST(EvidenceFindTest, marksStandWhereTheyStoodWhenThePictureIsTurned)
{
    QImage white(200, 100, QImage::Format_RGB32);
    white.fill(Qt::white);
    PictureView view;
    view.resize(400, 300);
    view.setPicture(white);
    view.show();
    (void)QTest::qWaitForWindowExposed(&view);
    view.setMarks({{QRect(0, 0, 20, 10)}}, -1); // at the upper left
    const auto yellowAt = [&](QPoint fromMiddle) {
        const QImage shown = view.viewport()->grab().toImage();
        return shown.pixelColor(shown.rect().center() + fromMiddle).blue() < 120;
    };
    EXPECT_TRUE(yellowAt({-90, -45}));
    EXPECT_FALSE(yellowAt({90, -45}));
    view.turn(1); // now at the upper right, upright
    EXPECT_TRUE(yellowAt({45, -90}));
    EXPECT_FALSE(yellowAt({-45, -90}));
    view.setBlurred(true);
    EXPECT_FALSE(yellowAt({45, -90}));
    view.close();
}
