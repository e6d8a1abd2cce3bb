// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signatures of policy versions: what is signed, who may, and how it is checked.

#include "core/action/book.h"
#include "core/action/formscene.h"
#include "core/action/policyactions.h"
#include "core/action/policychecks.h"
#include "core/action/rolesheld.h"
#include "core/action/signcontext.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/canonicaljson.h"
#include "core/base/textrules.h"
#include "core/policy/policyrules.h"
#include "core/storage/policytables.h"

#include <algorithm>

namespace guardbook {

using policychecks::refused;
using specfields::s;

namespace {

/// What a version says of itself, without what is still to come: the same before and after its adoption.
QJsonObject contentOf(const PolicyCase &policy)
{
    const PolicyVersion &version = policy.version;
    QJsonArray signatories;
    for (const PolicySlot &slot : version.signatories)
        signatories.append(QJsonObject{{s("key"), slot.key},
                                       {s("title"), slot.title},
                                       {s("role"), slot.role},
                                       {s("date_required"), slot.dateRequired},
                                       {s("on_behalf_of"), slot.onBehalfOf}});
    QJsonObject content{{s("policy"), policy.document.id.text()},
                        {s("title"), policy.document.title},
                        {s("version"), version.id.text()},
                        {s("number"), version.number},
                        {s("text_sha256"), version.textSha256.hex()},
                        {s("original_sha256"), version.sha256 ? version.sha256->hex() : QString()},
                        {s("audience"), QJsonArray::fromStringList(version.audience)},
                        {s("ages"), version.ages},
                        {s("aims"), QJsonArray::fromStringList(version.aims)},
                        {s("policy_date"), version.policyDate.stated},
                        {s("changed"), version.changed},
                        {s("signatories"), signatories}};
    for (const PolicyEventKind kind : {PolicyEventKind::Consulted, PolicyEventKind::EqualityChecked}) {
        if (const PolicyEvent *event = policy.event(kind))
            content.insert(wordOf(kind), QJsonObject{{s("by"), event->by},
                                                     {s("on"), event->on.stated},
                                                     {s("text"), event->text},
                                                     {s("details"), event->details}});
    }
    return content;
}

} // namespace

/// A signature with everything that it needs checked: nothing is written yet.
struct PolicyActions::Ready {
    PolicyCase policy;
    PolicySignature signature;
};

Result<> PolicyActions::seal(PolicySignature &signature, const PolicyCase &policy) const
{
    QJsonObject text{{s("format"), s("guardbook-policy-signature/1")},
                     {s("book"), m_session.book().row().id.text()},
                     {s("content"), contentOf(policy)},
                     {s("review_date"), policy.version.reviewDate.stated},
                     {s("cadence_months"), policy.version.cadenceMonths},
                     {s("slot"), signature.slot},
                     {s("signer"), signature.user.text()},
                     {s("signer_name"), signature.name},
                     {s("signer_role"), signature.role},
                     {s("signer_role_held"), signature.held},
                     {s("statement"), signature.statement},
                     {s("signed_at"), signature.signedAt.utcText()}};
    if (signature.onPaper)
        text.insert(s("on_paper"), signature.paperDate);
    GUARDBOOK_ASSIGN(signature.signedBytes, canonicalJson(text));
    signature.signature =
        viewOf(m_session.identity().signing.sign(signContext() + signature.signedBytes)).toByteArray();
    return {};
}

Result<PolicySignature> PolicyActions::paperSignature(const PolicyCase &policy, const PolicySlot &slot,
                                                      const QString &name, const QString &date) const
{
    PolicySignature made;
    made.id = PolicySignatureId::create();
    made.version = policy.version.id;
    made.slot = slot.key;
    made.user = m_session.user().id;
    made.onPaper = true;
    made.role = slot.role;
    made.signedAt = m_session.book().clock().now();
    made.held = QStringLiteral("signed on paper; entered by %1").arg(m_session.user().fullName);
    GUARDBOOK_ASSIGN(made.name, acceptText(s("paper_name"), name, TextSize::Line));
    GUARDBOOK_ASSIGN(const StatedDate stated,
                     readStatedDate(date.trimmed().isEmpty() ? s("not stated") : date));
    if (stated.precision == DatePrecision::Day && stated.day > today())
        return refused(s("The date of the signature is in the future. Check it."), "paper_date");
    if (slot.dateRequired && stated.precision != DatePrecision::Day && !policy.version.takenInUse)
        return refused(
            QStringLiteral("The signature of %1 has a line for the date: say which day stands there.")
                .arg(slot.title),
            "paper_date");
    made.paperDate = stated.stated;
    made.statement = s("Signed on paper, date: ") + stated.stated;
    GUARDBOOK_TRY(seal(made, policy));
    return made;
}

Result<PolicyActions::Ready> PolicyActions::ready(const PolicyVersionId &id, const Sign &what) const
{
    Ready ready;
    GUARDBOOK_ASSIGN(ready.policy, at(id, s("policy.sign"), {PolicyState::EqualityChecked}));
    const PolicyCase &policy = ready.policy;
    GUARDBOOK_ASSIGN(const RolesHeld held, RolesHeld::load(m_session.book().database()));
    const bool onPaper = !what.paperName.trimmed().isEmpty();
    const PolicySlot *slot = policy.slot(what.slot);
    if (slot == nullptr && what.slot.isEmpty()) {
        for (const PolicySlot &one : policy.version.signatories) {
            const bool mine = !onPaper && held.holds(m_session.user().id, one.role, today());
            if (mine && policy.signatureIn(one.key) == nullptr)
                slot = &one;
        }
    }
    if (slot == nullptr) {
        QStringList keys;
        for (const PolicySlot &one : policy.version.signatories)
            keys << one.key;
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("Say which place is signed (slot): %1.").arg(keys.join(s(", "))),
                     s("slot")};
    }
    if (policy.signatureIn(slot->key) != nullptr)
        return refused(QStringLiteral("%1 has signed already.").arg(slot->title), "policy/slot");
    for (const PolicySignature &earlier : policy.signatures) {
        const bool same = onPaper || earlier.onPaper
                              ? isSameName(earlier.name, onPaper ? what.paperName : m_session.user().fullName)
                              : earlier.user == m_session.user().id;
        if (same)
            return refused(QStringLiteral("%1 has signed this version as %2: nobody signs in two places.")
                               .arg(earlier.name, policy.slot(earlier.slot)->title),
                           "policy/twice");
    }
    if (onPaper) {
        GUARDBOOK_ASSIGN(ready.signature, paperSignature(policy, *slot, what.paperName, what.paperDate));
        return ready;
    }
    if (slot->role.isEmpty() || !held.holds(m_session.user().id, slot->role, today()))
        return Error{
            ErrorCode::Forbidden,
            QStringLiteral("\"%1\" is signed by who holds that role, and you do not hold it on this day. A "
                           "signature on paper is entered with its name (paper_name).")
                .arg(slot->title),
            s("policy/role")};
    PolicySignature &made = ready.signature;
    made.id = PolicySignatureId::create();
    made.version = id;
    made.slot = slot->key;
    made.user = m_session.user().id;
    made.name = m_session.user().fullName;
    made.role = slot->role;
    const auto roles = held.rolesOf(m_session.user().id, today());
    const auto role =
        std::find_if(roles.begin(), roles.end(), [&](const HeldRole &one) { return one.role == slot->role; });
    made.held = role->by;
    GUARDBOOK_ASSIGN(made.statement, acceptText(s("statement"), what.statement, TextSize::Long));
    if (made.statement.isEmpty())
        made.statement =
            slot->onBehalfOf.isEmpty()
                ? s("I sign this version of the policy.")
                : QStringLiteral("I sign this version of the policy on behalf of: %1.").arg(slot->onBehalfOf);
    made.signedAt = m_session.book().clock().now();
    if (!what.shown.isEmpty()) {
        // What is signed is what was shown, with the time at which it was; an hour ago at most.
        constexpr std::int64_t hourMs = 60 * 60 * 1000;
        GUARDBOOK_ASSIGN(const QJsonObject text, parseCanonicalJson(what.shown, 32));
        GUARDBOOK_ASSIGN(Instant shownAt, Instant::fromText(text.value(s("signed_at")).toString()));
        if (shownAt.utcMs > made.signedAt.utcMs || made.signedAt.utcMs - shownAt.utcMs > hourMs)
            return refused(s("What is signed was shown too long ago. Look at it again, then sign."),
                           "policy/shown");
        shownAt.offsetMinutes = made.signedAt.offsetMinutes;
        made.signedAt = shownAt;
    }
    GUARDBOOK_TRY(seal(made, policy));
    if (!what.shown.isEmpty() && made.signedBytes != what.shown)
        return refused(s("The version is not what was shown any more. Look at it again, then sign."),
                       "policy/shown");
    return ready;
}

