// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/custodyevent.h"
#include "core/evidence/evidenceitem.h"
#include "core/evidence/sealeditem.h"
#include "core/incident/amendment.h"
#include "core/incident/caserow.h"
#include "core/incident/decision.h"
#include "core/incident/incident.h"
#include "core/incident/party.h"
#include "core/school/profile.h"
#include "core/school/task.h"
#include "core/storage/bookrow.h"

#include <QHash>

#include <vector>

namespace guardbook {

struct PartyLine {
    Party party;
    Person person;
};

struct EvidenceLine {
    EvidenceItem item;
    std::vector<CustodyEvent> custody; ///< Oldest first.
};

struct SealedLine {
    SealedItem item;
    std::vector<CustodyEvent> custody;
};

struct DecisionLine {
    Decision decision;
    std::vector<SignOff> signOffs;
};

/// A pack that was prepared, whether it left, and the receipt once it came back.
struct PackLine {
    PackRow row;
    std::optional<ReturnedReceipt> receipt;
};

/// Everything that the page of one incident shows, as plain values that were read in one go.
struct IncidentSheet {
    Incident incident;
    std::vector<PartyLine> parties;
    std::vector<EvidenceLine> evidence;
    std::vector<SealedLine> sealedItems;
    std::vector<DecisionLine> decisions;
    std::vector<Amendment> amendments;
    std::vector<Task> tasks;
    std::vector<PackLine> packs;  ///< Oldest first.
    QHash<UserId, QString> users; ///< Full names.

    [[nodiscard]] QString userName(const UserId &id) const { return users.value(id); }
};

} // namespace guardbook
