// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/policyaudience.h"
#include "core/action/session.h"
#include "core/policy/policyclauses.h"
#include "core/policy/policycomparison.h"
#include "core/policy/policyrules.h"
#include "core/policy/policysheet.h"

namespace guardbook {

class Book;

/// Reads policies for whoever shows or prints them. Every signature is verified each time.
class PolicyReader {
public:
    explicit PolicyReader(Book &book) : m_book(book) {}

    /// One line of the list of policies.
    struct Line {
        PolicyDocument document;
        std::optional<PolicyVersion> inForce;
        std::optional<PolicyVersion> newest; ///< The last one taken in, when it is not the one in force.
        ReviewClock review;                  ///< Of the version in force.
        QString state; ///< "in-force", "review-due", or of the newest when none is in force; "empty".
        int asked = 0; ///< Readers of the version in force,
        int acknowledged = 0;
        int openTriggers = 0;
        int openCopyRequests = 0;
    };
    [[nodiscard]] Result<std::vector<Line>> list() const;

    /// Everything about one policy.
    struct Whole {
        Line line;
        std::vector<PolicySheet> versions; ///< Oldest first.
        std::vector<PolicyHistoryLine> history;
        QStringList findings; ///< Gaps and overlaps between its versions.
        std::vector<PolicyTrigger> triggers;
        std::vector<PolicyCopyRequest> copyRequests;
    };
    [[nodiscard]] Result<Whole> policy(const PolicyId &id) const;

    [[nodiscard]] Result<PolicySheet> sheet(const PolicyVersionId &id) const;
    [[nodiscard]] Result<std::vector<PolicyClause>> clauses(const PolicyVersionId &id) const;
    [[nodiscard]] Result<PolicyComparison> compare(const PolicyVersionId &before,
                                                   const PolicyVersionId &after) const;
    [[nodiscard]] Result<AppliedOnDay> on(const PolicyId &id, const QDate &day) const;
    /// Everybody whom a version is for, those who have not acknowledged it first.
    [[nodiscard]] Result<std::vector<PolicyAudience::Reader>> chaseList(const PolicyVersionId &id) const;

    /// A policy by its id or title; a version by its id, or as "title/number".
    [[nodiscard]] Result<PolicyId> named(const QString &idOrTitle) const;
    [[nodiscard]] Result<PolicyVersionId> versionNamed(const QString &idOrName) const;

private:
    [[nodiscard]] Result<Line> line(const PolicyDocument &document) const;
    Book &m_book;
};

} // namespace guardbook
