// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/policyreader.h"

#include "core/action/book.h"
#include "core/action/policyactions.h"
#include "core/action/signers.h"
#include "core/action/specfields.h"
#include "core/storage/policytables.h"

#include <algorithm>

namespace guardbook {

using specfields::s;

namespace {

QDate todayIn(const Book &book)
{
    return book.clock().now().dateTime().date();
}

/// "in-force" turns into "review-due" by the clock.
QString stateOf(const PolicyVersion &version, const ReviewClock &review)
{
    return version.state == PolicyState::InForce && review.isOverdue ? s("review-due")
                                                                     : wordOf(version.state);
}

} // namespace

Result<PolicyReader::Line> PolicyReader::line(const PolicyDocument &document) const
{
    Database &database = m_book.database();
    Line line;
    line.document = document;
    line.state = s("empty");
    GUARDBOOK_ASSIGN(const auto versions, PolicyVersionTable(database).ofDocument(document.id));
    GUARDBOOK_ASSIGN(const auto events, PolicyEventTable(database).ofDocument(document.id));
    for (const PolicyVersion &version : versions) {
        if (version.state == PolicyState::InForce)
            line.inForce = version;
    }
    if (!versions.empty() && versions.back().state != PolicyState::InForce)
        line.newest = versions.back();
    if (line.inForce) {
        line.review = reviewClock(*line.inForce, events, m_book.profile().calendar, todayIn(m_book));
        line.state = stateOf(*line.inForce, line.review);
        GUARDBOOK_ASSIGN(const PolicyAudience audience, PolicyAudience::load(database, *line.inForce));
        for (const PolicyAudience::Reader &reader : audience.readers()) {
            line.asked += reader.asked ? 1 : 0;
            line.acknowledged += reader.asked && reader.acknowledged ? 1 : 0;
        }
    } else if (line.newest) {
        line.state = wordOf(line.newest->state);
    }
    GUARDBOOK_ASSIGN(const auto triggers, PolicyTriggerTable(database).ofDocument(document.id));
    line.openTriggers = int(std::count_if(triggers.begin(), triggers.end(), [](const PolicyTrigger &one) {
        return one.decision == PolicyTriggerDecision::Open;
    }));
    GUARDBOOK_ASSIGN(const auto requests, PolicyCopyRequestTable(database).ofDocument(document.id));
    line.openCopyRequests = int(std::count_if(
        requests.begin(), requests.end(), [](const PolicyCopyRequest &one) { return one.version.isNull(); }));
    return line;
}

Result<std::vector<PolicyReader::Line>> PolicyReader::list() const
{
    std::vector<Line> lines;
    GUARDBOOK_ASSIGN(const auto documents, PolicyTable(m_book.database()).all());
    for (const PolicyDocument &document : documents) {
        GUARDBOOK_ASSIGN(Line one, line(document));
        lines.push_back(std::move(one));
    }
    return lines;
}

Result<PolicyReader::Whole> PolicyReader::policy(const PolicyId &id) const
{
    Database &database = m_book.database();
    Whole whole;
    GUARDBOOK_ASSIGN(const PolicyDocument document, PolicyTable(database).find(id));
    GUARDBOOK_ASSIGN(whole.line, line(document));
    GUARDBOOK_ASSIGN(const auto versions, PolicyVersionTable(database).ofDocument(id));
    GUARDBOOK_ASSIGN(const auto events, PolicyEventTable(database).ofDocument(id));
    int cadence = 0;
    for (const PolicyVersion &version : versions) {
        GUARDBOOK_ASSIGN(PolicySheet one, sheet(version.id));
        whole.versions.push_back(std::move(one));
        cadence = version.cadenceMonths > 0 ? version.cadenceMonths : cadence;
    }
    whole.history = policyHistory(events, cadence);
    whole.findings = gapsAndOverlaps(versions, m_book.profile().calendar);
    GUARDBOOK_ASSIGN(whole.triggers, PolicyTriggerTable(database).ofDocument(id));
    GUARDBOOK_ASSIGN(whole.copyRequests, PolicyCopyRequestTable(database).ofDocument(id));
    return whole;
}

Result<PolicySheet> PolicyReader::sheet(const PolicyVersionId &id) const
{
    Database &database = m_book.database();
    GUARDBOOK_ASSIGN(const PolicyCase policy, PolicyCase::load(database, id));
    const Profile &profile = m_book.profile();
    PolicySheet sheet;
    sheet.document = policy.document;
    sheet.version = policy.version;
    sheet.text = policy.text;
    sheet.clauses = clausesOf(policy.text);
    sheet.history = policyHistory(policy.events, policy.version.cadenceMonths);
    sheet.review = reviewClock(policy.version, policy.events, profile.calendar, todayIn(m_book));
    sheet.state = stateOf(policy.version, sheet.review);
    sheet.stamp = versionStamp(policy.document, policy.version);
    sheet.schoolName = profile.schoolName;
    sheet.schoolAddress = profile.schoolAddress;
    GUARDBOOK_ASSIGN(const Signers signers, Signers::load(database));
    for (const PolicySlot &slot : policy.version.signatories) {
        PolicySheet::Signed line;
        line.slot = slot;
        const ProfileRole *role = profile.role(slot.role);
        line.role = role == nullptr ? slot.title : role->title;
        if (const PolicySignature *signature = policy.signatureIn(slot.key)) {
            const auto keys = signers.keysOf(signature->user);
            line.signature = *signature;
            if (!keys.empty())
                line.key = keys.front().fingerprint().hex();
            if (const auto verified = PolicyActions::verify(policy, *signature, keys); !verified)
                line.invalid = verified.error().sentence;
        }
        sheet.signatures.push_back(std::move(line));
    }
    return sheet;
}

Result<std::vector<PolicyClause>> PolicyReader::clauses(const PolicyVersionId &id) const
{
    GUARDBOOK_ASSIGN(const PolicyText text, Table<PolicyText>(m_book.database()).find(id));
    return clausesOf(text.text);
}

Result<PolicyComparison> PolicyReader::compare(const PolicyVersionId &before,
                                               const PolicyVersionId &after) const
{
    const Table<PolicyText> texts(m_book.database());
    GUARDBOOK_ASSIGN(const PolicyText one, texts.find(before));
    GUARDBOOK_ASSIGN(const PolicyText other, texts.find(after));
    return comparePolicies(one.text, other.text);
}

Result<AppliedOnDay> PolicyReader::on(const PolicyId &id, const QDate &day) const
{
    GUARDBOOK_TRY(PolicyTable(m_book.database()).find(id));
    GUARDBOOK_ASSIGN(const auto versions, PolicyVersionTable(m_book.database()).ofDocument(id));
    return appliedOn(day, versions, m_book.profile().calendar);
}

Result<std::vector<PolicyAudience::Reader>> PolicyReader::chaseList(const PolicyVersionId &id) const
{
    GUARDBOOK_ASSIGN(const PolicyVersion version, PolicyVersionTable(m_book.database()).find(id));
    GUARDBOOK_ASSIGN(const PolicyAudience audience, PolicyAudience::load(m_book.database(), version));
    std::vector<PolicyAudience::Reader> readers = audience.readers();
    std::stable_partition(readers.begin(), readers.end(),
                          [](const PolicyAudience::Reader &one) { return !one.acknowledged.has_value(); });
    return readers;
}

Result<PolicyId> PolicyReader::named(const QString &idOrTitle) const
{
    if (const auto id = PolicyId::fromText(idOrTitle))
        return *id;
    GUARDBOOK_ASSIGN(const auto found, PolicyTable(m_book.database()).titled(idOrTitle.trimmed()));
    if (found.empty())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no policy \"%1\" in this book.").arg(idOrTitle.left(100)),
                     s("policy")};
    return found.front().id;
}

Result<PolicyVersionId> PolicyReader::versionNamed(const QString &idOrName) const
{
    if (const auto id = PolicyVersionId::fromText(idOrName))
        return *id;
    const qsizetype slash = idOrName.lastIndexOf(u'/');
    bool isNumber = false;
    const int number = idOrName.mid(slash + 1).toInt(&isNumber);
    if (slash < 0 || !isNumber)
        return Error{ErrorCode::InvalidInput,
                     s("Name a version by its id, or like \"Social Media Policy/2\"."), s("version")};
    GUARDBOOK_ASSIGN(const PolicyId policy, named(idOrName.left(slash)));
    GUARDBOOK_ASSIGN(const auto versions, PolicyVersionTable(m_book.database()).ofDocument(policy));
    for (const PolicyVersion &version : versions) {
        if (version.number == number)
            return version.id;
    }
    return Error{ErrorCode::NotFound, QStringLiteral("The policy has no version %1.").arg(number),
                 s("version")};
}

} // namespace guardbook
