// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/evidenceintake.h"
#include "core/action/session.h"
#include "core/evidence/custodyevent.h"

namespace guardbook {

/// What people can do with evidence. The bytes come in through EvidenceIntake first; here they get their
/// exhibit reference, their record and the first line of their continuity log.
class EvidenceActions {
public:
    explicit EvidenceActions(Session &session) : m_session(session) {}

    /// What add() would refuse whatever the bytes are: asked before the first one is read.
    [[nodiscard]] Result<> mayAdd(const IncidentId &incident, const EvidenceDetails &details) const;

    /// Takes over what the intake has made. On failure the caller lets go of it
    /// (EvidenceIntake::keepNothing).
    [[nodiscard]] Result<EvidenceItem> add(const IncidentId &incident, const IntakeResult &taken,
                                           const EvidenceDetails &details);
    /// A redacted or converted copy, as an item of its own.
    [[nodiscard]] Result<EvidenceItem> derive(const EvidenceId &original, const IntakeResult &taken,
                                              const QString &description, const QString &derivation);

    /// Logs that the item is looked at; only then is it shown. NotFound or Corrupt when its bytes are not as
    /// they came in.
    [[nodiscard]] Result<CustodyEvent> view(const EvidenceId &item, const QString &purpose);
    /// Reads every byte again. What comes out is logged either way; Tampered when it does not fit.
    [[nodiscard]] Result<CustodyEvent> verify(const EvidenceId &item, const Progress &progress);
    [[nodiscard]] Result<CustodyEvent> handOver(const EvidenceId &item, const QString &recipient,
                                                const QString &purpose, const QString &detail);

private:
    [[nodiscard]] Result<EvidenceItem> record(EvidenceItem item, const IntakeResult &taken, EventType type);
    [[nodiscard]] Result<CustodyEvent> custody(const EvidenceItem &item, CustodyKind kind, EventType type,
                                               const QString &purpose, const QString &recipient,
                                               const QString &detail);
    [[nodiscard]] Result<> checkDetails(const EvidenceDetails &details, Instant now) const;
    Session &m_session;
};

} // namespace guardbook
