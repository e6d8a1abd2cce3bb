// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/policy.h"
#include "core/storage/database.h"

#include <QJsonArray>

namespace guardbook {

/// A version with its document, its text and what was done with it, as the book holds it.
struct PolicyCase {
    PolicyDocument document;
    PolicyVersion version;
    QString text;
    std::vector<PolicyEvent> events; ///< Of the whole document.
    std::vector<PolicySignature> signatures;

    [[nodiscard]] static Result<PolicyCase> load(Database &database, const PolicyVersionId &id);
    [[nodiscard]] const PolicySlot *slot(const QString &key) const;
    [[nodiscard]] const PolicySignature *signatureIn(const QString &slot) const;
    /// The last event of a kind that concerns this version; null when there is none.
    [[nodiscard]] const PolicyEvent *event(PolicyEventKind kind) const;
};

/// What every copy of a version is stamped with (C006): title, version, since when, and the digest of its
/// text.
[[nodiscard]] QString versionStamp(const PolicyDocument &document, const PolicyVersion &version);

/// The versions in force of every policy, as what is signed names them.
[[nodiscard]] Result<QJsonArray> policiesInForce(Database &database);

} // namespace guardbook
