// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/testwindow.h"
#include "ui/book/unlockpage.h"
#include "ui/components/notice.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/incident/incidentpage.h"
#include "ui/incident/logincidentdialog.h"
#include "ui/incident/personpicker.h"
#include "ui/shell/idlewarning.h"
#include "ui/shell/sidebar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;
using namespace std::chrono_literals;

namespace {

const QString listName = QStringLiteral("incidentList");

class Window : public testing::Test {
protected:
    SampleBook book;
};

QStringList caseWords()
{
    return {QStringLiteral("Maya"),        QStringLiteral("group chat"), QStringLiteral("2026-0001"),
            QStringLiteral("Restorative"), QStringLiteral("chat.txt"),   QStringLiteral("added me back")};
}

} // namespace

TEST_F(Window, aWrongPassphraseIsSaidAndOpensNothing)
{
    TestWindow window(book);
    window.unlock(QStringLiteral("not this one at all"));
    EXPECT_TRUE(window->isLocked());
    auto *page = window->findChild<UnlockPage *>();
    ASSERT_NE(page, nullptr);
    bool said = false;
    for (const Notice *notice : page->findChildren<Notice *>())
        said |= notice->isVisible() && notice->text().contains(u"passphrase");
    EXPECT_TRUE(said);
    EXPECT_TRUE(window.find<QLineEdit>(QStringLiteral("Passphrase"))->text().isEmpty());
    window.unlock();
    EXPECT_FALSE(window->isLocked());
}

TEST_F(Window, showsTheIncidentWithItsPeopleEvidenceAndDecision)
{
    TestWindow window(book);
    window.unlock();
    const QString all = accessibleTextOf(window.get());
    for (const QString &word : caseWords())
        EXPECT_TRUE(all.contains(word)) << qPrintable(word);
}

TEST_F(Window, searchFindsWordsOfTheAccount)
{
    TestWindow window(book);
    window.unlock();
    auto *list = window.find<QListView>(listName);
    auto *search = window.find<QLineEdit>(QStringLiteral("Search incidents"));
    QTest::keyClicks(search, QStringLiteral("comments"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }, 5000));
    QTest::keyClicks(search, QStringLiteral(" zzz"));
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Nothing matches")), nullptr);
}

TEST_F(Window, anIncidentIsLoggedByKeyboardAlone)
{
    TestWindow window(book);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = window.waitFor<LogIncidentDialog>(QStringLiteral("logIncidentDialog"));
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    auto *title = window.find<QLineEdit>(QStringLiteral("What happened, in a few words (required)"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return title->hasFocus(); }, 5000));
    QTest::keyClick(title, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible()) << "a title is needed";
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Say what happened in a few words before saving.")),
              nullptr);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Lost tablet"));
    for (int tab = 0; tab < 40 && !qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()); ++tab)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Left on the bus."));
    for (int tab = 0; tab < 40; ++tab) {
        auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        if (button && button->isDefault())
            break;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_TRUE(window.waitGone<LogIncidentDialog>(QStringLiteral("logIncidentDialog")));
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Lost tablet")), nullptr) << "the new incident is shown";
    auto *list = window.find<QListView>(listName);
    EXPECT_EQ(list->model()->rowCount(), 2);
}

TEST_F(Window, lockingLeavesNothingOfTheCaseForAssistiveTechnology)
{
    TestWindow window(book);
    window.unlock();
    auto *evidence = window.find<QListView>(QStringLiteral("evidenceList"));
    Q_EMIT evidence->activated(evidence->model()->index(0, 0));
    ASSERT_NE(window.waitFor<EvidenceDialog>(QStringLiteral("evidenceDialog")), nullptr);
    window->lock();
    settle();
    EXPECT_TRUE(window->isLocked());
    const QString all = accessibleTextOf(window.get());
    for (const QString &word : caseWords())
        EXPECT_FALSE(all.contains(word)) << qPrintable(word);
    for (QWidget *each : QApplication::allWidgets())
        EXPECT_FALSE(each->inherits("guardbook::ui::IncidentPage") ||
                     each->inherits("guardbook::ui::EvidenceDialog"));
    window.unlock();
    EXPECT_FALSE(window->isLocked()) << "and the book opens again";
}

