// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/evidenceintake.h"
#include "core/action/session.h"
#include "core/evidence/custodyevent.h"
#include "core/evidence/redaction.h"

namespace guardbook {

/// What is said of a redacted copy.
struct RedactedCopy {
    QString description; ///< Goes out with the copy.
    QString address;     ///< Goes out with the copy; may be empty.
    Redaction redaction;
};

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

    /// What redact() would refuse whatever the copy is: asked before it is made.
    [[nodiscard]] Result<> mayRedact(const EvidenceId &original, const RedactedCopy &copy) const;
    /// Takes over the copy that a Redactor has made with the same marks. Of the original's facts only its
    /// kind and its times go along: free words could name whom the marks cover. Both items get a custody
    /// entry.
    [[nodiscard]] Result<EvidenceItem> redact(const EvidenceId &original, const IntakeResult &made,
                                              const RedactedCopy &copy);

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
