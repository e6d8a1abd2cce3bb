// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/words.h"
#include "core/school/user.h"

namespace guardbook {

using CustodyId = Id<struct CustodyTag>;

/// What happened to an exhibit or a sealed item (ACPO principle 3: an audit trail of every process).
enum class CustodyKind {
    TakenIn,
    Viewed,
    Verified,
    VerifyFailed,
    Exported,
    HandedOver,
    Derived,
    CopyMade,
    Opened,
    Secured,
    PoliceContacted,
    PoliceDirected,
    Closed
};

template <>
struct WordsOf<CustodyKind> {
    static constexpr std::array words{
        std::pair{CustodyKind::TakenIn, std::string_view("taken-in")},
        std::pair{CustodyKind::Viewed, std::string_view("viewed")},
        std::pair{CustodyKind::Verified, std::string_view("verified")},
        std::pair{CustodyKind::VerifyFailed, std::string_view("verify-failed")},
        std::pair{CustodyKind::Exported, std::string_view("exported")},
        std::pair{CustodyKind::HandedOver, std::string_view("handed-over")},
        std::pair{CustodyKind::Derived, std::string_view("derived")},
        std::pair{CustodyKind::CopyMade, std::string_view("copy-made")},
        std::pair{CustodyKind::Opened, std::string_view("opened")},
        std::pair{CustodyKind::Secured, std::string_view("secured")},
        std::pair{CustodyKind::PoliceContacted, std::string_view("police-contacted")},
        std::pair{CustodyKind::PoliceDirected, std::string_view("police-directed")},
        std::pair{CustodyKind::Closed, std::string_view("closed")}};
};

/// One line of a continuity log.
struct CustodyEvent {
    CustodyId id;
    AnyId subject; ///< An evidence item or a sealed item.
    CustodyKind kind = CustodyKind::TakenIn;
    UserId user;
    QString purpose;
    QString recipient;
    QString detail;
    Instant at;
    qint64 seq = -1; ///< Place of its entry in the ledger.

    friend bool operator==(const CustodyEvent &, const CustodyEvent &) = default;
};

} // namespace guardbook