TEST_F(Window, locksWhenNobodyWasThereAndWarnsBefore)
{
    TestWindow window(book, QStringLiteral("dsl"), 5min);
    window.unlock();
    FixedClock &clock = book.clock();
    const auto later = [&](int seconds) {
        Instant now = clock.now();
        now.utcMs += seconds * 1000;
        clock.set(now);
    };
    later(4 * 60 - 1);
    QTest::qWait(600);
    EXPECT_EQ(window.find<IdleWarning>(QStringLiteral("idleWarning")), nullptr);
    later(2);
    EXPECT_NE(window.waitFor<IdleWarning>(QStringLiteral("idleWarning")), nullptr);
    EXPECT_FALSE(window->isLocked());
    later(60);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->isLocked(); }, 5000));
}

TEST_F(Window, viewingEvidenceShowsItAndLeavesACustodyEntry)
{
    TestWindow window(book);
    window.unlock();
    auto *evidence = window.find<QListView>(QStringLiteral("evidenceList"));
    Q_EMIT evidence->activated(evidence->model()->index(0, 0));
    ASSERT_NE(window.waitFor<EvidenceDialog>(QStringLiteral("evidenceDialog")), nullptr);
    EXPECT_EQ(window.find<QPlainTextEdit>(QStringLiteral("Text of the exhibit")), nullptr)
        << "closed until asked for";
    window.waitFor<QPushButton>(QStringLiteral("View"))->click();
    auto *text = window.waitFor<QPlainTextEdit>(QStringLiteral("Text of the exhibit"));
    ASSERT_NE(text, nullptr);
    EXPECT_TRUE(text->toPlainText().contains(u"still here?"));
    window.close();
    const auto custody = book.sheet().evidence.at(0).custody;
    ASSERT_EQ(custody.size(), 2U);
    EXPECT_EQ(custody.back().kind, CustodyKind::Viewed);
    EXPECT_EQ(custody.back().purpose, QStringLiteral("Case work"));
}

TEST_F(Window, aSecondProgramReadsAndSaysSo)
{
    const auto other = book.desk();
    TestWindow window(book, QStringLiteral("deputy"));
    window.unlock();
    ASSERT_FALSE(window->isLocked());
    EXPECT_FALSE(window.find<QPushButton>(QStringLiteral("Log incident"))->isEnabled());
    EXPECT_FALSE(window.find<QPushButton>(QStringLiteral("Add evidence"))->isEnabled());
    bool said = false;
    for (const Notice *notice : window->findChildren<Notice *>())
        said |= notice->isVisible() && !notice->text().isEmpty();
    EXPECT_TRUE(said);
    window.close();
    other->signOut();
}

TEST_F(Window, onlyTheWindowThatHasTheBookIsFoundByALaterStart)
{
    QStringList mine;
    TestWindow::Setting first;
    first.bookShown = [&](const QString &shown) { mine << shown; };
    TestWindow window(book, first);
    window.unlock();
    EXPECT_EQ(mine, QStringList{book.path()});
    QStringList others;
    TestWindow::Setting second;
    second.bookShown = [&](const QString &shown) { others << shown; };
    TestWindow reader(book, second);
    reader.unlock();
    EXPECT_FALSE(reader->isLocked());
    EXPECT_EQ(others, QStringList()) << "it only reads";
}

TEST_F(Window, theHeadteacherSignsADecisionOff)
{
    TestWindow window(book, QStringLiteral("head"));
    window.unlock();
    window.waitFor<QPushButton>(QStringLiteral("Sign off…"))->click();
    window.waitFor<QPushButton>(QStringLiteral("Sign off"))->click();
    EXPECT_TRUE(window.waitGone<QPushButton>(QStringLiteral("Sign off…")));
    window.close();
    EXPECT_EQ(book.sheet().decisions.at(0).signOffs.size(), 1U);
}