Result<PolicySignature> PolicyActions::sign(const PolicyVersionId &id, const Sign &what)
{
    GUARDBOOK_ASSIGN(Ready ready, this->ready(id, what));
    Database &database = m_session.book().database();
    PolicyCase &policy = ready.policy;
    const auto &places = policy.version.signatories;
    const bool last = std::all_of(places.begin(), places.end(), [&](const PolicySlot &slot) {
        return slot.key == ready.signature.slot || policy.signatureIn(slot.key) != nullptr;
    });
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PolicySignatureTable(database).insert(work.change(), ready.signature));
    if (last) {
        policy.version.state = PolicyState::Signed;
        policy.version.changedAt = m_session.book().clock().now();
        GUARDBOOK_TRY(PolicyVersionTable(database).update(work.change(), policy.version));
    }
    GUARDBOOK_TRY(
        work.finish({EventType::PolicySign,
                     {},
                     AnyId::of(id),
                     {{s("slot"), ready.signature.slot}, {s("state"), wordOf(policy.version.state)}},
                     0},
                    s("policy"), {policy.document.id.text(), id.text()}));
    return ready.signature;
}

Result<QByteArray> PolicyActions::bytesToSign(const PolicyVersionId &id, const Sign &what) const
{
    GUARDBOOK_ASSIGN(const Ready ready, this->ready(id, what));
    return ready.signature.signedBytes;
}

