// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/book.h"

#include "core/action/backupactions.h"
#include "core/action/bookcheck.h"
#include "core/action/homereader.h"
#include "core/action/useractions.h"
#include "core/storage/recordtables.h"
#include "tests/support/copytree.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFile>

using namespace guardbook;

class BookOpeningTest : public BookTest {};

TEST_F(BookOpeningTest, aFreshBookChecksClean)
{
    givenIncident();
    const auto report = checkBook(book(), {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->clean()) << report->faults().join(u'\n').toStdString();
}

TEST_F(BookOpeningTest, theWrongPassphraseIsSaidSoAndAnUnknownUserToo)
{
    close();
    const auto wrong =
        openBook(m_book.path(), QStringLiteral("dsl"), Secret(QByteArray("wrong")), {}, m_book.clock());
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::WrongPassphrase);
    EXPECT_FALSE(
        openBook(m_book.path(), QStringLiteral("nobody"), Secret(QByteArray("wrong")), {}, m_book.clock()));
}

TEST_F(BookOpeningTest, someoneWhoReadsNoCasesCannotOpenTheBook)
{
    close();
    const auto refused = m_book.open(QStringLiteral("staff"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Forbidden);
}

TEST_F(BookOpeningTest, aSecondProgramReadsAndIsToldWhoHasIt)
{
    const auto second = m_book.open(QStringLiteral("deputy"));
    ASSERT_TRUE(second) << second.error().sentence.toStdString();
    EXPECT_TRUE(second->book->isReadOnly());
    EXPECT_TRUE(second->book->heldBy().contains(QStringLiteral("dsl")));
    EXPECT_FALSE(second->book->mayWrite());
}

TEST_F(BookOpeningTest, aDatabaseThatWasRolledBackIsAnAlarm)
{
    givenIncident();
    close();
    const QString old = m_book.folder() + QStringLiteral("/old");
    copyTree(m_book.path(), old);
    reopen();
    givenIncident();
    close();
    QDir(m_book.path()).removeRecursively();
    copyTree(old, m_book.path());

    const auto opened = m_book.open();
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    ASSERT_TRUE(opened->book->alarm());
    EXPECT_EQ(opened->book->alarm()->code, ErrorCode::Tampered);
    EXPECT_FALSE(opened->book->mayWrite());
}

TEST_F(BookOpeningTest, aRowThatWasChangedBehindTheLedgerIsFound)
{
    const Incident incident = givenIncident();
    ASSERT_TRUE(
        book().database().execute(QStringLiteral("UPDATE incident SET account = 'nothing happened'")));
    const auto report = checkBook(book(), {});
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->clean());
    close();
    const auto opened = m_book.open();
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->book->alarm());
}

TEST_F(BookOpeningTest, aRemovedAndAnAddedRowAreFound)
{
    givenIncident();
    ASSERT_TRUE(book().database().execute(
        QStringLiteral("INSERT INTO person (id, name, kind, date_of_birth, year_group, contact, note, "
                       "added_ms, added_offset) "
                       "VALUES ('00112233445566778899aabbccddeeff','x','pupil','','','','',0,0)")));
    auto report = checkBook(book(), {});
    EXPECT_EQ(report->faults().filter(QStringLiteral("of which no entry")).size(), 1);
    ASSERT_TRUE(book().database().execute(QStringLiteral("DELETE FROM person")));
    EXPECT_TRUE(checkBook(book(), {})->clean());
    ASSERT_TRUE(book().database().execute(QStringLiteral("DELETE FROM incident")));
    report = checkBook(book(), {});
    EXPECT_EQ(report->faults().filter(QStringLiteral("is missing")).size(), 1);
}

TEST_F(BookOpeningTest, theLedgersRowsRefuseToBeChanged)
{
    EXPECT_FALSE(book().database().execute(QStringLiteral("DELETE FROM log_leaf")));
    EXPECT_FALSE(book().database().execute(QStringLiteral("UPDATE log_leaf SET entry = zeroblob(216)")));
    EXPECT_FALSE(book().database().execute(QStringLiteral("DELETE FROM log_node")));
}

TEST_F(BookOpeningTest, aRemovedUserComesInNoMoreAndTheOthersDo)
{
    const auto deputy = UserTable(book().database()).byName(QStringLiteral("deputy"));
    ASSERT_TRUE(deputy && *deputy);
    const auto removed = UserActions(dsl()).remove((*deputy)->id, QStringLiteral("Left the school"));
    ASSERT_TRUE(removed) << removed.error().sentence.toStdString();
    givenIncident();
    close();
    EXPECT_FALSE(m_book.open(QStringLiteral("deputy")));
    reopen(QStringLiteral("head"));
    EXPECT_TRUE(checkBook(book(), {})->clean());
}

TEST_F(BookOpeningTest, anAddedUserCanOpenTheBook)
{
    const auto added = UserActions(dsl()).add(
        {QStringLiteral("second"), QStringLiteral("Ivy Jones"), QStringLiteral("deputy-dsl"), {}, {}},
        Secret(testPassphrase.toUtf8()));
    ASSERT_TRUE(added) << added.error().sentence.toStdString();
    EXPECT_FALSE(UserActions(dsl()).add(
        {QStringLiteral("weak"), QStringLiteral("Weak"), QStringLiteral("dsl"), {}, {}},
        Secret(QByteArray("password1"))));
    reopen(QStringLiteral("second"));
}

