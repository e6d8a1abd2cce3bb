// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/recoverykey.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace guardbook {

namespace {

constexpr std::u16string_view alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int dataSize = RecoveryKey::groupSize - 1;
constexpr int keyBytes = 32;
static_assert(RecoveryKey::groups * dataSize * 5 == keyBytes * 8 + 4);

/// Times x in GF(32) = GF(2)[x] / (x^5 + x^2 + 1); x generates the field, so the weights below all differ.
constexpr unsigned timesX(unsigned value)
{
    value <<= 1;
    return (value & 32U) != 0 ? value ^ 0b100101U : value;
}

/// place + x c3 + x^2 c2 + x^3 c1 + x^4 c0, with the group's place as a constant against exchanged groups.
unsigned checkOf(const unsigned *data, int group)
{
    unsigned sum = 0;
    for (int i = 0; i < dataSize; ++i)
        sum = timesX(sum ^ data[i]);
    return sum ^ unsigned(group);
}

/// The first 4 bits of a hash over the key, for the 4 bits that 52 characters have left.
unsigned wholeCheck(const Secret &key)
{
    std::array<unsigned char, 32> hash{};
    constexpr std::string_view domain = "guardbook/recovery/check/v1";
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(domain.data()),
                       domain.size(), key.data(), key.size());
    return hash[0] >> 4U;
}

using Symbols = std::vector<unsigned>;

/// 52 five-bit values: the key's bits, then the four of wholeCheck().
Symbols symbolsOf(const Secret &key)
{
    Symbols symbols;
    unsigned pending = 0;
    int bits = 0;
    for (int i = 0; i < keyBytes; ++i) {
        pending = (pending << 8U) | key.data()[i];
        bits += 8;
        for (; bits >= 5; bits -= 5)
            symbols.push_back((pending >> unsigned(bits - 5)) & 31U);
        pending &= (1U << unsigned(bits)) - 1U;
    }
    symbols.push_back(((pending << 4U) | wholeCheck(key)) & 31U);
    return symbols;
}

Secret keyOf(const Symbols &symbols)
{
    Secret key(keyBytes);
    unsigned pending = 0;
    int bits = 0;
    int at = 0;
    for (const unsigned symbol : symbols) {
        pending = (pending << 5U) | symbol;
        bits += 5;
        if (bits < 8)
            continue;
        bits -= 8;
        key.data()[at++] = static_cast<unsigned char>((pending >> unsigned(bits)) & 255U);
        pending &= (1U << unsigned(bits)) - 1U;
    }
    return key;
}

Error mistyped(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, QStringLiteral("recovery key")};
}

std::optional<unsigned> symbolOf(QChar typed)
{
    const QChar upper = typed.toUpper();
    const QChar read = upper == u'O' ? QChar(u'0') : upper == u'I' || upper == u'L' ? QChar(u'1') : upper;
    const auto at = alphabet.find(read.unicode());
    return at == std::u16string_view::npos ? std::nullopt : std::optional<unsigned>(unsigned(at));
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Other_Format;
}

QStringList tokensOf(const QString &typed)
{
    QStringList tokens(QString{});
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC)) {
        if (!isSeparator(c))
            tokens.last() += c;
        else if (!tokens.last().isEmpty())
            tokens.append(QString());
    }
    if (tokens.last().isEmpty())
        tokens.removeLast();
    return tokens;
}

QString listOf(const std::vector<int> &groups)
{
    QStringList names;
    for (const int group : groups)
        names << QString::number(group);
    if (names.size() == 1)
        return QStringLiteral("Group %1 is").arg(names.first());
    const QString last = names.takeLast();
    return QStringLiteral("Groups %1 and %2 are").arg(names.join(QStringLiteral(", ")), last);
}

/// Where the number of characters shows it, which group has one too many or too few.
Result<> checkSizes(const QStringList &tokens)
{
    if (tokens.size() == RecoveryKey::groups) {
        std::vector<int> wrong;
        for (int i = 0; i < RecoveryKey::groups; ++i) {
            if (tokens.at(i).size() != RecoveryKey::groupSize)
                wrong.push_back(i + 1);
        }
        if (wrong.empty())
            return {};
        return mistyped(QStringLiteral("%1 not five characters long. Compare with the sheet and type again.")
                            .arg(listOf(wrong)));
    }
    const qsizetype typed = tokens.join(QString()).size();
    constexpr int whole = RecoveryKey::groups * RecoveryKey::groupSize;
    if (typed == whole)
        return {};
    return mistyped(
        QStringLiteral(
            "The recovery key has 13 groups of five characters, %1 in all; %2 were typed. Compare with "
            "the sheet, group by group.")
            .arg(whole)
            .arg(typed));
}

Result<Symbols> readSymbols(const QString &characters)
{
    Symbols symbols;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const auto symbol = symbolOf(characters.at(i));
        if (!symbol)
            return mistyped(
                QStringLiteral(
                    "Group %1 holds a character that no recovery key has: %2. Compare with the sheet "
                    "and type it again.")
                    .arg(i / RecoveryKey::groupSize + 1)
                    .arg(characters.at(i)));
        symbols.push_back(*symbol);
    }
    return symbols;
}

