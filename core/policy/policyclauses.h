// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/paragraphs.h"

#include <QStringList>

#include <optional>

namespace guardbook {

/// A part of a policy that can be cited (C004): a heading, or a paragraph under one.
struct PolicyClause {
    QString id;       ///< Stable as long as the text stands: "b.8", "aims-of-the-policy.p2".
    QString citation; ///< As people say it: "B.8", "Aims of the Policy, paragraph 2".
    QString heading;  ///< Of the part that it stands in; empty before the first.
    Paragraph paragraph;

    friend bool operator==(const PolicyClause &, const PolicyClause &) = default;
};

/// Every paragraph of the text in order, each with an id of its own.
[[nodiscard]] std::vector<PolicyClause> clausesOf(const QString &text);
[[nodiscard]] std::optional<PolicyClause> clauseNamed(const std::vector<PolicyClause> &clauses,
                                                      const QString &idOrCitation);

} // namespace guardbook
