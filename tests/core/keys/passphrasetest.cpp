// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/passphrase.h"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QSet>

using namespace guardbook;

TEST(Passphrase, isTheSameFromEveryKeyboard)
{
    // One e-acute key, or e and a combining accent.
    EXPECT_EQ(passphraseBytes(QStringLiteral("caf\u00e9")), passphraseBytes(QStringLiteral("cafe\u0301")));
    EXPECT_EQ(passphraseBytes(QStringLiteral("caf\u00e9")).view().toByteArray(), "caf\xc3\xa9");
    EXPECT_FALSE(passphraseBytes(QStringLiteral("Tea")) == passphraseBytes(QStringLiteral("tea")));
    EXPECT_FALSE(passphraseBytes(QStringLiteral("tea ")) == passphraseBytes(QStringLiteral("tea")));
}

TEST(Passphrase, takesAnyText)
{
    EXPECT_TRUE(passphraseBytes({}).isEmpty());
    EXPECT_EQ(passphraseBytes(QStringLiteral("\U0001F98A")).size(), 4U);
    EXPECT_EQ(passphraseBytes(QString(QChar(0xd800))).view().toByteArray(), "?");
    EXPECT_EQ(passphraseBytes(QString(100000, u'a')).size(), 100000U);
}

TEST(PassphraseJudgement, refusesWhatPeopleChoose)
{
    for (const char *weak : {"", "a", "password", "Password1!", "Summer2026!", "qwertyuiop", "letmein123",
                             "11111111111111111111"}) {
        const auto judgement = judgePassphrase(QString::fromLatin1(weak));
        EXPECT_FALSE(judgement.accepted) << weak << " " << judgement.log10Guesses;
        EXPECT_FALSE(judgement.sentence.isEmpty());
    }
}

TEST(PassphraseJudgement, acceptsUnrelatedWordsWithoutDigitsOrCapitals)
{
    const auto judgement = judgePassphrase(QStringLiteral("otter lantern pickle gravel"));
    EXPECT_TRUE(judgement.accepted);
    EXPECT_EQ(judgement.score, 4);
}

TEST(PassphraseJudgement, countsTheSchoolsNameForLittle)
{
    const QString passphrase = QStringLiteral("Thistledownborough7");
    const auto unknown = judgePassphrase(passphrase);
    const auto known = judgePassphrase(passphrase, {QStringLiteral("Thistledownborough"), QString()});
    EXPECT_LT(known.log10Guesses, unknown.log10Guesses);
    EXPECT_FALSE(known.accepted);
    EXPECT_LT(known.score, 3);
}

TEST(PassphraseJudgement, doesNotHangOnALongText)
{
    QString longText;
    while (longText.size() < 200000)
        longText += QStringLiteral("p4ssw0rd1$@dragon");
    EXPECT_EQ(judgePassphrase(longText).log10Guesses,
              judgePassphrase(longText.left(judgedCharacters)).log10Guesses);
}

TEST(PassphraseJudgement, scoreGoesByZxcvbnsSteps)
{
    for (const char *text :
         {"a", "password", "stmaryschool1", "Tr0ub4dour&3", "otter lantern pickle gravel"}) {
        const auto judgement = judgePassphrase(QString::fromLatin1(text));
        const double g = judgement.log10Guesses;
        EXPECT_EQ(judgement.score, g < 3 ? 0 : g < 6 ? 1 : g < 8 ? 2 : g < 10 ? 3 : 4) << text;
        EXPECT_EQ(judgement.accepted, g >= minimumLog10Guesses) << text;
    }
}

TEST(GeneratedPassphrase, isPronounceableAndAccepted)
{
    static const QRegularExpression proquints(
        QStringLiteral("^(?:[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]-?){4}$"));
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString passphrase = generatePassphrase();
        EXPECT_TRUE(proquints.match(passphrase).hasMatch()) << qPrintable(passphrase);
        EXPECT_TRUE(judgePassphrase(passphrase).accepted) << qPrintable(passphrase);
        seen.insert(passphrase);
    }
    EXPECT_EQ(seen.size(), 200);
}

TEST(GeneratedPassphrase, neverHasFewerThan64Bits)
{
    EXPECT_EQ(generatePassphrase(1).count(u'-'), 3);
    EXPECT_EQ(generatePassphrase(5).count(u'-'), 4);
    // Every letter of both alphabets comes up: 16 bits a word are really drawn.
    QSet<QChar> letters;
    for (int i = 0; i < 200; ++i) {
        for (const QChar c : generatePassphrase())
            letters.insert(c);
    }
    EXPECT_EQ(letters.size(), 16 + 4 + 1);
}
