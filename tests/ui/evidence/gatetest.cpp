// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/testwindow.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/sealeddialog.h"
#include "ui/incident/incidentpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

const QString gateName = QStringLiteral("gateDialog");
const QString cardName = QStringLiteral("evidenceCardDialog");
const QString sealedName = QStringLiteral("sealedDialog");

class Gate : public testing::Test {
protected:
    void SetUp() override { window.unlock(); }
    void offer(const QStringList &paths)
    {
        auto *page = window->findChild<IncidentPage *>();
        ASSERT_NE(page, nullptr);
        Q_EMIT page->filesDropped(paths);
        ASSERT_NE(window.waitFor<GateDialog>(gateName), nullptr);
    }
    void sayHowTheTimeIsKnown()
    {
        window
            .waitFor<QLineEdit>(
                QStringLiteral("How that time is known, or why it is not (required when not known)"))
            ->setText(QStringLiteral("Nobody remembers"));
    }
    void press(const QString &name) { window.waitFor<QPushButton>(name)->click(); }
    SampleBook book;
    TestWindow window{book};
};

} // namespace

TEST(GateDialog, isAnsweredByNoKeyThatIsPressedByHabit)
{
    auto *dialog = new GateDialog(QStringLiteral("chat.png"), {});
    const QSignalSpy answered(dialog, &GateDialog::answered);
    const QSignalSpy gone(dialog, &QObject::destroyed);
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(QApplication::focusWidget(), key);
    EXPECT_EQ(answered.count(), 0);
    EXPECT_TRUE(dialog->isVisible());
    for (const QPushButton *each : dialog->findChildren<QPushButton *>())
        EXPECT_FALSE(each->isDefault() || each->autoDefault()) << qPrintable(each->text());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(answered.count(), 0);
    settle();
    EXPECT_EQ(gone.count(), 1);
}

TEST_F(Gate, yesOpensTheSealedItemAndTouchesNoFile)
{
    // The file is not there: whoever tried to read it would have something to say.
    offer({QStringLiteral("/nowhere/at/all.png")});
    press(QStringLiteral("Yes"));
    auto *sealed = window.waitFor<SealedDialog>(sealedName);
    ASSERT_NE(sealed, nullptr);
    EXPECT_EQ(window.find<EvidenceCardDialog>(cardName), nullptr);
    window.waitFor<QLineEdit>(QStringLiteral("What holds it: the device or account (required)"))
        ->setText(QStringLiteral("Black phone, cracked corner"));
    press(QStringLiteral("Open sealed item"));
    EXPECT_NE(
        window.waitFor<QLabel>(QStringLiteral("Say where it is kept: locked away, out of others' sight.")),
        nullptr)
        << "what is missing is said at its field";
    window.waitFor<QLineEdit>(QStringLiteral("Where it is locked away (required)"))
        ->setText(QStringLiteral("Safe"));
    press(QStringLiteral("Open sealed item"));
    EXPECT_TRUE(window.waitGone<SealedDialog>(sealedName)) << qPrintable(accessibleTextOf(sealed));
    window.close();
    const IncidentSheet sheet = book.sheet();
    ASSERT_EQ(sheet.sealedItems.size(), 1U);
    EXPECT_EQ(sheet.sealedItems[0].item.what, QStringLiteral("Black phone, cracked corner"));
    EXPECT_EQ(sheet.evidence.size(), 1U) << "only what was there before";
}

TEST_F(Gate, notSureCountsAsYes)
{
    offer({QStringLiteral("/nowhere/at/all.png")});
    press(QStringLiteral("Not sure"));
    EXPECT_NE(window.waitFor<SealedDialog>(sealedName), nullptr);
}

TEST_F(Gate, noTakesTheFileInUnchanged)
{
    const QByteArray bytes = "21:20 and they did it again\n";
    offer({book.file(QStringLiteral("later.txt"), bytes)});
    press(QStringLiteral("No"));
    window.waitFor<QLineEdit>(QStringLiteral("What it shows, in a few words (required)"))
        ->setText(QStringLiteral("A later message"));
    sayHowTheTimeIsKnown();
    press(QStringLiteral("Add to the book"));
    EXPECT_TRUE(window.waitGone<EvidenceCardDialog>(cardName))
        << qPrintable(accessibleTextOf(window.find<EvidenceCardDialog>(cardName)));
    window.close();
    const IncidentSheet sheet = book.sheet();
    ASSERT_EQ(sheet.evidence.size(), 2U);
    EXPECT_EQ(sheet.evidence[1].item.sha256, Digest::of(bytes));
    EXPECT_EQ(sheet.evidence[1].item.originalName, QStringLiteral("later.txt"));
    EXPECT_EQ(sheet.evidence[1].item.description, QStringLiteral("A later message"));
}

TEST_F(Gate, asksOneQuestionForEachFileAndGoesOnAfterEscape)
{
    offer({QStringLiteral("/nowhere/a.png"), QStringLiteral("/nowhere/b.png")});
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("1 of 2")), nullptr);
    QTest::keyClick(window.find<GateDialog>(gateName), Qt::Key_Escape);
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("2 of 2")), nullptr);
    QTest::keyClick(window.waitFor<GateDialog>(gateName), Qt::Key_Escape);
    EXPECT_TRUE(window.waitGone<GateDialog>(gateName));
}

TEST_F(Gate, aFileThatIsNotThereIsSaidInTheCard)
{
    offer({QStringLiteral("/nowhere/at/all.png")});
    press(QStringLiteral("No"));
    window.waitFor<QLineEdit>(QStringLiteral("What it shows, in a few words (required)"))
        ->setText(QStringLiteral("x"));
    press(QStringLiteral("Add to the book"));
    auto *card = window.waitFor<EvidenceCardDialog>(cardName);
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return accessibleTextOf(card).contains(u"nowhere") || accessibleTextOf(card).contains(u"file");
        },
        5000));
    EXPECT_TRUE(
        window.waitFor<QPushButton>(QStringLiteral("Add to the book"))->isEnabled() ||
        QTest::qWaitFor(
            [&] { return window.find<QPushButton>(QStringLiteral("Add to the book"))->isEnabled(); }, 5000));
}

TEST_F(Gate, aRefusedClipboardIsCleared)
{
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted words"));
    QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NE(window.waitFor<GateDialog>(gateName), nullptr);
    press(QStringLiteral("Yes"));
    ASSERT_NE(window.waitFor<SealedDialog>(sealedName), nullptr);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().isEmpty());
}

TEST_F(Gate, pastedTextComesInThroughTheGate)
{
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted words"));
    QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    press(QStringLiteral("No"));
    window.waitFor<QLineEdit>(QStringLiteral("What it shows, in a few words (required)"))
        ->setText(QStringLiteral("Words"));
    sayHowTheTimeIsKnown();
    press(QStringLiteral("Add to the book"));
    EXPECT_TRUE(window.waitGone<EvidenceCardDialog>(cardName))
        << qPrintable(accessibleTextOf(window.find<EvidenceCardDialog>(cardName)));
    window.close();
    EXPECT_EQ(book.sheet().evidence.at(1).item.sha256, Digest::of("pasted words"));
}
