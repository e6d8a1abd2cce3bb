// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QString>
#include <QStringList>

namespace guardbook {

/// What zxcvbn thinks of a passphrase.
struct PassphraseJudgement {
    int score =
        0; ///< 0 (guessed at once) to 4 (strong): zxcvbn's own steps, 10^3, 10^6, 10^8, 10^10 guesses.
    double log10Guesses = 0; ///< Estimated guesses that someone who knows how people choose needs.
    bool accepted = false;   ///< log10Guesses reaches minimumLog10Guesses.
    QString sentence;        ///< For the person who is choosing.
};

/// The least that is accepted: 10^12 guesses. One graphics card tries about 3,000 guesses a second against
/// Argon2id with 256 MiB (integrity.md 3.2) and needs some five years for half of them. There is no other
/// rule: no digits, no capitals, no expiry (NCSC and NIST SP 800-63B advise against them).
inline constexpr double minimumLog10Guesses = 12;
/// Only so many characters are judged; more than that can but be stronger.
inline constexpr qsizetype judgedCharacters = 100;

/// `userWords` are words an acquaintance would try first: the school, the person, the town.
[[nodiscard]] PassphraseJudgement judgePassphrase(const QString &passphrase,
                                                  const QStringList &userWords = {});

/// The bytes that go into the key: UTF-8 of Normalization Form C, so that the same passphrase opens the book
/// from every keyboard. Nothing is trimmed. A lone surrogate, which is not text, becomes "?".
[[nodiscard]] Secret passphraseBytes(const QString &passphrase);

/// A passphrase of `words` proquints (Wilkerson 2009, "identifiers that are readable, spellable, and
/// pronounceable"): five letters, 16 random bits each, joined by hyphens. Four words are 64 bits. At least
/// four.
[[nodiscard]] QString generatePassphrase(int words = 4);
inline constexpr int bitsPerGeneratedWord = 16;

} // namespace guardbook
