// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Locking in the middle of every dialog of the open book: by the key that hides the screen, and as the idle
// watch does.

#include "core/action/workerrenderer.h"
#include "core/report/makepack.h"
#include "tests/ui/support/samplepicture.h"
#include "tests/ui/support/testwindow.h"
#include "ui/components/linelist.h"
#include "ui/components/notice.h"
#include "ui/evidence/redactioncanvas.h"
#include "ui/incident/incidentpage.h"
#include "ui/shell/idlewatch.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

constexpr int patienceMs = 120'000;

enum class Way { HideKey, Idle };

/// One window over a book with a text, two pictures and a second person.
class Locking : public testing::TestWithParam<Way> {
protected:
    Locking()
    {
        const auto desk = book.desk();
        for (const char *name : {"one.png", "two.png"}) {
            EvidenceDetails details;
            details.description = QStringLiteral("A picture");
            details.occurredSource = QStringLiteral("Nobody knows");
            EXPECT_TRUE(desk->addBytes(book.incident(), *passGate(GateAnswer::No), QString::fromLatin1(name),
                                       samplePng(), details, {}));
        }
        desk->signOut();
        setting.tools.emplace(book.tools());
        setting.tools->renderer = &renderer;
        setting.tools->writePack = makePack;
        setting.tools->drawPack = drawPack;
    }
    void SetUp() override
    {
        window = std::make_unique<TestWindow>(book, setting);
        window->unlock();
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        (*window)->activateWindow();
        (void)QTest::qWaitForWindowActive(window->get());
        QTest::keyClick(window->get(), Qt::Key(code), modifiers);
    }
    void choose(const char *action)
    {
        for (QAction *each : (*window)->actions())
            if (each->text().remove(u'&') == QString::fromUtf8(action))
                each->trigger();
    }
    void press(const char *name)
    {
        if (auto *found = window->waitFor<QPushButton>(QString::fromUtf8(name), patienceMs))
            found->click();
    }
    void write(const char *field, const QString &words)
    {
        if (auto *line = window->find<QLineEdit>(QString::fromUtf8(field)))
            line->setText(words);
        else if (auto *text = window->find<QPlainTextEdit>(QString::fromUtf8(field)))
            text->setPlainText(words);
        else
            ADD_FAILURE() << field;
    }
    QDialog *shown(const char *name)
    {
        return window->waitFor<QDialog>(QString::fromLatin1(name), patienceMs);
    }
    void viewExhibit(int row)
    {
        auto *list = window->find<QListView>(QStringLiteral("evidenceList"));
        Q_EMIT list->activated(list->model()->index(row, 0));
        shown("evidenceDialog");
    }
    void drop()
    {
        Q_EMIT(*window)->findChild<IncidentPage *>()->filesDropped({QStringLiteral("/nowhere/x.png")});
    }
    void showPages()
    {
        key(Qt::Key_E, Qt::ControlModifier);
        shown("packDialog");
        write("Recipient, by name and role (required)", QStringLiteral("PC 1234 Example"));
        write("Purpose (required)", QStringLiteral("Advice"));
        write("Write it to the folder", book.folder());
        press("Show the pages…");
        shown("packPreview");
    }

    /// Locks over `dialog`, and looks at what is left.
    void lockOver(const std::string &name, QDialog *dialog)
    {
        SCOPED_TRACE(name);
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(dialog->isVisible());
        if (GetParam() == Way::HideKey)
            QTest::keyClick(dialog, Qt::Key_F12);
        else
            Q_EMIT(*window)->findChild<IdleWatch *>()->expired();
        ASSERT_TRUE(QTest::qWaitFor([&] { return (*window)->isLocked(); }, patienceMs));
        settle();
        for (QWidget *left : QApplication::topLevelWidgets())
            EXPECT_FALSE(qobject_cast<QDialog *>(left)) << left->objectName().toStdString();
        EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
        const QString told = accessibleTextOf(window->get());
        for (const char *word : {"Maya", "group chat", "2026-0001", "Restorative", "PC 1234"})
            EXPECT_FALSE(told.contains(QString::fromLatin1(word))) << word;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                auto desk = BookDesk::open(book.path(), QStringLiteral("dsl"),
                                           Secret(testPassphrase.toUtf8()), book.tools());
                const bool free = desk && (*desk)->facts().readOnlyReason.isEmpty();
                if (free) {
                    m_drafts = (*desk)->facts().drafts;
                    (*desk)->signOut();
                }
                return free;
            },
            patienceMs))
            << "the keys and the lock file are let go of";
        (*window)->showNormal();
        (*window)->activateWindow();
        (void)QTest::qWaitForWindowActive(window->get());
        window->unlock();
        ASSERT_FALSE((*window)->isLocked()) << "the window works again";
    }
    [[nodiscard]] bool kept(const QString &words) const
    {
        return std::any_of(m_drafts.begin(), m_drafts.end(), [&](const Draft &draft) {
            return QJsonDocument(draft.fields).toJson().contains(words.toUtf8());
        });
    }

    SampleBook book;
    WorkerRenderer renderer{defaultWorkerPath()};
    TestWindow::Setting setting;
    std::unique_ptr<TestWindow> window;
    std::vector<Draft> m_drafts; ///< Of the last lock.
};

} // namespace

