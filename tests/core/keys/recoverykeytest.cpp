// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/recoverykey.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

QString groupWord(qsizetype position)
{
    return QStringLiteral("Group %1 is mistyped").arg(position / RecoveryKey::groupSize + 1);
}

} // namespace

TEST(RecoveryKey, comesBackFromWhatIsPrinted)
{
    for (int i = 0; i < 200; ++i) {
        const RecoveryKey key = RecoveryKey::create();
        EXPECT_EQ(key.text().size(), 13 * 5 + 12);
        const auto back = RecoveryKey::parse(key.text());
        ASSERT_TRUE(back);
        EXPECT_EQ(back->bytes(), key.bytes());
    }
}

TEST(RecoveryKey, takesKeysWithAnyBytesAtTheEnds)
{
    for (const QByteArray &bytes :
         {QByteArray(32, '\0'), QByteArray(32, '\xff'), QByteArray(31, '\0') + '\x01',
          QByteArray(1, '\x80') + QByteArray(31, '\0')}) {
        const auto key = RecoveryKey::fromBytes(bytes);
        ASSERT_TRUE(key);
        EXPECT_EQ(RecoveryKey::parse(key->text())->bytes().view(), bytes);
    }
    EXPECT_FALSE(RecoveryKey::fromBytes(QByteArray(31, 'x')));
}

TEST(RecoveryKey, printsTheSameTextForever)
{
    // The text of 32 bytes "r", worked out by another program (docs/keyslots-format.md): a sheet that lies in
    // a safe for ten years must still be read.
    const auto key = RecoveryKey::fromBytes(QByteArray(32, 'r'));
    EXPECT_EQ(
        key->text(),
        QStringLiteral("E9S7W-4WKJQ-E9S7Y-4WKJN-E9S7R-4WKJK-E9S7T-4WKJH-E9S7M-4WKJZ-E9S7P-4WKJX-E9SAA"));
    EXPECT_EQ(key->slotKey(QByteArray(16, 's')).view().toByteArray().toHex(),
              "249b2d8e9040009dbd42f70fa6664ae2a09d4e921e79082a2ae88bb3577d5695");
}

TEST(RecoveryKey, isReadHoweverItIsTyped)
{
    const RecoveryKey key = RecoveryKey::create();
    QString loose = key.text().toLower();
    loose.replace(u'-', QStringLiteral("  "));
    QString letters = key.text();
    letters.replace(u'0', u'o').replace(u'1', u'l');
    QString capitals = key.text();
    capitals.replace(u'0', u'O').replace(u'1', u'I');
    QString dashes = key.text();
    dashes.replace(u'-', QChar(0x2013));
    QString lines = key.text();
    lines.replace(u'-', QStringLiteral("\r\n"));
    QString together = key.text();
    together.remove(u'-');
    QString apart;
    for (const QChar c : together)
        apart += QString(c) + u' ';
    for (const QString &typed :
         {loose, letters, capitals, dashes, lines, together, apart, u' ' + key.text() + u'\n'}) {
        const auto read = RecoveryKey::parse(typed);
        ASSERT_TRUE(read) << qPrintable(typed);
        EXPECT_EQ(read->bytes(), key.bytes());
    }
}

TEST(RecoveryKey, everySingleMistypedCharacterIsFoundAndItsGroupNamed)
{
    const RecoveryKey key = RecoveryKey::create();
    QString text = key.text();
    text.remove(u'-');
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const QChar other : alphabet) {
            if (other == text.at(at))
                continue;
            QString typo = text;
            typo[at] = other;
            const auto read = RecoveryKey::parse(typo);
            ASSERT_FALSE(read) << at;
            ASSERT_TRUE(read.error().sentence.startsWith(groupWord(at))) << qPrintable(read.error().sentence);
        }
    }
}

TEST(RecoveryKey, exchangedNeighboursAreFound)
{
    for (int round = 0; round < 20; ++round) {
        QString text = RecoveryKey::create().text();
        text.remove(u'-');
        for (qsizetype at = 0; at + 1 < text.size(); ++at) {
            if (text.at(at) == text.at(at + 1))
                continue;
            QString typo = text;
            std::swap(typo[at], typo[at + 1]);
            ASSERT_FALSE(RecoveryKey::parse(typo)) << at;
        }
    }
}

TEST(RecoveryKey, exchangedGroupsAreFoundAndNamed)
{
    const QStringList groups = RecoveryKey::create().groupTexts();
    for (int one = 0; one < groups.size(); ++one) {
        for (int other = one + 1; other < groups.size(); ++other) {
            QStringList swapped = groups;
            swapped.swapItemsAt(one, other);
            const auto read = RecoveryKey::parse(swapped.join(u'-'));
            ASSERT_FALSE(read);
            EXPECT_TRUE(read.error().sentence.startsWith(
                QStringLiteral("Groups %1 and %2 are mistyped").arg(one + 1).arg(other + 1)))
                << qPrintable(read.error().sentence);
        }
    }
}