Result<> PolicyActions::verify(const PolicyCase &policy, const PolicySignature &signature,
                               const std::vector<VerifyingKey> &keys)
{
    const auto tampered = [&](const char *what) {
        return Error{ErrorCode::Tampered,
                     QStringLiteral("The signature of %1 on %2 is not valid: %3")
                         .arg(signature.name, versionName(policy.document, policy.version), s(what)),
                     s("policy/signature")};
    };
    if (!isSignedByOneOf(keys, signature.signedBytes, signature.signature))
        return tampered("it was not made by that person's key, or what was signed was changed.");
    GUARDBOOK_ASSIGN(const QJsonObject text, parseCanonicalJson(signature.signedBytes, 32));
    if (text.value(s("slot")).toString() != signature.slot ||
        text.value(s("signer")).toString() != signature.user.text() ||
        text.value(s("signer_name")).toString() != signature.name ||
        text.value(s("signer_role")).toString() != signature.role ||
        text.value(s("signer_role_held")).toString() != signature.held ||
        text.value(s("statement")).toString() != signature.statement ||
        text.contains(s("on_paper")) != signature.onPaper ||
        text.value(s("on_paper")).toString() != signature.paperDate ||
        text.value(s("signed_at")).toString() != signature.signedAt.utcText())
        return tampered("it belongs to another place or person.");
    if (text.value(s("content")).toObject() != contentOf(policy))
        return tampered("the version does not say what was signed.");
    if (Digest::of(policy.text.toUtf8()) != policy.version.textSha256)
        return tampered("the text is not the one that was signed.");
    return {};
}

} // namespace guardbook
