// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidenttexts.h"

#include "core/base/clock.h"

#include <QLocale>

#include <algorithm>

namespace guardbook::ui {

Badge IncidentTexts::statusBadge(const Incident &incident, int unsignedDecisions)
{
    if (incident.status == IncidentStatus::Closed)
        return {tr("Closed"), &Tokens::grey, QStringLiteral("check")};
    if (unsignedDecisions > 0)
        return {tr("Awaiting sign-off"), &Tokens::amber, QStringLiteral("pen-line")};
    return {tr("Open"), &Tokens::blue, QStringLiteral("inbox")};
}

QString IncidentTexts::custodyText(CustodyKind kind)
{
    switch (kind) {
    case CustodyKind::TakenIn:
        return tr("Taken in");
    case CustodyKind::Viewed:
        return tr("Viewed");
    case CustodyKind::Verified:
        return tr("Checked against its SHA-256: unchanged");
    case CustodyKind::VerifyFailed:
        return tr("Checked against its SHA-256: does not match");
    case CustodyKind::Exported:
        return tr("Copied into an evidence pack");
    case CustodyKind::HandedOver:
        return tr("Handed over");
    case CustodyKind::Derived:
        return tr("Working copy made");
    case CustodyKind::CopyMade:
        return tr("Redacted copy made");
    case CustodyKind::Opened:
        return tr("Sealed item opened");
    case CustodyKind::Secured:
        return tr("Locked away");
    case CustodyKind::PoliceContacted:
        return tr("Police contacted");
    case CustodyKind::PoliceDirected:
        return tr("Police said what to do");
    case CustodyKind::Closed:
        return tr("Sealed item closed");
    }
    return {};
}

QString IncidentTexts::evidenceKindText(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Screenshot:
        return tr("Screenshot");
    case EvidenceKind::Photograph:
        return tr("Photograph");
    case EvidenceKind::Message:
        return tr("Message");
    case EvidenceKind::Email:
        return tr("E-mail");
    case EvidenceKind::Letter:
        return tr("Letter");
    case EvidenceKind::Note:
        return tr("Note");
    case EvidenceKind::Recording:
        return tr("Recording");
    case EvidenceKind::Document:
        return tr("Document");
    case EvidenceKind::Other:
        return tr("Other");
    }
    return {};
}

QString IncidentTexts::personKindText(PersonKind kind)
{
    switch (kind) {
    case PersonKind::Pupil:
        return tr("Pupil");
    case PersonKind::Staff:
        return tr("Staff");
    case PersonKind::Parent:
        return tr("Parent or carer");
    case PersonKind::OtherAdult:
        return tr("Other adult");
    case PersonKind::OtherChild:
        return tr("Other child");
    case PersonKind::Unknown:
        return tr("Not known");
    }
    return {};
}

QString IncidentTexts::fieldText(const QString &field)
{
    const QHash<QString, QString> names{{QStringLiteral("title"), tr("the title")},
                                        {QStringLiteral("area"), tr("the area")},
                                        {QStringLiteral("types"), tr("the type")},
                                        {QStringLiteral("platform"), tr("the platform")},
                                        {QStringLiteral("address"), tr("the address")},
                                        {QStringLiteral("place"), tr("the place")},
                                        {QStringLiteral("noticed_at"), tr("when it was noticed")},
                                        {QStringLiteral("reported_at"), tr("when the school was told")},
                                        {QStringLiteral("reported_by"), tr("who told the school")},
                                        {QStringLiteral("account"), tr("the account")},
                                        {QStringLiteral("childs_words"), tr("the child's own words")},
                                        {QStringLiteral("replied"), tr("whether anyone replied")},
                                        {QStringLiteral("status"), tr("the state of the case")}};
    return names.value(field, field);
}

QString IncidentTexts::valueText(const QString &field, const QString &value)
{
    if (field == u"replied") {
        const auto replied = fromWord<Replied>(value);
        return replied ? repliedText(*replied) : value;
    }
    if (field == u"status")
        return value == wordOf(IncidentStatus::Closed) ? tr("closed") : tr("open");
    if (field == u"noticed_at" || field == u"reported_at") {
        const auto time = Instant::fromText(value);
        return time ? timeText(*time) : value;
    }
    return value;
}

QString IncidentTexts::referralText(const Decision &decision)
{
    switch (decision.referral) {
    case Referral::Made:
        return decision.referredTo.isEmpty() ? tr("Referral made")
                                             : tr("Referral made to %1").arg(decision.referredTo);
    case Referral::NotMade:
        return tr("Referral considered, not made");
    case Referral::NotConsidered:
        return tr("Referral not considered yet");
    }
    return {};
}

QString IncidentTexts::repliedText(Replied replied)
{
    switch (replied) {
    case Replied::NotAsked:
        return tr("Not asked yet");
    case Replied::No:
        return tr("No");
    case Replied::Yes:
        return tr("Yes");
    }
    return {};
}

QString IncidentTexts::timeText(const Instant &instant)
{
    return instant.utcMs == 0 ? QString() : rowTime(instant.dateTime());
}

