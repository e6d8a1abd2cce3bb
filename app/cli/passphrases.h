// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QHash>
#include <QString>

namespace guardbook::cli {

/// Where passphrases come from: a file, the environment, a prompt. Never an argument, which every process
/// on the machine can read.
///
/// The file has either one line, the passphrase of whoever is asked for, or lines NAME=PASSPHRASE.
/// The environment: GUARDBOOK_PASSPHRASE_<NAME> (capitals, other characters as _), then GUARDBOOK_PASSPHRASE.
class Passphrases {
public:
    [[nodiscard]] static Result<Passphrases> fromFile(const QString &path); ///< Empty path: no file.

    [[nodiscard]] Result<QString> of(const QString &user, const QString &question) const;
    /// A passphrase that is to replace one: a line new:NAME=PASSPHRASE, GUARDBOOK_NEW_PASSPHRASE_<NAME>,
    /// GUARDBOOK_NEW_PASSPHRASE, or typed twice. Never the present one by accident.
    [[nodiscard]] Result<QString> newOf(const QString &user) const;
    /// The passphrase that somebody outside is told: a line pack=PASSPHRASE, GUARDBOOK_PASSPHRASE_PACK, or
    /// typed twice. Never one that opens the book.
    [[nodiscard]] Result<QString> ofNewPack() const;
    [[nodiscard]] QStringList namedUsers() const { return m_order; }

private:
    QHash<QString, QString> m_byName;
    QStringList m_order;
    QString m_single;
};

} // namespace guardbook::cli
