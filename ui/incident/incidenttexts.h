// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "ui/components/badge.h"
#include "ui/components/timeline.h"

#include <QCoreApplication>

namespace guardbook::ui {

/// The words and signs in which records appear on the screen. What is stored is never translated.
class IncidentTexts {
    Q_DECLARE_TR_FUNCTIONS(IncidentTexts)

public:
    [[nodiscard]] static Badge statusBadge(const Incident &incident, int unsignedDecisions);
    [[nodiscard]] static QString custodyText(CustodyKind kind);
    [[nodiscard]] static QString evidenceKindText(EvidenceKind kind);
    [[nodiscard]] static QString personKindText(PersonKind kind);
    [[nodiscard]] static QString fieldText(const QString &field); ///< Of an amendment.
    /// The value of an amended field, as people read it.
    [[nodiscard]] static QString valueText(const QString &field, const QString &value);
    [[nodiscard]] static QString referralText(const Decision &decision);
    [[nodiscard]] static QString repliedText(Replied replied);

    /// "4 Mar 2026, 17:10"; in full with the offset: "04/03/2026 17:10 (UTC+00:00)" is
    /// Instant::displayText().
    [[nodiscard]] static QString timeText(const Instant &instant);
    [[nodiscard]] static QString sizeText(qint64 bytes);
    [[nodiscard]] static QString clockText(const QString &word); ///< The word of a ClockSync.

    /// The chronology, newest first: what was logged, added, decided, signed, amended and done.
    [[nodiscard]] static QList<TimelineEntry> chronology(const IncidentSheet &sheet, const Profile &profile);
};

} // namespace guardbook::ui
