// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/recoveryactions.h"

#include "core/action/bookcheck.h"
#include "core/action/incidentactions.h"
#include "core/action/signers.h"
#include "core/storage/recordtables.h"
#include "tests/support/testbook.h"

using namespace guardbook;

namespace {

const QString newPassphrase = QStringLiteral("seven rivers under a quiet moon");

} // namespace

/// Somebody forgot their passphrase, and the sheet comes out of the safe.
class RecoveryTest : public BookTest {
protected:
    void SetUp() override
    {
        BookTest::SetUp();
        m_sheet = m_book.recoveryKey();
    }
    [[nodiscard]] Result<User> recover(const QString &user, const QString &key)
    {
        GUARDBOOK_ASSIGN(const auto unlocked, unlockByRecoveryKey(m_book.path(), key));
        GUARDBOOK_ASSIGN(const auto opened, Book::open(m_book.path(), unlocked,
                                                       {m_book.machineFolder(), false, {}}, m_book.clock()));
        return recoverUser(*opened, unlocked, {user, Secret(newPassphrase.toUtf8())},
                           [this](const RecoverySheet &sheet) -> Result<QString> {
                               m_sheet = sheet.groups.join(u'-');
                               return m_sheet;
                           });
    }
    void reopenWith(const QString &user)
    {
        auto opened = openBook(m_book.path(), user, Secret(newPassphrase.toUtf8()),
                               {m_book.machineFolder(), false, user}, m_book.clock());
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        m_opened.emplace(*std::move(opened));
        ASSERT_FALSE(book().alarm()) << book().alarm()->sentence.toStdString();
        auto session = book().signIn(m_opened->unlocked.identity);
        ASSERT_TRUE(session) << session.error().sentence.toStdString();
        m_session = *std::move(session);
    }
    QString m_sheet;
};

TEST_F(RecoveryTest, letsAPersonInWithANewPassphraseAndSaysSoInTheLedger)
{
    givenIncident();
    close();
    const auto user = recover(QStringLiteral("dsl"), m_sheet);
    ASSERT_TRUE(user) << user.error().sentence.toStdString();
    EXPECT_FALSE(unlockSlot(m_book.path(), QStringLiteral("dsl"), Secret(testPassphrase.toUtf8())));
    reopenWith(QStringLiteral("dsl"));
    EXPECT_EQ(book().ledger().tables().entriesOfEvent(std::uint16_t(EventType::RecoveryUsed))->size(), 1U);
    givenIncident();
    const auto report = checkBook(book(), {});
    EXPECT_TRUE(report->clean()) << report->faults().join(u'\n').toStdString();
}

TEST_F(RecoveryTest, makesANewSheetAndTheUsedOneOpensNothing)
{
    const QString used = m_sheet;
    close();
    ASSERT_TRUE(recover(QStringLiteral("dsl"), used));
    ASSERT_NE(m_sheet, used);
    const auto refused = unlockByRecoveryKey(m_book.path(), used);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().sentence.contains(QStringLiteral("later sheet")));
    const auto again = recover(QStringLiteral("head"), m_sheet);
    EXPECT_TRUE(again) << again.error().sentence.toStdString(); // and hands the school's root key on
}

TEST_F(RecoveryTest, namesTheGroupThatIsMistyped)
{
    close();
    QString typed = m_sheet;
    typed[13] = typed[13] == u'7' ? u'8' : u'7'; // in the third group
    const auto refused = recover(QStringLiteral("dsl"), typed);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().sentence.contains(QStringLiteral("Group 3")))
        << refused.error().sentence.toStdString();
    reopen();
}

TEST_F(RecoveryTest, changesNothingUntilTheNewSheetWasTypedBack)
{
    close();
    const auto unlocked = unlockByRecoveryKey(m_book.path(), m_sheet);
    ASSERT_TRUE(unlocked);
    {
        const auto opened = Book::open(m_book.path(), *unlocked, {}, m_book.clock());
        ASSERT_TRUE(opened);
        const std::uint64_t size = (*opened)->ledger().size();
        EXPECT_FALSE(
            recoverUser(**opened, *unlocked, {QStringLiteral("dsl"), Secret(newPassphrase.toUtf8())},
                        [](const RecoverySheet &) -> Result<QString> { return QStringLiteral("AAAAA"); }));
        EXPECT_EQ((*opened)->ledger().size(), size);
    }
    reopen();
}

TEST_F(RecoveryTest, isRefusedForAnybodyWithoutTheSheetForStrangersAndForWeakPassphrases)
{
    const auto prove = [](const RecoverySheet &sheet) -> Result<QString> { return sheet.groups.join(u'-'); };
    const Secret passphrase(newPassphrase.toUtf8());
    EXPECT_FALSE(recoverUser(book(), m_opened->unlocked, {QStringLiteral("dsl"), passphrase.copy()}, prove));
    close();
    EXPECT_EQ(recover(QStringLiteral("nobody"), m_sheet).error().code, ErrorCode::NotFound);
    const auto unlocked = unlockByRecoveryKey(m_book.path(), m_sheet);
    const auto opened = Book::open(m_book.path(), *unlocked, {}, m_book.clock());
    EXPECT_FALSE(
        recoverUser(**opened, *unlocked, {QStringLiteral("dsl"), Secret(QByteArray("password1"))}, prove));
}

TEST_F(RecoveryTest, aFormerKeyCountsForWhatWasSignedBeforeAndForNothingLater)
{
    const VerifyingKey former = dsl().user().signingKey;
    close();
    ASSERT_TRUE(recover(QStringLiteral("dsl"), m_sheet));
    reopenWith(QStringLiteral("dsl"));
    const auto signers = Signers::load(book().database());
    ASSERT_TRUE(signers);
    const auto seqs = book().ledger().tables().entriesOfEvent(std::uint16_t(EventType::RecoveryUsed));
    const std::uint64_t recovered = seqs->front();
    EXPECT_TRUE(signers->signerOf(former.fingerprint(), recovered - 1));
    EXPECT_FALSE(signers->signerOf(former.fingerprint(), recovered));
    EXPECT_TRUE(signers->signerOf(dsl().user().signingKey.fingerprint(), recovered));
}
