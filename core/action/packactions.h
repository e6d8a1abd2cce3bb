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

    [[nodiscard]] static QStringList kinds();

private:
    Session &m_session;
};

} // namespace guardbook
