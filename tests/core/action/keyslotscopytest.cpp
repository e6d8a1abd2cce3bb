// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/keyslotscopy.h"

#include "core/action/actionrunner.h"
#include "core/action/bookcheck.h"
#include "core/action/useractions.h"
#include "core/action/work.h"
#include "core/storage/recordtables.h"
#include "tests/support/testbook.h"

#include <QFile>

using namespace guardbook;

namespace {

const QString otherPassphrase = QStringLiteral("seven rivers under a quiet moon");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

} // namespace

/// What happens to the file that says who may open the book, and to the book's own copy of it.
class KeySlotsCopyTest : public BookTest {
protected:
    [[nodiscard]] QString file() const { return m_book.path() + QStringLiteral("/keyslots"); }
    [[nodiscard]] Result<OpenedBook> openWith(const QString &user, const QString &passphrase)
    {
        return openBook(m_book.path(), user, Secret(passphrase.toUtf8()),
                        {m_book.machineFolder(), false, user}, m_book.clock());
    }
    void changePassphrase()
    {
        const auto changed = UserActions(dsl()).changePassphrase(Secret(testPassphrase.toUtf8()),
                                                                 Secret(otherPassphrase.toUtf8()));
        ASSERT_TRUE(changed) << changed.error().sentence.toStdString();
    }
    [[nodiscard]] UserId idOf(const QString &name)
    {
        return (*UserTable(book().database()).byName(name))->id;
    }
    [[nodiscard]] qsizetype entriesOf(EventType event)
    {
        return qsizetype(book().ledger().tables().entriesOfEvent(std::uint16_t(event))->size());
    }
};

TEST_F(KeySlotsCopyTest, aFreshBookKnowsItsOwnKeySlots)
{
    const auto finding = compareSlots(m_book.path(), book().database());
    ASSERT_TRUE(finding) << finding.error().sentence.toStdString();
    EXPECT_EQ(finding->state, SlotsState::Same);
}

TEST_F(KeySlotsCopyTest, aChangedPassphraseOpensTheBookAndTheFormerOneDoesNot)
{
    changePassphrase();
    EXPECT_EQ(entriesOf(EventType::UserPassphrase), 1);
    EXPECT_EQ(compareSlots(m_book.path(), book().database())->state, SlotsState::Same);
    close();
    EXPECT_FALSE(openWith(QStringLiteral("dsl"), testPassphrase));
    EXPECT_TRUE(openWith(QStringLiteral("dsl"), otherPassphrase));
}