TEST_P(Locking, overTheFormsOfAnIncidentKeepsWhatWasTyped)
{
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = shown("logIncidentDialog");
    write("What happened, in a few words (required)", QStringLiteral("Half a title"));
    lockOver("log", dialog);
    EXPECT_TRUE(kept(QStringLiteral("Half a title")));
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    dialog = shown("decisionDialog");
    write("Decision (required)", QStringLiteral("Half a decision"));
    lockOver("decision", dialog);
    EXPECT_TRUE(kept(QStringLiteral("Half a decision")));
    EXPECT_TRUE(kept(QStringLiteral("Half a title"))) << "the one before is there still";
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    dialog = shown("amendDialog");
    write("Reason (required)", QStringLiteral("Half a reason"));
    lockOver("amendment", dialog);
    EXPECT_TRUE(kept(QStringLiteral("Half a reason")));
    key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    dialog = shown("taskDialog");
    write("What is to be done (required)", QStringLiteral("Half a task"));
    lockOver("task", dialog);
    EXPECT_TRUE(kept(QStringLiteral("Half a task")));
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    lockOver("person", shown("personDialog"));
    choose("Close incident…");
    lockOver("what is missing for closing", shown("messageDialog"));
}

TEST_P(Locking, overTheDialogsOfEvidence)
{
    drop();
    lockOver("gate", shown("gateDialog"));
    drop();
    press("No");
    lockOver("card", shown("evidenceCardDialog"));
    drop();
    press("Yes");
    lockOver("sealed item", shown("sealedDialog"));
    choose("Add files…");
    QTest::qWait(50);
    lockOver("file dialog", (*window)->findChild<QFileDialog *>());
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    shown("gateDialog");
    press("No");
    lockOver("capture", shown("captureDialog"));
    viewExhibit(1);
    lockOver("exhibit", shown("evidenceDialog"));
    viewExhibit(1);
    press("View");
    press("Side by side");
    lockOver("side by side", shown("compareDialog"));
    viewExhibit(1);
    press("Redact a copy");
    QDialog *studio = shown("redactionDialog");
    auto *canvas = window->waitFor<RedactionCanvas>(QStringLiteral("redactionCanvas"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas->toPage({400, 400}) != QPoint(0, 0); }, patienceMs));
    QTest::keyClick(canvas, Qt::Key_Return);
    lockOver("redaction", studio);
    EXPECT_TRUE(kept(QStringLiteral("marks"))) << "the mark waits as a draft";
}

TEST_P(Locking, overTheDialogsOfHandingOver)
{
    key(Qt::Key_E, Qt::ControlModifier);
    lockOver("pack", shown("packDialog"));
    showPages();
    lockOver("pages of the pack", shown("packPreview"));
    showPages();
    press("Make the pack"); // Locked in the middle of writing.
    lockOver("pack that is being written", shown("packPreview"));
    showPages();
    press("Make the pack");
    ASSERT_NE(window->waitFor<Notice>(QStringLiteral("packWritten"), patienceMs), nullptr);
    press("Print…");
    QPrintDialog *printing = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return (printing = (*window)->findChild<QPrintDialog *>()) && printing->isVisible(); },
        10'000));
    lockOver("print dialog", printing);
    const auto packs = [&] {
        QStringList names;
        for (QPushButton *each : (*window)->findChildren<QPushButton *>())
            if (each->isVisible() && each->text().contains(u"came back"))
                each->click(), names << each->text();
        return names;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !packs().isEmpty(); }, 20'000));
    lockOver("receipt", shown("receiptDialog"));
}

TEST_P(Locking, overTheDialogsOfTheBook)
{
    const auto book3 = [&] { key(Qt::Key_3, Qt::ControlModifier); };
    book3();
    press("Add someone…");
    lockOver("user", shown("userDialog"));
    book3();
    press("Change my passphrase…");
    lockOver("passphrase", shown("passphraseDialog"));
    book3();
    press("Try a backup out…");
    lockOver("try a backup", shown("tryBackupDialog"));
    book3();
    press("Back up now…");
    QTest::qWait(50);
    lockOver("place of a backup", (*window)->findChild<QFileDialog *>());
    key(Qt::Key_K, Qt::ControlModifier);
    lockOver("commands", shown("commandPalette"));
    key(Qt::Key_F1);
    lockOver("shortcuts", shown("shortcutSheet"));
    choose("About Guardbook");
    lockOver("about", shown("messageDialog"));
}

INSTANTIATE_TEST_SUITE_P(Ways, Locking, testing::Values(Way::HideKey, Way::Idle), [](const auto &each) {
    return std::string(each.param == Way::HideKey ? "byTheKey" : "byIdleness");
});

TEST(LockingOnce, aRestoreThatIsAskedForHasLetGoOfTheBook)
{
    SampleBook book;
    TestWindow window(book, TestWindow::Setting{QStringLiteral("dsl"), {}, QStringLiteral("book"), {}});
    window.unlock();
    window.waitFor<QPushButton>(QStringLiteral("Restore a backup…"))->click();
    auto *dialog = window.waitFor<QDialog>(QStringLiteral("restoreDialog"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(window->isLocked());
    EXPECT_FALSE(accessibleTextOf(window.get()).contains(u"2026-0001"));
    QTest::keyClick(dialog, Qt::Key_F12);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isMinimized(); }, 5'000));
    settle();
    EXPECT_EQ(window.find<QDialog>(QStringLiteral("restoreDialog")), nullptr)
        << "passphrases that were typed do not wait behind a hidden window";
}