TEST_F(Window, everyCommandIsInTheMenuAndNoTwoShareAShortcut)
{
    TestWindow window(book);
    QStringList shortcuts;
    for (const QAction *action : window->actions()) {
        EXPECT_FALSE(action->text().isEmpty());
        bool inMenu = false;
        for (const QObject *holder : action->associatedObjects())
            inMenu |= holder->inherits("QMenu");
        EXPECT_TRUE(inMenu) << qPrintable(action->text());
        const QString shortcut = action->shortcut().toString();
        if (!shortcut.isEmpty()) {
            EXPECT_FALSE(shortcuts.contains(shortcut)) << qPrintable(shortcut);
            shortcuts << shortcut;
        }
    }
    EXPECT_FALSE(window.get()->actions().isEmpty());
}

TEST_F(Window, fitsASmallSchoolScreen)
{
    TestWindow window(book);
    window.unlock();
    EXPECT_LE(window->minimumSizeHint().width(), 1024);
    EXPECT_LE(window->minimumSizeHint().height(), 700);
}

TEST_F(Window, aDraftIsThereAgainAfterALock)
{
    TestWindow window(book);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = window.waitFor<LogIncidentDialog>(QStringLiteral("logIncidentDialog"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    auto *begun = window.waitFor<QLineEdit>(QStringLiteral("What happened, in a few words (required)"));
    ASSERT_NE(begun, nullptr);
    QTest::keyClicks(begun, QStringLiteral("Half a sentence"));
    QTest::keyClick(begun, Qt::Key_F12); // The lock key works in a dialog.
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isLocked(); }, 5000));
    EXPECT_FALSE(accessibleTextOf(window.get()).contains(u"Half a sentence"));
    window->showNormal();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *title = window.waitFor<QLineEdit>(QStringLiteral("What happened, in a few words (required)"));
    ASSERT_NE(title, nullptr);
    EXPECT_EQ(title->text(), QStringLiteral("Half a sentence"));
    window.waitFor<QPushButton>(QStringLiteral("Start afresh"))->click();
    EXPECT_TRUE(title->text().isEmpty());
}

