// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/words.h"

namespace guardbook {

/// How far a version has come (clauses.md F03). That its review is due is told by the clock, not stored.
enum class PolicyState { Draft, Consulted, EqualityChecked, Signed, Adopted, InForce, Superseded, Withdrawn };

template <>
struct WordsOf<PolicyState> {
    static constexpr std::array words{
        std::pair{PolicyState::Draft, std::string_view("draft")},
        std::pair{PolicyState::Consulted, std::string_view("consulted")},
        std::pair{PolicyState::EqualityChecked, std::string_view("equality-checked")},
        std::pair{PolicyState::Signed, std::string_view("signed")},
        std::pair{PolicyState::Adopted, std::string_view("adopted")},
        std::pair{PolicyState::InForce, std::string_view("in-force")},
        std::pair{PolicyState::Superseded, std::string_view("superseded")},
        std::pair{PolicyState::Withdrawn, std::string_view("withdrawn")}};
};

enum class PolicyEventKind {
    Consulted,
    EqualityChecked,
    Adopted,
    Published,
    Reviewed,
    DateSupplied,
    Superseded,
    Withdrawn
};

template <>
struct WordsOf<PolicyEventKind> {
    static constexpr std::array words{
        std::pair{PolicyEventKind::Consulted, std::string_view("consulted")},
        std::pair{PolicyEventKind::EqualityChecked, std::string_view("equality-checked")},
        std::pair{PolicyEventKind::Adopted, std::string_view("adopted")},
        std::pair{PolicyEventKind::Published, std::string_view("published")},
        std::pair{PolicyEventKind::Reviewed, std::string_view("reviewed")},
        std::pair{PolicyEventKind::DateSupplied, std::string_view("date-supplied")},
        std::pair{PolicyEventKind::Superseded, std::string_view("superseded")},
        std::pair{PolicyEventKind::Withdrawn, std::string_view("withdrawn")}};
};

/// How somebody came to know a policy.
enum class PolicyReading { Read, OnPaper, Told };

template <>
struct WordsOf<PolicyReading> {
    static constexpr std::array words{std::pair{PolicyReading::Read, std::string_view("read")},
                                      std::pair{PolicyReading::OnPaper, std::string_view("on-paper")},
                                      std::pair{PolicyReading::Told, std::string_view("told")}};
};

/// Why a policy is looked at early (C011).
enum class PolicyTriggerKind { Incident, Technology, Threat, Law, Other };

template <>
struct WordsOf<PolicyTriggerKind> {
    static constexpr std::array words{
        std::pair{PolicyTriggerKind::Incident, std::string_view("incident")},
        std::pair{PolicyTriggerKind::Technology, std::string_view("technology")},
        std::pair{PolicyTriggerKind::Threat, std::string_view("threat")},
        std::pair{PolicyTriggerKind::Law, std::string_view("law")},
        std::pair{PolicyTriggerKind::Other, std::string_view("other")}};
};

enum class PolicyTriggerDecision { Open, Review, NoChange };

template <>
struct WordsOf<PolicyTriggerDecision> {
    static constexpr std::array words{
        std::pair{PolicyTriggerDecision::Open, std::string_view("open")},
        std::pair{PolicyTriggerDecision::Review, std::string_view("review")},
        std::pair{PolicyTriggerDecision::NoChange, std::string_view("no-change")}};
};

} // namespace guardbook
