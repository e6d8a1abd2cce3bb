// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Documents and how their versions come into the book. Their steps stand in policysteps.cpp, signatures in
// policysigning.cpp, readers and copies in policypeople.cpp.

#include "core/action/policyactions.h"
#include "core/action/policychecks.h"

#include "core/action/book.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/evidence/filename.h"
#include "core/policy/policyclauses.h"
#include "core/policy/policyrules.h"
#include "core/policy/policystatements.h"
#include "core/storage/policytables.h"

#include <algorithm>

namespace guardbook {

using policychecks::refused;
using specfields::s;

namespace {

/// A key for a slot: the role's, or what its title says.
QString slotKey(const PolicySlot &slot)
{
    if (!slot.role.isEmpty())
        return slot.role;
    const auto clauses = clausesOf(s("# ") + slot.title);
    return clauses.empty() ? s("signatory") : clauses.front().id;
}

/// Fills in what was left out from what the text itself says; what was given stays.
void fillFrom(const PolicyStatements &found, const Profile &profile, PolicyActions::NewVersion &what)
{
    PolicyVersion &version = what.version;
    const auto fill = [](StatedDate &date, const StatedDate &from) {
        if (date.stated.isEmpty())
            date = from;
    };
    fill(version.policyDate, found.policyDate);
    fill(version.adoptedOn, found.adoptedOn);
    fill(version.reviewDate, found.reviewDate);
    if (version.adoptedBy.isEmpty())
        version.adoptedBy = found.adoptedBy;
    if (version.adoptedHow.isEmpty())
        version.adoptedHow = found.adoptedHow;
    if (version.cadenceMonths == 0)
        version.cadenceMonths = found.cadenceMonths;
    if (what.reviews.empty())
        what.reviews = found.reviews;
    if (!version.signatories.empty())
        return;
    for (const StatedSignatory &one : found.signatories) {
        PolicySlot slot{{}, one.title, {}, one.dateRequired, one.onBehalfOf};
        for (const ProfileRole &role : profile.roles) {
            if (role.title.compare(one.title, Qt::CaseInsensitive) == 0)
                slot.role = role.key;
        }
        version.signatories.push_back(slot);
    }
}

} // namespace

QDate PolicyActions::today() const
{
    return m_session.book().clock().now().dateTime().date();
}

Result<PolicyDocument> PolicyActions::add(const QString &title, const QString &kind, const PolicyId &beside)
{
    GUARDBOOK_TRY(m_session.require(s("policy.add")));
    Database &database = m_session.book().database();
    PolicyDocument document;
    document.id = PolicyId::create();
    GUARDBOOK_ASSIGN(document.title, acceptText(s("title"), title, TextSize::Line));
    GUARDBOOK_ASSIGN(document.kind, acceptText(s("kind"), kind, TextSize::Line));
    if (document.title.isEmpty())
        return Error{ErrorCode::InvalidInput, s("Give the policy the title that stands on it."), s("title")};
    const PolicyTable table(database);
    GUARDBOOK_ASSIGN(const auto same, table.titled(document.title));
    if (!same.empty())
        return Error{
            ErrorCode::Conflict,
            QStringLiteral("There is a policy \"%1\" already. Add a new version to it (policy.import or "
                           "policy.draft).")
                .arg(document.title),
            s("policy.add")};
    if (!beside.isNull())
        GUARDBOOK_TRY(table.find(beside));
    document.beside = beside;
    document.addedBy = m_session.user().id;
    document.addedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.insert(work.change(), document));
    GUARDBOOK_TRY(
        work.finish({EventType::PolicyAdd, {}, AnyId::of(document.id), {{s("title"), document.title}}, 0},
                    s("policy"), {document.id.text()}));
    return document;
}