QString IncidentTexts::sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString IncidentTexts::clockText(const QString &word)
{
    if (word == toWord(ClockSync::Synchronised))
        return tr("Set by a time server");
    if (word == toWord(ClockSync::NotSynchronised))
        return tr("Not set by a time server");
    return word == toWord(ClockSync::Unknown) ? tr("Not known whether a time server set it") : word;
}

namespace {

struct Dated {
    Instant at;
    TimelineEntry entry;
};

TimelineEntry entryAt(const Instant &at, const QString &what, const QString &who, const QString &icon,
                      bool milestone = false, const QString &note = {})
{
    TimelineEntry entry;
    entry.when = at.dateTime();
    entry.what = what;
    entry.who = who;
    entry.icon = icon;
    entry.milestone = milestone;
    entry.note = note;
    return entry;
}

QString custodyIcon(CustodyKind kind)
{
    switch (kind) {
    case CustodyKind::TakenIn:
        return QStringLiteral("paperclip");
    case CustodyKind::Viewed:
        return QStringLiteral("eye");
    case CustodyKind::Verified:
        return QStringLiteral("fingerprint");
    case CustodyKind::VerifyFailed:
        return QStringLiteral("triangle-alert");
    case CustodyKind::Exported:
        return QStringLiteral("package");
    case CustodyKind::HandedOver:
        return QStringLiteral("hand");
    case CustodyKind::Derived:
    case CustodyKind::CopyMade:
        return QStringLiteral("layers");
    case CustodyKind::PoliceContacted:
    case CustodyKind::PoliceDirected:
        return QStringLiteral("siren");
    default:
        return QStringLiteral("lock");
    }
}

/// A view of evidence belongs in its custody log and the pack; the chronology keeps to what moved the case
/// on; that a copy was made is told by the copy.
bool isSignificant(CustodyKind kind)
{
    return kind != CustodyKind::Viewed && kind != CustodyKind::Verified && kind != CustodyKind::CopyMade;
}

} // namespace

QList<TimelineEntry> IncidentTexts::chronology(const IncidentSheet &sheet, const Profile &profile)
{
    std::vector<Dated> all;
    const Incident &incident = sheet.incident;
    const auto add = [&all](const Instant &at, TimelineEntry entry) {
        if (at.utcMs != 0)
            all.push_back({at, std::move(entry)});
    };
    add(incident.noticedAt,
        entryAt(incident.noticedAt, tr("Noticed"), incident.reportedBy, QStringLiteral("eye")));
    add(incident.reportedAt, entryAt(incident.reportedAt, tr("The school was told"), incident.reportedBy,
                                     QStringLiteral("message-square")));
    add(incident.loggedAt,
        entryAt(incident.loggedAt, tr("Incident logged"), sheet.userName(incident.loggedBy),
                QStringLiteral("clipboard-list"), true));
    for (const PartyLine &line : sheet.parties)
        add(line.party.addedAt,
            entryAt(line.party.addedAt,
                    tr("%1 named: %2").arg(line.person.name, labelOf(profile.partyRoles, line.party.role)),
                    {}, QStringLiteral("user-plus")));
    const auto addCustody = [&](const CustodyEvent &event, const QString &reference, const QString &what) {
        if (!isSignificant(event.kind))
            return;
        QStringList notes{event.kind == CustodyKind::TakenIn || event.kind == CustodyKind::Opened ? what
                                                                                                  : QString(),
                          event.purpose, event.recipient, event.detail};
        notes.removeAll({});
        add(event.at, entryAt(event.at, tr("%1: %2").arg(reference, custodyText(event.kind)),
                              sheet.userName(event.user), custodyIcon(event.kind), false,
                              notes.join(QStringLiteral(" · "))));
    };
    for (const EvidenceLine &line : sheet.evidence)
        for (const CustodyEvent &event : line.custody)
            addCustody(event, line.item.reference, line.item.description);
    for (const SealedLine &line : sheet.sealedItems)
        for (const CustodyEvent &event : line.custody)
            addCustody(event, line.item.reference, line.item.what);
    for (const DecisionLine &line : sheet.decisions) {
        const Decision &decision = line.decision;
        add(decision.decidedAt, entryAt(decision.decidedAt, tr("Decision: %1").arg(decision.decision),
                                        sheet.userName(decision.decidedBy), QStringLiteral("gavel"), true));
        for (const SignOff &sign : line.signOffs)
            add(sign.signedAt, entryAt(sign.signedAt, tr("Decision signed off"), sheet.userName(sign.user),
                                       QStringLiteral("badge-check"), true, sign.statement));
    }
    for (const Amendment &amendment : sheet.amendments)
        add(amendment.amendedAt,
            entryAt(amendment.amendedAt, tr("Amended %1").arg(fieldText(amendment.field)),
                    sheet.userName(amendment.amendedBy), QStringLiteral("pen-line"), false,
                    amendment.reason));
    for (const Task &task : sheet.tasks)
        if (task.doneAt)
            add(*task.doneAt, entryAt(*task.doneAt, tr("Done: %1").arg(task.title), task.owner,
                                      QStringLiteral("check"), false, task.outcome));
    std::stable_sort(all.begin(), all.end(), [](const Dated &a, const Dated &b) { return a.at > b.at; });
    QList<TimelineEntry> entries;
    for (Dated &dated : all)
        entries.append(std::move(dated.entry));
    return entries;
}

} // namespace guardbook::ui
