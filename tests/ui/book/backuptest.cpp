// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/testwindow.h"
#include "ui/book/backupcard.h"
#include "ui/book/restoredialog.h"
#include "ui/book/trybackupdialog.h"
#include "ui/components/linelist.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

class Backups : public testing::Test {
protected:
    QString made()
    {
        const auto desk = book.desk();
        const auto backup = desk->makeBackup(place, {});
        desk->signOut();
        EXPECT_TRUE(backup) << backup.error().sentence.toStdString();
        return backup ? backup->path : QString();
    }
    SampleBook book;
    QString place = book.folder() + QStringLiteral("/stick");
};

} // namespace

TEST_F(Backups, areListedByTheirPlacesWithTheNewest)
{
    made();
    TestWindow::Setting setting;
    setting.place = QStringLiteral("book");
    setting.backupPlaces = {place, QStringLiteral("/nowhere/at/all")};
    TestWindow window(book, setting);
    window.unlock();
    auto *places = window.waitFor<LineList>(QStringLiteral("backupPlaces"));
    ASSERT_NE(places, nullptr);
    const auto said = [&](int row) {
        return places->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    ASSERT_EQ(places->model()->rowCount(), 2);
    EXPECT_TRUE(QTest::qWaitFor([&] { return said(0).contains(u"Newest of 1"); }, 10'000))
        << said(0).toStdString();
    EXPECT_TRUE(QTest::qWaitFor([&] { return said(1).contains(u"Cannot be reached"); }, 10'000));

    places->setCurrentIndex(places->model()->index(0, 0));
    Q_EMIT places->activated(places->model()->index(0, 0));
    ASSERT_NE(window.waitFor<QDialog>(QStringLiteral("messageDialog"), 60'000), nullptr);
    EXPECT_EQ(QDir(place).entryList({QStringLiteral("backup-*")}).size(), 2);
}

TEST_F(Backups, areTriedOutWithThePassphraseAsInNeed)
{
    const QString backup = made();
    TestWindow window(book, TestWindow::Setting{QStringLiteral("dsl"), {}, QStringLiteral("book"), {}});
    window.unlock();
    const auto tryWith = [&](const QString &passphrase) {
        window.waitFor<QPushButton>(QStringLiteral("Try a backup out…"))->click();
        auto *dialog = window.waitFor<TryBackupDialog>(QStringLiteral("tryBackupDialog"));
        ASSERT_NE(dialog, nullptr);
        window.find<QLineEdit>(QStringLiteral("Backup"))->setText(backup);
        dialog->findChildren<QLineEdit *>().last()->setText(passphrase);
        window.find<QPushButton>(QStringLiteral("Try it out"))->click();
    };
    tryWith(QStringLiteral("not mine"));
    auto *refused = window.waitFor<QDialog>(QStringLiteral("messageDialog"), 60'000);
    ASSERT_NE(refused, nullptr);
    refused->close();
    settle();
    tryWith(testPassphrase);
    auto *report = window.waitFor<LineList>(QStringLiteral("checkReport"), 60'000);
    ASSERT_NE(report, nullptr);
    EXPECT_GT(report->model()->rowCount(), 3);
}

TEST_F(Backups, thatAreDueAreMadeByThemselvesOnce)
{
    QDir().mkpath(place);
    TestWindow::Setting setting;
    setting.place = QStringLiteral("home");
    setting.backupPlaces = {place};
    setting.backups = BackupRhythm::Weekly;
    setting.backupQuiet = std::chrono::milliseconds(50);
    TestWindow window(book, setting);
    window.unlock();
    const auto count = [&] { return QDir(place).entryList({QStringLiteral("backup-*")}).size(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return count() == 1; }, 60'000));
    EXPECT_NE(window.waitFor<QLabel>(QStringLiteral("The backup that was due is made, opened and checked.")),
              nullptr);
    auto *stands = window.find<LineList>(QStringLiteral("How the book stands"));
    ASSERT_NE(stands, nullptr);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return stands->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"In order");
        },
        10'000))
        << "the first page knows";
    QTest::qWait(500);
    EXPECT_EQ(count(), 1) << "the next one is due in a week";
    window.close();
    const auto desk = book.desk();
    EXPECT_TRUE(desk->home()->lastBackup);
    desk->signOut();
}

TEST_F(Backups, waitForTheStick)
{
    TestWindow::Setting setting;
    setting.place = QStringLiteral("home");
    setting.backupPlaces = {place};
    setting.backups = BackupRhythm::Daily;
    setting.backupQuiet = std::chrono::milliseconds(100);
    TestWindow window(book, setting);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    const auto count = [&] { return QDir(place).entryList({QStringLiteral("backup-*")}).size(); };
    auto *card = window->findChild<BackupCard *>();
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return accessibleTextOf(card).contains(u"its place is not there"); }, 20'000));
    QDir().mkpath(place); // The stick is put in.
    EXPECT_TRUE(QTest::qWaitFor([&] { return count() == 1; }, 60'000));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return !accessibleTextOf(card).contains(u"its place is not there"); }, 20'000));
}

TEST_F(Backups, areNotMadeWhileSomebodyTypes)
{
    QDir().mkpath(place);
    TestWindow::Setting setting;
    setting.backupPlaces = {place};
    setting.backups = BackupRhythm::Daily;
    setting.backupQuiet = std::chrono::seconds(2);
    TestWindow window(book, setting);
    window.unlock();
    const auto count = [&] { return QDir(place).entryList().size() - 2; };
    for (int stroke = 0; stroke < 40; ++stroke) {
        QTest::keyClick(window.get(), Qt::Key_Shift);
        QTest::qWait(100);
        ASSERT_EQ(count(), 0) << "stroke " << stroke;
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return count() == 1; }, 60'000));
}

TEST_F(Backups, areMadeByNobodyButThePersonWhereNeverWasChosen)
{
    QDir().mkpath(place);
    TestWindow::Setting setting;
    setting.place = QStringLiteral("home");
    setting.backupPlaces = {place};
    setting.backups = BackupRhythm::Weekly;
    setting.backupQuiet = std::chrono::seconds(3);
    TestWindow window(book, setting);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    auto *rhythm = window.waitFor<QComboBox>(QStringLiteral("backupRhythm"));
    ASSERT_NE(rhythm, nullptr);
    rhythm->setCurrentIndex(rhythm->findText(QStringLiteral("Never")));
    Q_EMIT rhythm->activated(rhythm->currentIndex());
    EXPECT_EQ(window.saved().backupRhythm, BackupRhythm::Never);
    QTest::qWait(5000);
    EXPECT_TRUE(QDir(place).entryList({QStringLiteral("backup-*")}).isEmpty());
}

TEST_F(Backups, areRestoredByTwoPeople)
{
    const QString backup = made();
    {
        const auto desk = book.desk();
        ASSERT_TRUE(desk->addTask(book.incident(), [] {
            Task task;
            task.title = QStringLiteral("Written after the backup");
            task.owner = QStringLiteral("dsl");
            return task;
        }()));
        desk->signOut();
    }
    EXPECT_EQ(book.sheet().tasks.size(), 1U);
    TestWindow::Setting setting;
    setting.backupPlaces = {place};
    TestWindow window(book, setting);
    window.waitFor<QPushButton>(QStringLiteral("Restore a backup…"))->click();
    QPointer<RestoreDialog> dialog = window.waitFor<RestoreDialog>(QStringLiteral("restoreDialog"));
    ASSERT_NE(dialog, nullptr);
    QSignalSpy restored(dialog, &RestoreDialog::restored);
    EXPECT_EQ(window.find<QLineEdit>(QStringLiteral("Backup"))->text(), QString())
        << "a place of backups is not one of them";
    const auto passphrases = [&] {
        QList<QLineEdit *> found;
        for (auto *edit : dialog->findChildren<QLineEdit *>())
            if (edit->echoMode() == QLineEdit::Password)
                found << edit;
        return found;
    };
    window.find<QLineEdit>(QStringLiteral("Backup"))->setText(backup);
    auto *first = window.find<QComboBox>(QStringLiteral("First person"));
    auto *second = window.find<QComboBox>(QStringLiteral("Second person"));
    ASSERT_TRUE(first && second && passphrases().size() == 2);
    first->setCurrentText(QStringLiteral("dsl"));
    second->setCurrentText(QStringLiteral("dsl"));
    for (QLineEdit *edit : passphrases())
        edit->setText(testPassphrase);
    window.find<QPlainTextEdit>(QStringLiteral("Why (required)"))
        ->setPlainText(QStringLiteral("Disk failed"));
    auto *verb = window.find<QPushButton>(QStringLiteral("Restore"));
    verb->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return verb->isEnabled(); }, 60'000));
    EXPECT_EQ(restored.count(), 0) << "one person twice";
    EXPECT_TRUE(accessibleTextOf(dialog).contains(u"two people"));
    second->setCurrentText(QStringLiteral("head"));
    for (QLineEdit *edit : passphrases()) {
        EXPECT_TRUE(edit->text().isEmpty()) << "nobody finds them there";
        edit->setText(testPassphrase);
    }
    verb->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return restored.count() == 1; }, 60'000));
    const QString former = restored.at(0).at(2).toString();
    EXPECT_TRUE(QDir(former).exists()) << "what stood there is kept";
    window.close();
    EXPECT_EQ(book.sheet().tasks.size(), 0U);
}