Result<> PolicyActions::mayAdd(const NewVersion &what, EventType event) const
{
    GUARDBOOK_TRY(m_session.require(wordOf(event)));
    GUARDBOOK_TRY(PolicyTable(m_session.book().database()).find(what.version.document));
    for (const QString &word : what.version.audience) {
        if (!fromWord<PersonKind>(word) && m_session.profile().role(word) == nullptr)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("\"%1\" is neither a kind of person (%2) nor a role of the profile.")
                             .arg(word.left(60), allWords<PersonKind>().join(s(", "))),
                         s("audience")};
    }
    for (const PolicySlot &slot : what.version.signatories) {
        if (!slot.role.isEmpty() && m_session.profile().role(slot.role) == nullptr)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral(
                             "The profile has no role \"%1\" that could sign. Leave the role out for a place "
                             "that is signed on paper.")
                             .arg(slot.role.left(60)),
                         s("signatories")};
    }
    if (what.inUse && what.version.audience.isEmpty())
        return refused(s("Say whom the policy is for (audience): nobody could be asked to acknowledge it."),
                       "audience");
    return checkVersion(what.version, m_session.profile().calendar, today());
}

Result<PolicyVersion> PolicyActions::draft(const NewVersion &what)
{
    return record(what, nullptr, EventType::PolicyDraft);
}

Result<PolicyVersion> PolicyActions::import(const NewVersion &what, const KeptPolicy &file)
{
    return record(what, &file, EventType::PolicyImport);
}