TEST_F(Window, aFormThatWasTypedIntoAsksBeforeItCloses)
{
    TestWindow window(book);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = window.waitFor<LogIncidentDialog>(QStringLiteral("logIncidentDialog"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(window.waitGone<LogIncidentDialog>(QStringLiteral("logIncidentDialog"))) << "nothing to lose";

    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    dialog = window.waitFor<LogIncidentDialog>(QStringLiteral("logIncidentDialog"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(window.waitFor<QLineEdit>(QStringLiteral("What happened, in a few words (required)")),
                     QStringLiteral("x"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    window.waitFor<QPushButton>(QStringLiteral("Go on writing"))->click();
    EXPECT_TRUE(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    window.waitFor<QPushButton>(QStringLiteral("Discard"))->click();
    EXPECT_TRUE(window.waitGone<LogIncidentDialog>(QStringLiteral("logIncidentDialog")));
    window.close();
    EXPECT_TRUE(book.desk()->facts().drafts.empty());
}

TEST_F(Window, anAmendmentShowsWhatStoodThereBefore)
{
    TestWindow window(book);
    window.unlock();
    window.waitFor<QPushButton>(QStringLiteral("Amend the account"))->click();
    auto *text = window.waitFor<QPlainTextEdit>(QStringLiteral("It shall say"));
    ASSERT_NE(text, nullptr);
    EXPECT_TRUE(text->toPlainText().contains(u"19:40")) << "begins with what stands there";
    text->setPlainText(QStringLiteral("Four pupils posted comments."));
    window.find<QPushButton>(QStringLiteral("Amend"))->click();
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Say why the record is amended.")), nullptr);
    window.find<QPlainTextEdit>(QStringLiteral("Reason (required)"))
        ->setPlainText(QStringLiteral("A fourth came forward."));
    window.find<QPushButton>(QStringLiteral("Amend"))->click();
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Why: A fourth came forward.")), nullptr);
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Four pupils posted comments.")), nullptr);
    EXPECT_NE(window.find<QLabel>(QStringLiteral(
                  "Before: Three pupils posted comments about another between 19:40 and 21:15.")),
              nullptr);
}

TEST_F(Window, aTaskIsGivenAndDone)
{
    TestWindow window(book);
    window.unlock();
    window.waitFor<QPushButton>(QStringLiteral("Add task…"))->click();
    window.waitFor<QLineEdit>(QStringLiteral("What is to be done (required)"))
        ->setText(QStringLiteral("Ring the parents"));
    window.find<QPushButton>(QStringLiteral("Add task"))->click();
    window.waitFor<QPushButton>(QStringLiteral("Done: Ring the parents"))->click();
    window.waitFor<QPlainTextEdit>(QStringLiteral("What came of it"))
        ->setPlainText(QStringLiteral("They come on Friday."));
    window.find<QPushButton>(QStringLiteral("Mark as done"))->click();
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("They come on Friday.")), nullptr);
    EXPECT_TRUE(window.waitGone<QPushButton>(QStringLiteral("Done: Ring the parents")));
}

TEST_F(Window, saysWhatIsMissingBeforeAnIncidentCloses)
{
    TestWindow window(book);
    window.unlock();
    window.waitFor<QPushButton>(QStringLiteral("Close incident"))->click();
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Not ready to close")), nullptr);
    EXPECT_TRUE(
        accessibleTextOf(window->findChild<QDialog *>(QStringLiteral("messageDialog"))).contains(u"sign"));
}

TEST_F(Window, homeTellsWhatWaitsAndLeadsThere)
{
    TestWindow window(book, TestWindow::Setting{QStringLiteral("head"), {}, QStringLiteral("home"), {}});
    window.unlock();
    auto *waiting = window.waitFor<QListView>(QStringLiteral("waitingList"));
    ASSERT_NE(waiting, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return waiting->model()->rowCount() == 1; }, 5000));
    const QModelIndex line = waiting->model()->index(0, 0);
    EXPECT_TRUE(line.data().toString().contains(u"Sign off: Restorative meeting"));
    waiting->setFocus();
    waiting->setCurrentIndex(line);
    QTest::keyClick(waiting, Qt::Key_Return);
    EXPECT_NE(window.waitFor<QPushButton>(QStringLiteral("Sign off…")), nullptr);
}

TEST_F(Window, thePaletteFindsIncidentsAndPeople)
{
    TestWindow window(book, TestWindow::Setting{QStringLiteral("dsl"), {}, QStringLiteral("home"), {}});
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = window.waitFor<QLineEdit>(QStringLiteral("Find a command"));
    auto *list = window.find<QListView>(QStringLiteral("Matching commands"));
    QTest::keyClicks(edit, QStringLiteral("maya"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 2; }, 5000))
        << "her incident and herself";
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_NE(window.waitFor<QListView>(listName), nullptr);
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("Unkind messages in a group chat")), nullptr);
}

TEST_F(Window, peopleAreOfferedWhileTheirNameIsTyped)
{
    TestWindow window(book);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *name = window.waitFor<PersonPicker>(QStringLiteral("Name (required)"));
    ASSERT_NE(name, nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(name->window()));
    name->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return name->hasFocus(); }, 5000));
    QTest::keyClicks(name, QStringLiteral("maya sam"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return name->completer()->popup()->isVisible(); }, 5000));
    QTest::keyClick(name->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(name->completer()->popup(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !name->person().id.isNull(); }, 5000));
    EXPECT_EQ(name->text(), QStringLiteral("Maya Sample"));
}

