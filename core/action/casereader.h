// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "core/base/result.h"

#include <QIODevice>

#include <memory>

namespace guardbook {

class Session;

/// Reads cases for whoever shows them: whole sheets as plain values, nothing that can be changed through
/// them. Only people whose role reads cases can open the book, so there is no further permission to ask for;
/// evidence bytes are given out only after EvidenceActions::view() was logged.
class CaseReader {
public:
    explicit CaseReader(Session &session) : m_session(session) {}

    /// Incidents as a list shows them, newest first: ids of all, then rows of those that are looked at.
    [[nodiscard]] Result<std::vector<IncidentId>> list(const CaseQuery &query) const;
    [[nodiscard]] Result<std::vector<IncidentRow>> rows(const std::vector<IncidentId> &ids) const;
    [[nodiscard]] Result<int> openCount() const;
    [[nodiscard]] Result<IncidentSheet> sheet(const IncidentId &id) const;
    [[nodiscard]] Result<std::vector<User>> users() const; ///< Also those who left.
    /// People whose name holds the text, by name.
    [[nodiscard]] Result<std::vector<Person>> peopleLike(const QString &text, int limit) const;

    struct Bytes {
        EvidenceItem item;
        std::unique_ptr<QIODevice> device; ///< Open, seekable, decrypting.
    };
    /// The original bytes of an exhibit that this person has logged a view of in this session.
    [[nodiscard]] Result<Bytes> bytesOf(const EvidenceId &id) const;

private:
    [[nodiscard]] Result<std::vector<EvidenceLine>> evidenceOf(const IncidentId &id) const;
    [[nodiscard]] Result<std::vector<SealedLine>> sealedOf(const IncidentId &id) const;
    [[nodiscard]] Result<std::vector<DecisionLine>> decisionsOf(const IncidentId &id) const;

    Session &m_session;
};

} // namespace guardbook