/// Takes the check characters out.
Result<Symbols> checkGroups(const Symbols &typed)
{
    Symbols data;
    std::vector<int> wrong;
    for (int group = 0; group < RecoveryKey::groups; ++group) {
        const unsigned *first = typed.data() + group * RecoveryKey::groupSize;
        if (checkOf(first, group) != first[dataSize])
            wrong.push_back(group + 1);
        data.insert(data.end(), first, first + dataSize);
    }
    if (!wrong.empty())
        return mistyped(
            QStringLiteral("%1 mistyped. Compare with the sheet and type again.").arg(listOf(wrong)));
    return data;
}

} // namespace

RecoveryKey RecoveryKey::create()
{
    return *fromBytes(Secret::random(keyBytes).view());
}

std::optional<RecoveryKey> RecoveryKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != keyBytes)
        return std::nullopt;
    RecoveryKey key;
    key.m_bytes = Secret(bytes);
    return key;
}

Result<RecoveryKey> RecoveryKey::parse(const QString &typed)
{
    const QStringList tokens = tokensOf(typed.left(1000));
    if (tokens.isEmpty())
        return mistyped(QStringLiteral("Type the recovery key from the sheet in the safe."));
    GUARDBOOK_TRY(checkSizes(tokens));
    GUARDBOOK_ASSIGN(Symbols symbols, readSymbols(tokens.join(QString())));
    GUARDBOOK_ASSIGN(Symbols data, checkGroups(symbols));
    RecoveryKey key;
    key.m_bytes = keyOf(data);
    const bool whole = symbolsOf(key.m_bytes) == data;
    sodium_memzero(symbols.data(), symbols.size() * sizeof(unsigned));
    sodium_memzero(data.data(), data.size() * sizeof(unsigned));
    if (!whole)
        return mistyped(QStringLiteral(
            "The recovery key is mistyped in more than one place. Compare every group with the "
            "sheet and type it again."));
    return key;
}

QStringList RecoveryKey::groupTexts() const
{
    Symbols symbols = symbolsOf(m_bytes);
    QStringList texts;
    for (int group = 0; group < groups; ++group) {
        const unsigned *first = symbols.data() + group * dataSize;
        QString text;
        for (int i = 0; i < dataSize; ++i)
            text += alphabet[first[i]];
        text += alphabet[checkOf(first, group)];
        texts << text;
    }
    sodium_memzero(symbols.data(), symbols.size() * sizeof(unsigned));
    return texts;
}

Secret RecoveryKey::slotKey(QByteArrayView salt) const
{
    const QByteArray input = QByteArrayLiteral("guardbook/recovery/v1") + '\0' + salt.toByteArray();
    Secret key(32);
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char *>(input.constData()),
                       static_cast<unsigned long long>(input.size()), m_bytes.data(), m_bytes.size());
    return key;
}

RecoveryKey RecoveryKey::copy() const
{
    return *fromBytes(m_bytes.view());
}

RecoverySheet recoverySheet(const RecoveryKey &key, const BookId &book, const QString &school,
                            const Instant &madeAt)
{
    return {book,
            school,
            madeAt,
            key.groupTexts(),
            {QStringLiteral("This key opens the school's safeguarding book if every passphrase is lost."),
             QStringLiteral("Keep this sheet in the school's safe. Make no photograph and no copy of it."),
             QStringLiteral("Whoever holds it together with a copy of the book can read every record."),
             QStringLiteral("Its use is written into the book's ledger and cannot be hidden.")}};
}

Result<> compareTyped(const RecoverySheet &sheet, const QString &typed)
{
    const auto parsed = RecoveryKey::parse(typed);
    if (parsed && parsed->groupTexts() == sheet.groups)
        return {};
    const QStringList tokens = tokensOf(typed.left(1000));
    GUARDBOOK_TRY(tokens.isEmpty() ? Result<>(parsed.error()) : checkSizes(tokens));
    GUARDBOOK_ASSIGN(Symbols symbols, readSymbols(tokens.join(QString())));
    std::vector<int> wrong;
    for (int group = 0; group < RecoveryKey::groups; ++group) {
        const auto first = symbols.begin() + group * RecoveryKey::groupSize;
        const QString &printed = sheet.groups.at(group);
        if (!std::equal(first, first + RecoveryKey::groupSize, printed.begin(), printed.end(),
                        [](unsigned symbol, QChar letter) { return alphabet[symbol] == letter; }))
            wrong.push_back(group + 1);
    }
    sodium_memzero(symbols.data(), symbols.size() * sizeof(unsigned));
    if (parsed && wrong.size() == RecoveryKey::groups)
        return mistyped(
            QStringLiteral("This is a recovery key, but not the one on this sheet. Type the one that "
                           "was shown just now."));
    return mistyped(QStringLiteral("%1 not as on the sheet. Compare and type again.").arg(listOf(wrong)));
}

} // namespace guardbook
