// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/packactions.h"
#include "core/evidence/custodyevent.h"
#include "core/evidence/evidenceitem.h"
#include "core/school/person.h"

#include <QHash>
#include <QSet>

#include <set>

namespace guardbook {

/// Reads everything that a pack shows out of the book. The ledger part is filled in last, once the entry that
/// says "a pack is prepared" stands and its checkpoint is known.
class PackCollector {
public:
    PackCollector(Session &session, const PackActions::Request &request)
        : m_session(session), m_request(request)
    {
    }

    [[nodiscard]] Result<PackContent> collect(const PackRow &row);
    /// Adds checkpoint and proofs. `checkpoint` covers every entry of the content.
    [[nodiscard]] Result<> prove(PackContent &content, const StoredCheckpoint &checkpoint) const;

private:
    [[nodiscard]] Result<> people(PackContent &content) const;
    [[nodiscard]] Result<> decisions(PackContent &content) const;
    [[nodiscard]] Result<std::set<EvidenceId>> redactionsAmong(const std::vector<EvidenceItem> &items) const;
    [[nodiscard]] Result<> exhibits(PackContent &content);
    [[nodiscard]] Result<> sealedItems(PackContent &content) const;
    [[nodiscard]] Result<> chronology(PackContent &content) const;
    [[nodiscard]] Result<> witnessedStates(PackLedger &ledger) const;
    [[nodiscard]] Result<PackExhibit> exhibit(const EvidenceItem &item);
    [[nodiscard]] Result<std::vector<PackCustodyEvent>> custodyOf(const AnyId &subject) const;
    [[nodiscard]] Result<QString> nameAndRole(const UserId &user) const;

    Session &m_session;
    const PackActions::Request &m_request;
    QSet<QString> m_fileNames; // case-folded: some systems tell no "A" from "a"
};

} // namespace guardbook