Result<PolicyVersion> PolicyActions::record(NewVersion what, const KeptPolicy *file, EventType event)
{
    const Profile &profile = m_session.profile();
    Database &database = m_session.book().database();
    PolicyCase policy;
    GUARDBOOK_ASSIGN(policy.text, acceptPolicyText(file == nullptr ? what.text : file->read.text));
    PolicyVersion &version = what.version;
    if (what.readStatements)
        fillFrom(statementsIn(policy.text), profile, what);
    for (PolicySlot &slot : version.signatories) {
        GUARDBOOK_ASSIGN(slot.title, acceptText(s("signatories"), slot.title, TextSize::Line));
        if (slot.title.isEmpty() && profile.role(slot.role) != nullptr)
            slot.title = profile.role(slot.role)->title;
        if (slot.title.isEmpty())
            return Error{ErrorCode::InvalidInput, s("Give each place for a signature a role or a title."),
                         s("signatories")};
        slot.key = slotKey(slot);
    }
    GUARDBOOK_TRY(mayAdd(what, event));
    GUARDBOOK_ASSIGN(policy.document, PolicyTable(database).find(version.document));
    for (QString *line : {&version.ages, &version.adoptedBy, &version.adoptedHow}) {
        GUARDBOOK_ASSIGN(*line, acceptText(s("policy"), *line, TextSize::Line));
    }
    for (QString &aim : version.aims) {
        GUARDBOOK_ASSIGN(aim, acceptText(s("aims"), aim, TextSize::Long));
    }
    GUARDBOOK_ASSIGN(version.changed, acceptText(s("changed"), version.changed, TextSize::Long));
    const PolicyVersionTable table(database);
    GUARDBOOK_ASSIGN(const auto earlier, table.ofDocument(version.document));
    GUARDBOOK_ASSIGN(policy.events, PolicyEventTable(database).ofDocument(version.document));
    version.id = PolicyVersionId::create();
    version.number = earlier.empty() ? 1 : earlier.back().number + 1;
    version.textSha256 = Digest::of(policy.text.toUtf8());
    version.textSize = policy.text.size();
    for (const PolicyVersion &other : earlier) {
        if (other.textSha256 == version.textSha256)
            return Error{ErrorCode::Conflict,
                         QStringLiteral(
                             "Version %1 says exactly the same. A review without a change is recorded as one "
                             "(policy.review).")
                             .arg(other.number),
                         wordOf(event)};
    }
    if (file != nullptr) {
        version.originalName = visibleText(file->read.fileName).left(255);
        version.mediaType = file->read.mediaType;
        version.readNote = file->read.note;
        version.size = file->original.size;
        version.sha256 = file->original.sha256;
        version.vaultObject = AnyId::of(file->original.id);
        version.vaultKey = file->original.key.view().toByteArray();
    }
    version.addedBy = m_session.user().id;
    version.addedAt = version.changedAt = m_session.book().clock().now();
    version.takenInUse = what.inUse;
    const StatedDate notStated = *readStatedDate(s("not stated"));
    if (what.inUse) {
        for (StatedDate *date : {&version.policyDate, &version.adoptedOn, &version.reviewDate}) {
            if (date->stated.isEmpty())
                *date = notStated;
        }
        if (version.inForceFrom.stated.isEmpty())
            version.inForceFrom = version.adoptedOn.isKnown() ? version.adoptedOn : version.policyDate;
        version.state =
            version.inForceUntil.stated.isEmpty() ? PolicyState::InForce : PolicyState::Superseded;
    }
    policy.version = version;

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(table.insert(work.change(), version));
    GUARDBOOK_TRY(Table<PolicyText>(database).insert(work.change(), {version.id, policy.text}));
    if (what.inUse) {
        PolicyEvent told = eventOf(policy, PolicyEventKind::Adopted);
        told.fromPaper = true;
        if (version.adoptedOn.isKnown() || !version.adoptedBy.isEmpty()) {
            told.on = version.adoptedOn;
            told.by = version.adoptedBy;
            told.text = version.adoptedHow;
            GUARDBOOK_TRY(note(work, policy, told));
        }
        QDate before = profile.calendar.dueDay(version.adoptedOn);
        for (const StatedDate &review : what.reviews) {
            const QDate day = profile.calendar.dueDay(review);
            if (day.isValid() && before.isValid() && day < before)
                return refused(
                    QStringLiteral(
                        "The review of %1 lies before the one before it. The day is written first, "
                        "then the month: check the list.")
                        .arg(review.stated),
                    "reviews");
            if (day.isValid() && day > today())
                return refused(
                    QStringLiteral("The review of %1 is still to come. Check the list.").arg(review.stated),
                    "reviews");
            before = day.isValid() ? day : before;
            PolicyEvent reviewed = eventOf(policy, PolicyEventKind::Reviewed);
            reviewed.fromPaper = true;
            reviewed.on = review;
            GUARDBOOK_TRY(note(work, policy, reviewed));
        }
        for (const PolicySlot &slot : version.signatories) {
            GUARDBOOK_ASSIGN(const PolicySignature paper,
                             paperSignature(policy, slot, s("not stated"), s("not stated")));
            GUARDBOOK_TRY(PolicySignatureTable(database).insert(work.change(), paper));
        }
        if (version.state == PolicyState::InForce) {
            GUARDBOOK_TRY(supersedeOthers(work, policy));
            GUARDBOOK_TRY(setReviewTask(work, policy));
        }
    }
    QJsonObject details{{s("policy"), version.document.text()},
                        {s("number"), version.number},
                        {s("text_sha256"), version.textSha256.hex()}};
    if (version.sha256)
        details.insert(s("sha256"), version.sha256->hex());
    GUARDBOOK_TRY(work.finish({event, {}, AnyId::of(version.id), details, 0}, s("policy"),
                              {version.document.text(), version.id.text()}));
    return version;
}

PolicyEvent PolicyActions::eventOf(const PolicyCase &policy, PolicyEventKind kind) const
{
    PolicyEvent event;
    event.id = PolicyEventId::create();
    event.document = policy.document.id;
    event.version = policy.version.id;
    event.kind = kind;
    event.user = m_session.user().id;
    event.at = m_session.book().clock().now();
    return event;
}

Result<> PolicyActions::note(Work &work, PolicyCase &policy, PolicyEvent event) const
{
    event.number = policy.events.empty() ? 1 : policy.events.back().number + 1;
    GUARDBOOK_TRY(PolicyEventTable(m_session.book().database()).insert(work.change(), event));
    policy.events.push_back(std::move(event));
    return {};
}

} // namespace guardbook
