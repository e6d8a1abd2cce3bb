// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/keyring.h"

#include "core/base/bytes.h"
#include "tests/core/keys/samplekeys.h"

#include <gtest/gtest.h>

using namespace guardbook;
using sample::failureOf;
using sample::passphrase;
using sample::Sample;
using sample::valueOf;

namespace {

/// "lead" and "deputy" read, "governor" has an identity slot. Made once: each is a run of Argon2id.
struct Book {
    KeySlots slots;
    Secret bookKey;
    QString recoveryText;
    UserId lead = UserId::create();
    UserId deputy = UserId::create();
    UserId governor = UserId::create();

    Book()
    {
        NewBook book;
        book.book = BookId::create();
        const auto setup = valueOf(
            createKeySlots(book, {lead, QStringLiteral("lead"), true, floorKdf()}, passphrase("one tree")));
        recoveryText = setup.sheet(QStringLiteral("Elm School"), {}).groups.join(u'-');
        const FinishedSetup finished = valueOf(setup.prove(recoveryText));
        bookKey = finished.bookKey().copy();
        slots =
            valueOf(addUser(finished.slots(), bookKey, {deputy, QStringLiteral("deputy"), true, floorKdf()},
                            passphrase("two trees")))
                .slots;
        slots = valueOf(addUser(slots, bookKey, {governor, QStringLiteral("governor"), false, floorKdf()},
                                passphrase("three trees")))
                    .slots;
    }
    [[nodiscard]] RecoveryKey recovery() const { return *RecoveryKey::parse(recoveryText); }
};

const Book &book()
{
    static const Book made;
    return made;
}

/// The key slots as another program reads them.
KeySlots reread(const KeySlots &slots)
{
    return valueOf(parseKeySlots(encodeKeySlots(slots)));
}

} // namespace

