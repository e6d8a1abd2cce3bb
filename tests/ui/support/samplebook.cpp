// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/samplebook.h"

#include "core/keys/passphrase.h"

namespace guardbook::ui::test {

SampleBook::SampleBook()
{
    const auto at = desk();
    NewIncident log;
    log.incident.title = QStringLiteral("Unkind messages in a group chat");
    log.incident.area = QStringLiteral("pupil-conduct");
    log.incident.types = {QStringLiteral("cyberbullying")};
    log.incident.account =
        QStringLiteral("Three pupils posted comments about another between 19:40 and 21:15.");
    log.incident.childsWords = QStringLiteral("They added me back again.");
    log.incident.noticedAt = testTime("2026-03-04T16:00:00+00:00");
    log.incident.reportedAt = testTime("2026-03-04T16:30:00+00:00");
    log.incident.reportedBy = QStringLiteral("Form tutor");
    log.childAffected.name = QStringLiteral("Maya Sample");
    log.childAffected.kind = PersonKind::Pupil;
    const auto logged = at->log(log);
    if (!logged)
        qFatal("%s", qPrintable(logged.error().sentence));
    m_incident = logged->id;
    EvidenceDetails details;
    details.kind = EvidenceKind::Message;
    details.description = QStringLiteral("Messages of the evening");
    details.occurredSource = QStringLiteral("Written beside each message");
    details.capturedBy = QStringLiteral("Anne Brown");
    const auto added = at->addBytes(m_incident, *passGate(GateAnswer::No), QStringLiteral("chat.txt"),
                                    "19:40 nobody likes you\n21:15 still here?\n", details, {});
    if (!added)
        qFatal("%s", qPrintable(added.error().sentence));
    Decision decision;
    decision.decision = QStringLiteral("Restorative meeting with the parents");
    decision.reasons = QStringLiteral("First time, no threat.");
    decision.referral = Referral::NotMade;
    if (const auto decided = at->decide(m_incident, decision); !decided)
        qFatal("%s", qPrintable(decided.error().sentence));
    at->signOut();
}

std::unique_ptr<BookDesk> SampleBook::desk(const QString &user)
{
    auto opened = BookDesk::open(path(), user, passphraseBytes(testPassphrase), tools());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().sentence));
    return *std::move(opened);
}

IncidentSheet SampleBook::sheet()
{
    const auto at = desk();
    auto sheet = at->sheet(m_incident);
    at->signOut();
    if (!sheet)
        qFatal("%s", qPrintable(sheet.error().sentence));
    return *std::move(sheet);
}

} // namespace guardbook::ui::test