TEST_F(KeySlotsCopyTest, aPassphraseChangesOnlyForWhoKnowsTheFormerOne)
{
    UserActions actions(dsl());
    const Secret other(otherPassphrase.toUtf8());
    EXPECT_EQ(actions.changePassphrase(Secret(QByteArray("not it")), other).error().code,
              ErrorCode::WrongPassphrase);
    const Secret present(testPassphrase.toUtf8());
    EXPECT_EQ(actions.changePassphrase(present, present).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(actions.changePassphrase(present, Secret(QByteArray("password1"))).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(entriesOf(EventType::UserPassphrase), 0);
}

TEST_F(KeySlotsCopyTest, aListChangesThePassphraseOfWhoeverItIsCarriedOutAs)
{
    ActionRunner::Options options;
    options.unlock = [&](const QString &user) -> Result<Identity> {
        GUARDBOOK_ASSIGN(const auto unlocked,
                         unlockSlot(m_book.path(), user, Secret(testPassphrase.toUtf8())));
        return unlocked.identity.copy();
    };
    options.passphraseOf = [](const QString &) { return Result<Secret>(Secret(testPassphrase.toUtf8())); };
    options.newPassphraseOf = [](const QString &) {
        return Result<Secret>(Secret(otherPassphrase.toUtf8()));
    };
    ActionRunner runner(book(), std::move(options));
    // A member of staff reads no cases and changes their own passphrase all the same.
    const auto steps = readActionList(R"([{"do": "user.passphrase", "as": "staff"}])");
    const auto done = runner.run(*steps, [](int, const QString &, const QJsonObject &) {});
    ASSERT_TRUE(done) << done.error().sentence.toStdString();
    ASSERT_TRUE(runner.finish());
    EXPECT_TRUE(unlockSlot(m_book.path(), QStringLiteral("staff"), Secret(otherPassphrase.toUtf8())));
    EXPECT_FALSE(unlockSlot(m_book.path(), QStringLiteral("staff"), Secret(testPassphrase.toUtf8())));
}

TEST_F(KeySlotsCopyTest, anOldPassphraseComesInNoMoreWithAFileThatWasPutBack)
{
    const QByteArray old = bytesOf(file());
    changePassphrase();
    ASSERT_TRUE(UserActions(dsl()).add(
        {QStringLiteral("second"), QStringLiteral("Ivy Jones"), QStringLiteral("deputy-dsl"), {}, {}},
        Secret(testPassphrase.toUtf8())));
    close();
    write(file(), old);
    const auto refused = openWith(QStringLiteral("dsl"), testPassphrase);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, QStringLiteral("keyslots/behind"));
    EXPECT_TRUE(refused.error().sentence.contains(QStringLiteral("put an older one back")));
    EXPECT_TRUE(openWith(QStringLiteral("dsl"), otherPassphrase)) << "the file was mended by the refusal";
}

TEST_F(KeySlotsCopyTest, aFileThatWasPutBackIsToldMendedAndWrittenDown)
{
    const QByteArray old = bytesOf(file());
    ASSERT_TRUE(UserActions(dsl()).remove(idOf(QStringLiteral("staff")), QStringLiteral("Left")));
    changePassphrase();
    close();
    write(file(), old);
    const auto opened = openWith(QStringLiteral("deputy"), testPassphrase);
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    EXPECT_TRUE(opened->book->notice().contains(QStringLiteral("staff"))) << "who could come in again";
    EXPECT_FALSE(checkBook(*opened->book, {})->clean());
    const auto session = opened->book->signIn(opened->unlocked.identity);
    ASSERT_TRUE(session);
    EXPECT_EQ(compareSlots(m_book.path(), opened->book->database())->state, SlotsState::Same);
    EXPECT_EQ(opened->book->ledger().tables().entriesOfEvent(std::uint16_t(EventType::KeySlotsMend))->size(),
              1U);
    EXPECT_FALSE(unlockSlot(m_book.path(), QStringLiteral("staff"), Secret(testPassphrase.toUtf8())));
    EXPECT_TRUE(unlockSlot(m_book.path(), QStringLiteral("dsl"), Secret(otherPassphrase.toUtf8())));
}

TEST_F(KeySlotsCopyTest, aChangeWhoseFileWasNotWrittenIsCompletedAndIsNoFault)
{
    const QByteArray before = bytesOf(file());
    changePassphrase();
    close();
    // As if the program had been killed between the record and the file.
    write(file(), before);
    write(file() + QStringLiteral(".prev"), before);
    const auto refused = openWith(QStringLiteral("dsl"), testPassphrase);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().sentence.contains(QStringLiteral("new passphrase")));
    const auto opened = openWith(QStringLiteral("dsl"), otherPassphrase);
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    EXPECT_TRUE(checkBook(*opened->book, {})->clean());
}

TEST_F(KeySlotsCopyTest, aDamagedFileIsMendedFromTheBooksOwnCopy)
{
    ASSERT_TRUE(UserActions(dsl()).add(
        {QStringLiteral("second"), QStringLiteral("Ivy Jones"), QStringLiteral("deputy-dsl"), {}, {}},
        Secret(testPassphrase.toUtf8())));
    close();
    QByteArray damaged = bytesOf(file());
    damaged[200] = char(damaged[200] ^ 1);
    write(file(), damaged);
    // The copy on the disk is from before the addition: alone it would lose the new user.
    EXPECT_FALSE(unlockSlot(m_book.path(), QStringLiteral("second"), Secret(testPassphrase.toUtf8())));
    reopen();
    close();
    EXPECT_TRUE(openWith(QStringLiteral("second"), testPassphrase));
}

TEST_F(KeySlotsCopyTest, aRemovalThatWasCutOffIsCompletedByWhoComesNext)
{
    const UserId deputy = idOf(QStringLiteral("deputy"));
    // The record alone, as it stands when the program is killed before the change of key.
    {
        auto user = *UserTable(book().database()).find(deputy);
        user.state = UserState::Removed;
        auto work = Work::begin(dsl());
        ASSERT_TRUE(work);
        ASSERT_TRUE(UserTable(book().database()).update(work->change(), user));
        ASSERT_TRUE(work->finish({EventType::UserRemove, {}, AnyId::of(deputy), {}, 0}, QString(), {}));
    }
    close();
    const auto refused = openWith(QStringLiteral("deputy"), testPassphrase);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Forbidden);
    reopen();
    EXPECT_EQ(findUser(loadKeySlots(m_book.path())->slots, deputy), nullptr);
    EXPECT_TRUE(checkBook(book(), {})->clean()) << checkBook(book(), {})->faults().join(u' ').toStdString();
    reopen(QStringLiteral("head"));
}

TEST_F(KeySlotsCopyTest, theCopyIsARecordThatTheLedgerCovers)
{
    ASSERT_TRUE(
        book().database().execute(QStringLiteral("UPDATE keyslots_copy SET generation = generation + 1")));
    EXPECT_FALSE(checkBook(book(), {})->clean());
}
