// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/policyclauses.h"
#include "core/policy/policyrules.h"

namespace guardbook {

/// One version with everything that is shown or printed of it.
struct PolicySheet {
    struct Signed {
        PolicySlot slot;
        std::optional<PolicySignature> signature;
        QString role;    ///< Its title.
        QString invalid; ///< Why it is not valid; empty when it is.
        QString key;     ///< Fingerprint of the key.
    };

    PolicyDocument document;
    PolicyVersion version;
    QString text;
    std::vector<PolicyClause> clauses;
    std::vector<Signed> signatures; ///< A line for each place.
    std::vector<PolicyHistoryLine> history;
    ReviewClock review;
    QString state; ///< As stored, or "review-due".
    QString stamp;
    QString schoolName;
    QString schoolAddress;
};

} // namespace guardbook
