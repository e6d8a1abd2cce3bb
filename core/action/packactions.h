// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/evidence/packrequest.h"
#include "core/incident/incident.h"
#include "core/storage/bookrow.h"

namespace guardbook {

/// A pack that was logged as prepared and can be written on any thread that may read the vault.
struct PreparedPack {
    PackRow row;
    PackContent content;
    SealingMaterial keys;
};

/// A receipt that is not back after five days is asked for: so long a school waits for one when it hands on a
/// child's file, too.
[[nodiscard]] bool receiptOverdue(const PackRow &pack, const Instant &now);

/// What people can do about evidence packs: collect the values (logged), have them written, log what was
/// written (architecture.md 8: pack.prepare first, its checkpoint goes into the pack; pack.export after).
class PackActions {
public:
    explicit PackActions(Session &session) : m_session(session) {}

    struct Request {
        IncidentId incident;
        QString kind; ///< "police", "lado", ...
        QString recipient;
        QString purpose;
        QString lawfulBasis;
        QString request;             ///< The recipient's own reference.
        std::vector<AnyId> evidence; ///< Which items; empty: all of the incident.
        bool copiesInstead = false;  ///< See choosePackItems().
    };
    [[nodiscard]] Result<PreparedPack> prepare(const Request &request);
    [[nodiscard]] Result<PackRow> exported(const PreparedPack &prepared, const WrittenPack &written);

    /// Both, with the writing between.
    [[nodiscard]] Result<WrittenPack> exportPack(const Request &request, const QString &folder,
                                                 const PackForm &form, const WritePack &write,
                                                 const Progress &progress);

    /// The recipient confirmed a written pack. Refused when that was recorded before. Whoever may hand over
    /// may record it.
    [[nodiscard]] Result<> receipt(const PackId &pack, const ReturnedReceipt &receipt);
    /// What was recorded of it; empty while the receipt is awaited.
    [[nodiscard]] Result<std::optional<ReturnedReceipt>> receiptOf(const PackId &pack) const;

    [[nodiscard]] static QStringList kinds();

private:
    Session &m_session;
};

} // namespace guardbook
