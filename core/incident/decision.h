// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/incident.h"

namespace guardbook {

using DecisionId = Id<struct DecisionTag>;
using SignatureId = Id<struct SignatureTag>;

/// Whether a referral was made. Statutory guidance asks for the reasons either way (KCSIE, annex C).
enum class Referral { NotConsidered, Made, NotMade };

template <>
struct WordsOf<Referral> {
    static constexpr std::array words{std::pair{Referral::NotConsidered, std::string_view("not-considered")},
                                      std::pair{Referral::Made, std::string_view("made")},
                                      std::pair{Referral::NotMade, std::string_view("not-made")}};
};

/// What was decided on an incident, with the reasons. Written once; a change of mind is another decision.
struct Decision {
    DecisionId id;
    IncidentId incident;
    QString decision;
    QString reasons;
    Referral referral = Referral::NotConsidered;
    QString referredTo;
    UserId decidedBy;
    Instant decidedAt;

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// A sign-off: someone's own key over the exact bytes that were on the screen.
struct SignOff {
    SignatureId id;
    DecisionId decision;
    UserId user;
    QString role;           ///< The role they held then.
    QString statement;      ///< What they declare.
    QByteArray signedBytes; ///< Canonical JSON of what was signed; never re-made.
    QByteArray signature;   ///< Ed25519 over "guardbook/sign/v1\0" and signedBytes.
    Instant signedAt;

    friend bool operator==(const SignOff &, const SignOff &) = default;
};

} // namespace guardbook