TEST(Unlock, opensEachSlotWithItsOwnPassphraseOnly)
{
    const auto lead =
        valueOf(unlockWithPassphrase(reread(book().slots), book().lead, passphrase("one tree")));
    EXPECT_EQ(*lead.bookKey, book().bookKey);
    EXPECT_EQ(lead.label, QStringLiteral("lead"));
    EXPECT_EQ(lead.identity.user, book().lead);
    EXPECT_FALSE(lead.tookUpNewKey);
    EXPECT_FALSE(lead.updated);
    EXPECT_FALSE(lead.byRecoveryKey);
    const auto wrong = unlockWithPassphrase(book().slots, book().lead, passphrase("two trees"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(failureOf(wrong), ErrorCode::WrongPassphrase);
    EXPECT_EQ(failureOf(unlockWithPassphrase(book().slots, UserId::create(), passphrase("x"))),
              ErrorCode::NotFound);
    EXPECT_EQ(failureOf(unlockWithPassphrase(book().slots, SlotId::create(), passphrase("x"))),
              ErrorCode::NotFound);
}

TEST(Unlock, anIdentitySlotGivesKeysOfItsOwnAndNoBookKey)
{
    const auto governor =
        valueOf(unlockWithPassphrase(book().slots, book().governor, passphrase("three trees")));
    EXPECT_FALSE(governor.bookKey);
    const auto sealed = sealTo(findUser(book().slots, book().governor)->sealing, "to the governor");
    EXPECT_EQ(openSealed(governor.identity.sealing, *sealed)->view(), "to the governor");
}

TEST(Unlock, theRecoverySlotTakesNoPassphraseAndSaysThatItWasUsed)
{
    const KeySlot *slot = findRecovery(book().slots);
    EXPECT_EQ(failureOf(unlockWithPassphrase(book().slots, slot->id, passphrase("x"))), ErrorCode::NotFound);
    const auto unlocked = valueOf(unlockWithRecoveryKey(book().slots, book().recovery()));
    EXPECT_TRUE(unlocked.byRecoveryKey);
    EXPECT_EQ(*unlocked.bookKey, book().bookKey);
    const auto other = unlockWithRecoveryKey(book().slots, RecoveryKey::create());
    ASSERT_FALSE(other);
    EXPECT_EQ(failureOf(other), ErrorCode::WrongPassphrase);
}

TEST(Removal, theRemainingReaderTakesUpTheNewKeyAtTheNextUnlock)
{
    const ChangedKey removed = valueOf(removeUser(book().slots, book().bookKey, book().deputy));
    ASSERT_TRUE(removed.newBookKey);
    EXPECT_FALSE(*removed.newBookKey == book().bookKey);
    EXPECT_EQ(findUser(removed.slots, book().deputy), nullptr);

    const auto lead =
        valueOf(unlockWithPassphrase(reread(removed.slots), book().lead, passphrase("one tree")));
    EXPECT_EQ(*lead.bookKey, *removed.newBookKey);
    EXPECT_TRUE(lead.tookUpNewKey);
    ASSERT_TRUE(lead.updated);
    const auto again =
        valueOf(unlockWithPassphrase(reread(*lead.updated), book().lead, passphrase("one tree")));
    EXPECT_EQ(*again.bookKey, *removed.newBookKey);
    EXPECT_FALSE(again.tookUpNewKey);
    EXPECT_EQ(again.identity.signing.verifyingKey(), lead.identity.signing.verifyingKey());

    // The recovery key takes it up too, before and after the lead did.
    for (const KeySlots *slots : {&removed.slots, &*lead.updated}) {
        const auto recovered = valueOf(unlockWithRecoveryKey(*slots, book().recovery()));
        EXPECT_EQ(*recovered.bookKey, *removed.newBookKey);
        EXPECT_TRUE(recovered.tookUpNewKey);
    }
}

TEST(Removal, theRemovedPersonWithTheOldFileGetsTheOldKeyOnly)
{
    const ChangedKey removed = valueOf(removeUser(book().slots, book().bookKey, book().deputy));
    const auto deputy = valueOf(unlockWithPassphrase(book().slots, book().deputy, passphrase("two trees")));
    EXPECT_FALSE(*deputy.bookKey == *removed.newBookKey);
    // With all that they hold, no part of the new file gives the new key.
    for (const KeySlot &slot : removed.slots.slots)
        EXPECT_FALSE(slot.reader && openSealed(deputy.identity.sealing, slot.pendingBookKey));
    EXPECT_FALSE(macFits(removed.slots, *deputy.bookKey));
}

TEST(Removal, aRemovedSlotPutBackIsRefused)
{
    const ChangedKey removed = valueOf(removeUser(book().slots, book().bookKey, book().deputy));
    KeySlots slots = removed.slots;
    KeySlot old = *findUser(book().slots, book().deputy);
    slots.slots.push_back(old);
    EXPECT_FALSE(parseKeySlots(encodeKeySlots(slots))) << "a reader with a former key and no waiting one";
    // As somebody would who knows the format: with a waiting key of their own.
    const Secret own = Secret::random(32);
    slots.slots.back().pendingBookKey = *sealTo(old.sealing, own.view());
    sealMac(slots, own);
    const auto back = unlockWithPassphrase(reread(slots), book().deputy, passphrase("two trees"));
    ASSERT_FALSE(back);
    EXPECT_EQ(failureOf(back), ErrorCode::Tampered);
}

TEST(Removal, anIdentitySlotGoesWithoutAChangeOfKey)
{
    const ChangedKey removed = valueOf(removeUser(book().slots, book().bookKey, book().governor));
    EXPECT_FALSE(removed.newBookKey);
    EXPECT_TRUE(macFits(removed.slots, book().bookKey));
    EXPECT_EQ(findUser(removed.slots, book().governor), nullptr);
}

TEST(Removal, theLastReaderStays)
{
    const ChangedKey removed = valueOf(removeUser(book().slots, book().bookKey, book().deputy));
    const auto last = removeUser(removed.slots, *removed.newBookKey, book().lead);
    ASSERT_FALSE(last);
    EXPECT_EQ(failureOf(last), ErrorCode::Refused);
    EXPECT_FALSE(removeUser(book().slots, book().bookKey, findRecovery(book().slots)->user));
    EXPECT_FALSE(removeUser(book().slots, book().bookKey, UserId::create()));
}

TEST(ChangeOfKey, isTakenUpAfterSeveralChanges)
{
    KeySlots slots = book().slots;
    Secret key = book().bookKey.copy();
    for (int i = 0; i < 4; ++i) {
        ChangedKey changed = valueOf(changeBookKey(slots, key));
        slots = reread(changed.slots);
        key = std::move(*changed.newBookKey);
    }
    const auto recovered = valueOf(unlockWithRecoveryKey(slots, book().recovery()));
    EXPECT_EQ(*recovered.bookKey, key);
    EXPECT_EQ(recovered.updated->formerKeys.size(), 4U) << "lead and deputy still hold the first key";
    EXPECT_FALSE(changeBookKey(slots, book().bookKey)) << "the old key changes nothing";
}

TEST(ChangeOfKey, aKeyPlantedByWhoHoldsNoneIsRefused)
{
    // Somebody with the disk and no passphrase seals a key of theirs to every reader and re-seals the file:
    // taking it up would throw away the real key and write new records under one that they know.
    Sample sample;
    const Secret theirs = Secret::random(32);
    const Secret guess = Secret::random(32);
    ASSERT_TRUE(advanceKey(sample.slots, guess, theirs));
    ASSERT_TRUE(macFits(sample.slots, theirs));
    const auto unlocked = unlockWithRecoveryKey(reread(sample.slots), sample.recovery);
    ASSERT_FALSE(unlocked);
    EXPECT_EQ(failureOf(unlocked), ErrorCode::Tampered);
}

TEST(ChangeOfKey, aWaitingKeyExchangedOrRemovedIsRefused)
{
    Sample sample;
    const Secret newKey = Secret::random(32);
    ASSERT_TRUE(advanceKey(sample.slots, sample.bookKey, newKey));
    const KeySlots good = sample.slots;
    ASSERT_TRUE(unlockWithRecoveryKey(good, sample.recovery));

    KeySlots swapped = good;
    std::swap(swapped.slots[0].pendingBookKey, swapped.slots[3].pendingBookKey);
    EXPECT_EQ(failureOf(unlockWithRecoveryKey(swapped, sample.recovery)), ErrorCode::Tampered);

    KeySlots older = good;
    older.keyNumber = 1;
    older.slots[3].pendingBookKey.clear();
    EXPECT_EQ(failureOf(unlockWithRecoveryKey(older, sample.recovery)), ErrorCode::Tampered);
}

TEST(Tampering, whoMayOpenTheBookIsGuarded)
{
    const Sample sample;
    const auto refused = [&sample](const KeySlots &slots) {
        const auto unlocked = unlockWithRecoveryKey(slots, sample.recovery);
        return !unlocked && unlocked.error().code == ErrorCode::Tampered;
    };
    KeySlots removed = sample.slots;
    removed.slots.erase(removed.slots.begin());
    EXPECT_TRUE(refused(removed));
    KeySlots generation = sample.slots;
    ++generation.generation;
    EXPECT_TRUE(refused(generation));
    KeySlots cipher = sample.slots;
    cipher.cipher = QStringLiteral("aegis");
    EXPECT_TRUE(refused(cipher));
    KeySlots renamed = sample.slots;
    renamed.slots[0].label = QStringLiteral("eve");
    EXPECT_TRUE(refused(renamed));
    EXPECT_FALSE(refused(sample.slots));
}

TEST(Tampering, nobodyChangesAFileThatTheyCouldNotHaveChecked)
{
    KeySlots slots = book().slots;
    slots.slots.back().label = QStringLiteral("eve");
    const NewSlot added{UserId::create(), QStringLiteral("new"), false, floorKdf()};
    EXPECT_EQ(failureOf(addUser(slots, book().bookKey, added, passphrase("x"))), ErrorCode::Tampered);
    EXPECT_EQ(failureOf(removeUser(slots, book().bookKey, book().deputy)), ErrorCode::Tampered);
    EXPECT_EQ(failureOf(changeBookKey(slots, book().bookKey)), ErrorCode::Tampered);
    EXPECT_EQ(failureOf(changePassphrase(slots, book().bookKey, book().lead, passphrase("one tree"),
                                         passphrase("x"), floorKdf())),
              ErrorCode::Tampered);
    EXPECT_EQ(
        failureOf(changeReading(slots, book().bookKey, book().governor, passphrase("three trees"), true)),
        ErrorCode::Tampered);
    EXPECT_EQ(failureOf(replaceRecoveryKey(slots, book().bookKey)), ErrorCode::Tampered);
}

TEST(AddUser, refusesNamesThatCannotBe)
{
    const auto codeFor = [](const UserId &user, const QString &name) {
        const auto added =
            addUser(book().slots, book().bookKey, {user, name, false, floorKdf()}, passphrase("x"));
        return added ? ErrorCode::Internal : added.error().code;
    };
    EXPECT_EQ(codeFor(UserId::create(), QStringLiteral("LEAD")), ErrorCode::Conflict);
    EXPECT_EQ(codeFor(UserId::create(), QStringLiteral("Recovery Key")), ErrorCode::Conflict);
    EXPECT_EQ(codeFor(book().lead, QStringLiteral("other")), ErrorCode::Conflict);
    EXPECT_EQ(codeFor(UserId::create(), QStringLiteral("a\nb")), ErrorCode::InvalidInput);
    EXPECT_EQ(codeFor(UserId(), QStringLiteral("other")), ErrorCode::InvalidInput);
}

TEST(AddUser, refusesThe33rdSlot)
{
    Sample sample;
    while (sample.slots.slots.size() < KeySlotsLimits::slots)
        sample.add(QString::number(sample.slots.slots.size()), false);
    const auto added =
        addUser(sample.slots, sample.bookKey,
                {UserId::create(), QStringLiteral("one more"), false, floorKdf()}, passphrase("x"));
    ASSERT_FALSE(added);
    EXPECT_EQ(failureOf(added), ErrorCode::Refused);
}

TEST(AddUser, refusesAnEmptyPassphrase)
{
    EXPECT_FALSE(addUser(book().slots, book().bookKey,
                         {UserId::create(), QStringLiteral("x"), false, floorKdf()}, Secret()));
}

TEST(ChangePassphrase, keepsThePersonsKeysAndDropsTheOldPassphrase)
{
    const KeySlots changed =
        valueOf(changePassphrase(book().slots, book().bookKey, book().lead, passphrase("one tree"),
                                 passphrase("one bush"), floorKdf()));
    const auto lead = valueOf(unlockWithPassphrase(reread(changed), book().lead, passphrase("one bush")));
    EXPECT_EQ(*lead.bookKey, book().bookKey);
    EXPECT_EQ(lead.identity.signing.verifyingKey(), findUser(book().slots, book().lead)->signing);
    EXPECT_NE(findUser(changed, book().lead)->kdf.salt, findUser(book().slots, book().lead)->kdf.salt);
    EXPECT_EQ(failureOf(unlockWithPassphrase(changed, book().lead, passphrase("one tree"))),
              ErrorCode::WrongPassphrase);
}

TEST(ChangePassphrase, needsTheOldOneAndTakesNoWeakParameters)
{
    EXPECT_EQ(failureOf(changePassphrase(book().slots, book().bookKey, book().lead, passphrase("?"),
                                         passphrase("b"), floorKdf())),
              ErrorCode::WrongPassphrase);
    EXPECT_FALSE(changePassphrase(book().slots, book().bookKey, book().lead, passphrase("one tree"),
                                  passphrase("b"), KdfParameters{8, 1, QByteArray(16, 's')}));
}

TEST(ChangePassphrase, takesUpAWaitingKeyOnTheWay)
{
    const ChangedKey rekeyed = valueOf(changeBookKey(book().slots, book().bookKey));
    const KeySlots changed =
        valueOf(changePassphrase(rekeyed.slots, *rekeyed.newBookKey, book().lead, passphrase("one tree"),
                                 passphrase("one bush"), floorKdf()));
    const auto lead = valueOf(unlockWithPassphrase(reread(changed), book().lead, passphrase("one bush")));
    EXPECT_FALSE(lead.tookUpNewKey);
    EXPECT_EQ(*lead.bookKey, *rekeyed.newBookKey);
}

TEST(ChangeReading, givesAndTakesTheBookKey)
{
    const ChangedKey given = valueOf(
        changeReading(book().slots, book().bookKey, book().governor, passphrase("three trees"), true));
    EXPECT_FALSE(given.newBookKey);
    const auto reader =
        valueOf(unlockWithPassphrase(reread(given.slots), book().governor, passphrase("three trees")));
    EXPECT_EQ(*reader.bookKey, book().bookKey);
    EXPECT_EQ(reader.identity.signing.verifyingKey(), findUser(book().slots, book().governor)->signing);

    const ChangedKey taken = valueOf(
        changeReading(given.slots, book().bookKey, book().governor, passphrase("three trees"), false));
    ASSERT_TRUE(taken.newBookKey) << "who has known the key knows it: it must change";
    const auto identity =
        valueOf(unlockWithPassphrase(reread(taken.slots), book().governor, passphrase("three trees")));
    EXPECT_FALSE(identity.bookKey);
    EXPECT_EQ(*unlockWithRecoveryKey(taken.slots, book().recovery())->bookKey, *taken.newBookKey);
}

TEST(Setup, cannotFinishWithoutTheRealRecoveryKey)
{
    NewBook fresh;
    fresh.book = BookId::create();
    const auto setup = valueOf(createKeySlots(
        fresh, {UserId::create(), QStringLiteral("lead"), true, floorKdf()}, passphrase("one tree")));
    const QString text = setup.sheet(QStringLiteral("Elm School"), {}).groups.join(u' ');
    EXPECT_EQ(failureOf(setup.prove({})), ErrorCode::InvalidInput);
    QString typo = text;
    typo[0] = typo.at(0) == u'7' ? u'8' : u'7';
    EXPECT_EQ(failureOf(setup.prove(typo)), ErrorCode::InvalidInput);
    EXPECT_EQ(failureOf(setup.prove(RecoveryKey::create().text())), ErrorCode::WrongPassphrase);
    const FinishedSetup finished = valueOf(setup.prove(text)); // and a failure spoils nothing
    EXPECT_TRUE(proveRecoveryKey(finished.slots(), text, finished.bookKey()));
    EXPECT_EQ(failureOf(proveRecoveryKey(finished.slots(), text, Secret::random(32))), ErrorCode::Corrupt);
    EXPECT_EQ(findLabel(finished.slots(), QStringLiteral("lead"))->signing,
              setup.firstIdentity().signing.verifyingKey());
}

TEST(Setup, startsWithSomebodyWhoReads)
{
    NewBook fresh;
    fresh.book = BookId::create();
    EXPECT_FALSE(createKeySlots(fresh, {UserId::create(), QStringLiteral("lead"), false, floorKdf()},
                                passphrase("one tree")));
    EXPECT_FALSE(createKeySlots(fresh, {UserId::create(), QStringLiteral("recovery key"), true, floorKdf()},
                                passphrase("one tree")));
}

TEST(RecoveryKeyReplaced, theOldSheetOpensNothingAndTheNewOneIsProved)
{
    const auto replacing = valueOf(replaceRecoveryKey(book().slots, book().bookKey));
    EXPECT_FALSE(replacing.prove(book().recoveryText));
    const QString text = replacing.sheet(QStringLiteral("Elm School"), {}).groups.join(u'-');
    const FinishedSetup finished = valueOf(replacing.prove(text));
    EXPECT_FALSE(unlockWithRecoveryKey(finished.slots(), book().recovery()));
    EXPECT_EQ(finished.slots().slots.size(), book().slots.slots.size());
    EXPECT_EQ(*unlockWithRecoveryKey(finished.slots(), *RecoveryKey::parse(text))->bookKey, book().bookKey);
}
