// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/actionfields.h"
#include "core/action/eventtype.h"
#include "core/base/progress.h"
#include "core/base/secret.h"
#include "core/evidence/packrequest.h"
#include "core/evidence/pagebinding.h"
#include "core/evidence/renderer.h"

#include <functional>

namespace guardbook {

class Session;

/// What an action may need beside the book: where relative paths start, who decodes pictures, who writes
/// packs and PDFs, and where passphrases come from.
struct ActionContext {
    Session &session;
    QString baseFolder;
    Renderer *renderer = nullptr;
    WritePack writePack = {};
    std::function<Result<Secret>(const QString &user)> passphraseOf = {};
    /// The passphrase that a user wants in place of the one they have.
    std::function<Result<Secret>(const QString &user)> newPassphraseOf = {};
    /// The passphrase that the recipient of an encrypted pack is told.
    std::function<Result<Secret>()> packPassphrase = {};
    Progress progress = {};
    BindPages bindPages = {}; ///< Writes PDFs of page pictures.
};

/// Everything that is known of one action. One registry holds them all; the command line, docs/actions.md and
/// the permissions of profiles read it (architecture.md 8).
struct ActionSpec {
    QString word;    ///< Also the permission that it needs.
    EventType event; ///< The entry that it leaves in the ledger.
    QString meaning;
    std::vector<FieldSpec> with;
    std::vector<FieldSpec> result;
    QStringList refusals; ///< When it is refused, in whole sentences.
    /// Empty for what no list can do, because the book is not open, or not open as a user, while it is done.
    std::function<Result<QJsonObject>(ActionContext &, const ActionFields &)> perform;
    QString command = {}; ///< How that is done instead.
};

/// Checks the fields and carries the action out.
[[nodiscard]] Result<QJsonObject> perform(const ActionSpec &spec, ActionContext &context,
                                          const QJsonObject &with);

} // namespace guardbook
