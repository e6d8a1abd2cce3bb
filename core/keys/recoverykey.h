// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/keys/keyslots.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace guardbook {

/// The key on the sheet in the school's safe: 256 random bits, written as 13 groups of five letters and
/// digits.
///
/// The alphabet is Crockford's base 32 (no I, L, O, U). The fifth character of a group is a check over the
/// four before it and the group's place, in GF(32): any one mistyped character, any two neighbours exchanged
/// and any two groups exchanged are found, and the group is named. 4 bits of a hash are a check over the
/// whole.
class RecoveryKey {
public:
    static constexpr int groups = 13;
    static constexpr int groupSize = 5;

    [[nodiscard]] static RecoveryKey create();
    [[nodiscard]] static std::optional<RecoveryKey> fromBytes(QByteArrayView bytes); ///< 32 bytes.
    /// Reads what a person typed: case, spaces, hyphens and line ends do not matter; O is read as 0, I and L
    /// as 1. InvalidInput names the groups that are mistyped.
    [[nodiscard]] static Result<RecoveryKey> parse(const QString &typed);

    [[nodiscard]] QStringList groupTexts() const;
    [[nodiscard]] QString text() const { return groupTexts().join(u'-'); }
    [[nodiscard]] const Secret &bytes() const { return m_bytes; }
    /// The key that locks the recovery slot: keyed BLAKE2b-256. No Argon2: there is no guessing 256 random
    /// bits, however fast a guess is.
    [[nodiscard]] Secret slotKey(QByteArrayView salt) const;
    [[nodiscard]] RecoveryKey copy() const;

private:
    RecoveryKey() = default;
    Secret m_bytes;
};

/// What is printed for the safe, once.
struct RecoverySheet {
    BookId book;
    QString school;
    Instant madeAt;
    QStringList groups;    ///< 13 texts of five characters.
    QStringList sentences; ///< What it is, where it belongs, what its use leaves behind.
};

[[nodiscard]] RecoverySheet recoverySheet(const RecoveryKey &key, const BookId &book, const QString &school,
                                          const Instant &madeAt);

/// Whether what a person typed back is the key on the sheet. The sentence names the groups that are not as
/// they are printed there.
[[nodiscard]] Result<> compareTyped(const RecoverySheet &sheet, const QString &typed);

} // namespace guardbook