TEST_F(BookOpeningTest, theRecoveryKeyOpensTheBook)
{
    close();
    const auto unlocked = unlockByRecoveryKey(m_book.path(), m_book.recoveryKey());
    ASSERT_TRUE(unlocked) << unlocked.error().sentence.toStdString();
    EXPECT_TRUE(Book::open(m_book.path(), *unlocked, {}, m_book.clock()));
}

TEST_F(BookOpeningTest, aBackupIsAWholeBookThatChecks)
{
    givenIncident();
    const auto made = BackupActions(dsl()).make({}, {});
    ASSERT_TRUE(made) << made.error().sentence.toStdString();
    const auto opened =
        openBook(made->path, QStringLiteral("head"), Secret(testPassphrase.toUtf8()), {}, m_book.clock());
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    EXPECT_TRUE(checkBook(*opened->book, {})->clean());
}

TEST_F(BookOpeningTest, aBackupIsFoundWhereItLiesAndTriedOut)
{
    givenIncident();
    const QString place = m_book.folder() + QStringLiteral("/stick");
    EXPECT_EQ(backupsIn(place, book().row().id).error().code, ErrorCode::NotFound);
    BackupActions backups(dsl());
    const auto made = backups.make(place, {});
    ASSERT_TRUE(made);
    QDir().mkpath(place + QStringLiteral("/backup-20260304-171000-abcdef.guardbook")); // Holds nothing.
    const auto found = backupsIn(place, book().row().id);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->front().path, made->path);
    EXPECT_EQ(found->front().madeAt.utcMs / 1000, m_book.clock().now().utcMs / 1000);
    EXPECT_TRUE(backupsIn(place, BookId::create())->empty()) << "only of this book";

    const std::uint64_t before = book().ledger().size();
    EXPECT_FALSE(backups.tryOut(made->path, Secret(QByteArrayView("not mine")), {}));
    EXPECT_EQ(book().ledger().size(), before);
    const auto tried = backups.tryOut(made->path, Secret(testPassphrase.toUtf8()), {});
    ASSERT_TRUE(tried) << tried.error().sentence.toStdString();
    EXPECT_TRUE(tried->clean());
    EXPECT_EQ(book().ledger().size(), before + 1);

    // Damage to the key slots is told and left as it is: a drill changes nothing in the backup.
    const QString slotsPath = made->path + QStringLiteral("/keyslots");
    const QString earlier = slotsPath + QStringLiteral(".prev");
    ASSERT_TRUE(QFile::exists(earlier) || QFile::copy(slotsPath, earlier));
    QFile slots(slotsPath);
    ASSERT_TRUE(slots.open(QIODevice::ReadWrite) && slots.seek(slots.size() / 2));
    ASSERT_GT(slots.write("damaged"), 0);
    slots.close();
    const auto bytesOf = [](QFile &file) {
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        return bytes;
    };
    const QByteArray left = bytesOf(slots);
    const auto behind = backups.tryOut(made->path, Secret(testPassphrase.toUtf8()), {});
    ASSERT_TRUE(behind) << behind.error().sentence.toStdString();
    EXPECT_TRUE(behind->faults().join(u' ').contains(u"keyslots is damaged"));
    EXPECT_EQ(bytesOf(slots), left);
    const auto sheet = HomeReader(dsl()).read();
    ASSERT_TRUE(sheet && sheet->lastTrial);
    EXPECT_FALSE(sheet->lastTrial->clean) << "a drill that failed is not one that was passed";

    QFile database(made->path + QStringLiteral("/book.db"));
    ASSERT_TRUE(database.open(QIODevice::ReadWrite) && database.seek(database.size() / 2));
    ASSERT_GT(database.write("damaged by a stick"), 0);
    database.close();
    const auto damaged = backups.tryOut(made->path, Secret(testPassphrase.toUtf8()), {});
    EXPECT_TRUE(!damaged || !damaged->clean()) << "a drill that cannot fail is none";
}

TEST_F(BookOpeningTest, aRestoredBackupIsNoAlarmOnceTwoPeopleSigned)
{
    givenIncident();
    const auto made = BackupActions(dsl()).make(m_book.folder() + QStringLiteral("/elsewhere"), {});
    ASSERT_TRUE(made);
    givenIncident();
    close();
    const auto dslSlot = unlockSlot(made->path, QStringLiteral("dsl"), Secret(testPassphrase.toUtf8()));
    const auto headSlot = unlockSlot(made->path, QStringLiteral("head"), Secret(testPassphrase.toUtf8()));
    ASSERT_TRUE(dslSlot && headSlot);
    const RestoreRequest request{made->path, m_book.path(), QStringLiteral("Disk failed"),
                                 m_book.machineFolder()};
    EXPECT_FALSE(restoreBackup(request, *dslSlot, *dslSlot, m_book.clock(), {})); // two people, not one twice
    const auto restored = restoreBackup(request, *dslSlot, *headSlot, m_book.clock(), {});
    ASSERT_TRUE(restored) << restored.error().sentence.toStdString();
    EXPECT_TRUE(QFileInfo::exists(*restored));
    const auto opened = m_book.open();
    ASSERT_TRUE(opened);
    EXPECT_FALSE(opened->book->alarm()) << opened->book->alarm()->sentence.toStdString();
    EXPECT_FALSE(opened->book->notice().isEmpty());
}
