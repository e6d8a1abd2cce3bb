// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/passphrase.h"

#include <sodium.h>
#include <zxcvbn.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace guardbook {

namespace {

/// UTF-8 of the NFC form; both copies that Qt makes on the way are wiped.
QByteArray normalUtf8(const QString &text)
{
    QString normal = text.normalized(QString::NormalizationForm_C);
    normal.detach();
    QByteArray utf8 = normal.toUtf8();
    sodium_memzero(normal.data(), std::size_t(normal.size()) * sizeof(QChar));
    return utf8;
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

double log10Guesses(const QByteArray &passphrase, const QStringList &userWords)
{
    std::vector<QByteArray> words;
    for (const QString &word : userWords) {
        if (!word.isEmpty())
            words.push_back(word.toLower().toUtf8());
    }
    std::vector<const char *> dictionary;
    for (const QByteArray &word : words)
        dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);
    return ZxcvbnMatch(passphrase.constData(), dictionary.data(), nullptr) * std::log10(2.0);
}

int scoreOf(double guesses)
{
    int score = 0;
    for (const double step : {3.0, 6.0, 8.0, 10.0})
        score += guesses >= step ? 1 : 0;
    return score;
}

QString sentenceFor(const PassphraseJudgement &judgement, bool empty)
{
    if (empty)
        return QStringLiteral("Choose four or more words that do not belong together.");
    if (judgement.accepted)
        return QStringLiteral("This passphrase is strong enough.");
    if (judgement.score == 4)
        return QStringLiteral("This would hold for a while, but not for years. Add another word.");
    if (judgement.score >= 2)
        return QStringLiteral(
            "Someone with a copy of the book could guess this. Add two or more words that do not belong "
            "together.");
    return QStringLiteral(
        "This would be guessed at once. Choose four or more words that do not belong together.");
}

} // namespace

PassphraseJudgement judgePassphrase(const QString &passphrase, const QStringList &userWords)
{
    QString judged = passphrase.left(judgedCharacters);
    QByteArray bytes = normalUtf8(judged);
    PassphraseJudgement judgement;
    judgement.log10Guesses = bytes.isEmpty() ? 0 : log10Guesses(bytes, userWords);
    judgement.score = scoreOf(judgement.log10Guesses);
    judgement.accepted = judgement.log10Guesses >= minimumLog10Guesses;
    judgement.sentence = sentenceFor(judgement, passphrase.isEmpty());
    wipe(bytes);
    return judgement;
}

Secret passphraseBytes(const QString &passphrase)
{
    QByteArray bytes = normalUtf8(passphrase);
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

QString generatePassphrase(int words)
{
    constexpr std::u16string_view consonants = u"bdfghjklmnprstvz";
    constexpr std::u16string_view vowels = u"aiou";
    QString passphrase;
    for (int word = 0; word < std::max(words, 4); ++word) {
        if (word > 0)
            passphrase += u'-';
        const std::uint32_t bits = randombytes_uniform(1U << bitsPerGeneratedWord);
        passphrase += consonants[(bits >> 12) & 15];
        passphrase += vowels[(bits >> 10) & 3];
        passphrase += consonants[(bits >> 6) & 15];
        passphrase += vowels[(bits >> 4) & 3];
        passphrase += consonants[bits & 15];
    }
    return passphrase;
}

} // namespace guardbook
