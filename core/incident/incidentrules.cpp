// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/incident/incidentrules.h"

namespace guardbook {

namespace {

Error refuse(const QString &sentence, const char *where)
{
    return {ErrorCode::InvalidInput, sentence, QString::fromLatin1(where)};
}

} // namespace

Result<> checkNotInFuture(const QString &field, Instant time, Instant now)
{
    if (time.utcMs > now.utcMs + clockToleranceMs)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("\"%1\" is %2, which is in the future (it is now %3). Correct it.")
                         .arg(field, time.displayText(), now.displayText()),
                     field};
    return {};
}

Result<> checkIncidentTimes(Instant noticed, Instant reported, Instant logged)
{
    GUARDBOOK_TRY(checkNotInFuture(QStringLiteral("noticed_at"), noticed, logged));
    GUARDBOOK_TRY(checkNotInFuture(QStringLiteral("reported_at"), reported, logged));
    if (reported.utcMs < noticed.utcMs)
        return refuse(
            QStringLiteral("It cannot have been reported (%1) before it was noticed (%2). Correct one of "
                           "the two times.")
                .arg(reported.displayText(), noticed.displayText()),
            "reported_at");
    return {};
}

Result<> checkIncident(const Incident &incident, const Profile &profile)
{
    if (incident.account.isEmpty())
        return refuse(QStringLiteral("Say what happened: the account is empty."), "account");
    if (!hasKey(profile.areas, incident.area))
        return refuse(QStringLiteral("\"%1\" is not an area of this school's profile. Choose one of: %2.")
                          .arg(incident.area,
                               [&] {
                                   QStringList keys;
                                   for (const Choice &area : profile.areas)
                                       keys << area.key;
                                   return keys.join(QStringLiteral(", "));
                               }()),
                      "area");
    for (const QString &type : incident.types) {
        if (!hasKey(profile.incidentTypes, type))
            return refuse(
                QStringLiteral("\"%1\" is not a type of incident in this school's profile.").arg(type),
                "types");
    }
    return {};
}

Result<> checkOpen(const Incident &incident)
{
    if (incident.status == IncidentStatus::Closed)
        return Error{ErrorCode::Refused,
                     QStringLiteral("Incident %1 is closed. Reopen it, with a reason, before you change it.")
                         .arg(incident.reference),
                     QStringLiteral("closed")};
    return {};
}

QStringList missingForClosing(const ClosingState &state)
{
    QStringList missing;
    if (state.decisions == 0)
        missing << QStringLiteral("Record what was decided, with the reasons.");
    if (state.unsignedDecisions > 0)
        missing
            << QStringLiteral("Have every decision signed off (%1 not signed).").arg(state.unsignedDecisions);
    if (state.openTasks > 0)
        missing << QStringLiteral("Finish the open tasks (%1).").arg(state.openTasks);
    if (state.sealedItemsWithoutPolice > 0)
        missing << QStringLiteral("Record the contact with the police about each sealed item (%1 without).")
                       .arg(state.sealedItemsWithoutPolice);
    return missing;
}

} // namespace guardbook