TEST(RecoveryKey, missingAndExtraCharactersAreFoundAndTheirGroupNamed)
{
    const QStringList groups = RecoveryKey::create().groupTexts();
    for (int group = 0; group < groups.size(); ++group) {
        for (const QString &changed : {groups.at(group).left(4), groups.at(group) + u'7'}) {
            QStringList typed = groups;
            typed[group] = changed;
            const auto read = RecoveryKey::parse(typed.join(u' '));
            ASSERT_FALSE(read);
            EXPECT_TRUE(read.error().sentence.startsWith(
                QStringLiteral("Group %1 is not five characters long").arg(group + 1)));
        }
    }
    QString together = groups.join(QString());
    for (qsizetype at = 0; at < together.size(); ++at)
        ASSERT_FALSE(RecoveryKey::parse(QString(together).remove(at, 1)));
    const auto shorter = RecoveryKey::parse(together.left(64));
    EXPECT_TRUE(shorter.error().sentence.contains(QStringLiteral("64 were typed")));
}

TEST(RecoveryKey, strangeTextIsRefused)
{
    EXPECT_FALSE(RecoveryKey::parse({}));
    EXPECT_FALSE(RecoveryKey::parse(QStringLiteral(" - \n")));
    EXPECT_FALSE(RecoveryKey::parse(QString(65, u'U')));
    EXPECT_FALSE(RecoveryKey::parse(QString(65, QChar(0xd800))));
    EXPECT_FALSE(RecoveryKey::parse(QString(1000000, u'0')));
    QString letterU = RecoveryKey::create().text();
    letterU[8] = u'U';
    EXPECT_TRUE(
        RecoveryKey::parse(letterU).error().sentence.startsWith(QStringLiteral("Group 2 holds a character")));
}

TEST(RecoveryKey, twoMistakesInOneGroupSeldomPassAndNeverGiveTheKey)
{
    int passed = 0;
    constexpr int rounds = 2000;
    for (int round = 0; round < rounds; ++round) {
        const RecoveryKey key = RecoveryKey::create();
        QString text = key.text();
        for (const qsizetype at : {qsizetype(0), qsizetype(2)})
            text[at] = alphabet.at((alphabet.indexOf(text.at(at)) + 1 + round % 31) % 32);
        const auto read = RecoveryKey::parse(text);
        passed += read ? 1 : 0;
        EXPECT_FALSE(read && read->bytes() == key.bytes());
    }
    EXPECT_LT(passed, rounds / 100); // 1/32 by the group's check, 1/16 by the check over the whole
}

TEST(RecoveryKey, locksDifferentlyUnderEverySalt)
{
    const RecoveryKey key = RecoveryKey::create();
    EXPECT_FALSE(key.slotKey(QByteArray(16, 'a')) == key.slotKey(QByteArray(16, 'b')));
    EXPECT_EQ(key.slotKey(QByteArray(16, 'a')), key.copy().slotKey(QByteArray(16, 'a')));
}

TEST(RecoverySheet, saysWhoseItIsAndHoldsTheKey)
{
    const RecoveryKey key = RecoveryKey::create();
    const BookId book = BookId::create();
    const auto sheet = recoverySheet(key, book, QStringLiteral("Elm School"), Instant{1, 0});
    EXPECT_EQ(sheet.book, book);
    EXPECT_EQ(sheet.school, QStringLiteral("Elm School"));
    EXPECT_EQ(sheet.groups.size(), 13);
    EXPECT_EQ(RecoveryKey::parse(sheet.groups.join(u' '))->bytes(), key.bytes());
    EXPECT_GE(sheet.sentences.size(), 3);
}

// "00000" is a group that fits its own check in the first place, and one time in 16 it fits the whole.
TEST(RecoverySheet, theGroupsThatWereTypedBackWronglyAreNamedWhateverTheirChecksSay)
{
    for (int i = 0; i < 64; ++i) {
        const auto sheet = recoverySheet(RecoveryKey::create(), BookId::create(),
                                         QStringLiteral("Elm School"), Instant{1, 0});
        EXPECT_TRUE(compareTyped(sheet, sheet.groups.join(u' ').toLower()));
        QStringList typed = sheet.groups;
        typed[0] = QStringLiteral("0ooo0");
        const auto one = compareTyped(sheet, typed.join(u'-'));
        ASSERT_FALSE(one);
        EXPECT_TRUE(one.error().sentence.startsWith(QStringLiteral("Group 1 is not as on the sheet")))
            << one.error().sentence.toStdString();
        std::swap(typed[3], typed[4]);
        const auto three = compareTyped(sheet, typed.join(u' '));
        ASSERT_FALSE(three);
        EXPECT_TRUE(three.error().sentence.startsWith(QStringLiteral("Groups 1, 4 and 5 are not")));
    }
}

TEST(RecoverySheet, theKeyOfAnotherSheetIsToldAsThat)
{
    const auto sheet =
        recoverySheet(RecoveryKey::create(), BookId::create(), QStringLiteral("Elm School"), Instant{1, 0});
    const auto other = compareTyped(sheet, RecoveryKey::create().text());
    ASSERT_FALSE(other);
    EXPECT_TRUE(other.error().sentence.contains(QStringLiteral("not the one on this sheet")));
    EXPECT_FALSE(compareTyped(sheet, QString()));
    EXPECT_FALSE(compareTyped(sheet, sheet.groups.mid(1).join(u' ')));
}