TEST_F(Window, remembersHowEachPersonHasTheList)
{
    WindowSettings remembered;
    {
        TestWindow window(book);
        window.unlock();
        window.waitFor<QPushButton>(QStringLiteral("Show: To sign"))->click();
        auto *options = window.waitFor<QToolButton>(QStringLiteral("Order and details of the list"));
        for (QAction *each : options->menu()->actions())
            if (each->text() == u"By t&itle" || each->text() == u"&Reference")
                each->trigger();
        remembered = window.saved();
    }
    ASSERT_EQ(remembered.lists.size(), 1);
    const ListChoice mine = remembered.lists.constBegin().value();
    EXPECT_EQ(mine.filter, CaseFilter::ToSign);
    EXPECT_EQ(mine.order, CaseOrder::Title);
    EXPECT_TRUE(mine.details.contains(u"reference"));
    for (const QString &word : caseWords())
        EXPECT_FALSE(remembered.lists.constBegin().key().contains(word)) << "an id, no name";

    const QTemporaryDir home; // Not in the settings of whoever runs the tests.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Guardbook"));
    QCoreApplication::setApplicationName(QStringLiteral("guardbook-test"));
    remembered.save();
    EXPECT_EQ(WindowSettings::load().lists, remembered.lists) << "through the file and back";
    TestWindow::Setting setting;
    setting.lists = remembered.lists;
    TestWindow window(book, setting);
    window.unlock();
    EXPECT_TRUE(window.waitFor<QPushButton>(QStringLiteral("Show: To sign"))->isChecked());
    window.close();
    setting.user = QStringLiteral("head");
    TestWindow another(book, setting);
    another.unlock();
    EXPECT_TRUE(another.waitFor<QPushButton>(QStringLiteral("Show: All"))->isChecked())
        << "another person, another list";
}

TEST_F(Window, namesPlacesByTooltipsWhereThereIsNoRoomForWords)
{
    TestWindow window(book);
    window.unlock();
    auto *sidebar = window->findChild<Sidebar *>();
    ASSERT_NE(sidebar, nullptr);
    auto *places = window.find<QListWidget>(QStringLiteral("Main navigation"));
    window->resize(1366, 768);
    settle();
    const int wide = sidebar->width();
    EXPECT_FALSE(sidebar->isCollapsed());
    window->resize(1024, 700);
    settle();
    EXPECT_TRUE(sidebar->isCollapsed());
    EXPECT_LT(sidebar->width(), wide / 2);
    for (int row = 0; row < places->count(); ++row) {
        EXPECT_FALSE(places->item(row)->toolTip().isEmpty());
        EXPECT_FALSE(places->item(row)->data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    window->resize(1366, 768);
    settle();
    EXPECT_EQ(sidebar->width(), wide);
    setTextSize(*qApp, 200);
    settle();
    EXPECT_TRUE(sidebar->isCollapsed()) << "larger text needs the room as well";
    setTextSize(*qApp, 100);
}

TEST_F(Window, startsNothingElseWhileABookIsBeingOpened)
{
    TestWindow window(book);
    auto *passphrase = window.waitFor<QLineEdit>(QStringLiteral("Passphrase"));
    passphrase->setText(testPassphrase);
    QTest::keyClick(passphrase, Qt::Key_Return);
    EXPECT_FALSE(window.find<QPushButton>(QStringLiteral("Restore a backup…"))->isEnabled());
    EXPECT_FALSE(window.find<QPushButton>(QStringLiteral("Make a new book for a school…"))->isEnabled());
    EXPECT_NE(window.waitFor<QWidget>(QStringLiteral("evidenceList"), 20'000), nullptr);
}

TEST_F(Window, remembersWhereItWasAndTheSizeOfText)
{
    TestWindow window(book, TestWindow::Setting{QStringLiteral("dsl"), {}, QStringLiteral("home"), {}});
    window.unlock();
    const qreal before = QApplication::font().pointSizeF();
    QTest::keyClick(window.get(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(QApplication::font().pointSizeF(), before);
    EXPECT_EQ(window.saved().textSize, 110);
    QTest::keyClick(window.get(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(window.saved().textSize, 100);
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    window->lock();
    EXPECT_EQ(window.saved().place, QStringLiteral("incidents"));
    EXPECT_FALSE(window.saved().geometry.isEmpty());
}
