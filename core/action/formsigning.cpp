// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signatures of forms: what is signed, who may, and how it is checked.

#include "core/action/book.h"
#include "core/action/formsteps.h"
#include "core/action/policycase.h"
#include "core/action/signcontext.h"
#include "core/action/specfields.h"
#include "core/base/canonicaljson.h"
#include "core/base/stateddate.h"
#include "core/base/textrules.h"

#include <algorithm>

namespace guardbook {

using specfields::s;

namespace {

/// The steps so far, so that a signature covers how the record came to where it stands.
QJsonArray historyOf(const FormCase &formCase)
{
    QJsonArray history;
    for (const FormStep &step : formCase.steps)
        history.append(QJsonObject{{s("number"), step.number},
                                   {s("action"), step.action},
                                   {s("transition"), step.transition},
                                   {s("state"), step.toState},
                                   {s("by"), step.user.text()},
                                   {s("at"), step.at.utcText()},
                                   {s("reason"), step.reason}});
    return history;
}

struct Signer {
    QString name;
    QString role;
    QString held; ///< By what right; empty when it is their own.
};

QJsonObject signedText(Session &session, const FormCase &formCase, const FormTransition &transition,
                       const FormStep &step, const Signer &signer, const QString &statement,
                       const QString &paperDate, const QJsonArray &policies)
{
    const FormRecord &record = formCase.record;
    QJsonObject text{{s("format"), s("guardbook-form-signature/1")},
                     {s("book"), session.book().row().id.text()},
                     {s("record"), record.id.text()},
                     {s("reference"), record.reference},
                     {s("incident"), record.incident.isNull() ? QString() : record.incident.text()},
                     {s("form"), formCase.form.key},
                     {s("form_version"), formCase.form.version},
                     {s("form_sha256"), formCase.form.sha256.hex()},
                     {s("profile_version"), session.profile().version},
                     {s("profile_sha256"), Digest::of(session.book().row().profileJson).hex()},
                     {s("origin"), wordOf(record.origin)},
                     {s("answers"), record.answers},
                     {s("history"), historyOf(formCase)},
                     {s("step"), transition.key},
                     {s("from"), record.state},
                     {s("to"), transition.to.isEmpty() ? record.state : transition.to},
                     {s("reason"), step.reason},
                     {s("slot"), transition.slot},
                     {s("signer"), session.user().id.text()},
                     {s("signer_name"), signer.name},
                     {s("signer_role"), signer.role},
                     {s("signer_role_held"), signer.held},
                     {s("statement"), statement},
                     {s("signed_at"), step.at.utcText()}};
    if (!policies.isEmpty())
        text.insert(s("policies"), policies);
    if (!paperDate.isEmpty())
        text.insert(s("on_paper"), paperDate);
    return text;
}

Result<QString> paperDateOf(const FormSlot &slot, const FormActions::Take &what, const Instant &now)
{
    const QString typed = what.paperDate.trimmed().isEmpty() ? s("not stated") : what.paperDate.trimmed();
    GUARDBOOK_ASSIGN(const StatedDate date, readStatedDate(typed));
    if (slot.dateStated && date.precision != DatePrecision::Day)
        return refusedForm(
            QStringLiteral("The signature of %1 has a line for the date: say which day stands there.")
                .arg(slot.title),
            "form/paper_date");
    if (date.precision == DatePrecision::Day && date.day > now.dateTime().date())
        return refusedForm(s("The date of the signature is in the future. Check it."), "form/paper_date");
    return date.stated;
}

} // namespace

Result<> FormActions::checkSigner(const Ready &ready, const Take &what) const
{
    const FormCase &formCase = ready.formCase;
    const FormSlot &slot = *formCase.form.slot(ready.transition->slot);
    const bool onPaper = !what.paperName.isEmpty();
    for (const FormSignature &earlier : formCase.signatures) {
        if (!formCase.counts(earlier))
            continue;
        if (earlier.slot == slot.key)
            return refusedForm(QStringLiteral("%1 has signed already.").arg(slot.title), "form/slot");
        const bool samePerson =
            onPaper || earlier.onPaper
                ? isSameName(earlier.name, onPaper ? what.paperName : m_session.user().fullName)
                : earlier.user == m_session.user().id;
        if (samePerson)
            return refusedForm(
                QStringLiteral("%1 has signed this form as %2: nobody signs twice in two places.")
                    .arg(earlier.name, formCase.form.slot(earlier.slot)->title),
                "form/twice");
    }
    if (onPaper) {
        GUARDBOOK_TRY(paperDateOf(slot, what, ready.step.at));
        return {};
    }
    GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
    GUARDBOOK_ASSIGN(const auto as, scene.rules(formCase.form).mayAct(slot.by, scene.person()));
    if (!as)
        return Error{ErrorCode::Forbidden,
                     QStringLiteral("\"%1\" is signed by: %2. You do not hold that role on this day.")
                         .arg(slot.title, titlesOfActors(m_session.profile(), slot.by)),
                     s("form/role")};
    return {};
}

Result<FormSignature> FormActions::signature(const Ready &ready, const Take &what) const
{
    const FormCase &formCase = ready.formCase;
    const FormSlot &slot = *formCase.form.slot(ready.transition->slot);
    FormSignature made;
    made.id = FormSignatureId::create();
    made.record = formCase.record.id;
    made.step = ready.step.number;
    made.slot = slot.key;
    made.user = m_session.user().id;
    made.signedAt = ready.step.at; // One instant for the step, the record and what is signed.
    made.onPaper = !what.paperName.isEmpty();
    GUARDBOOK_ASSIGN(made.statement, acceptText(s("statement"), what.statement, TextSize::Long));
    if (made.statement.isEmpty())
        made.statement = slot.statement;
    Signer signer;
    if (made.onPaper) {
        GUARDBOOK_ASSIGN(signer.name, acceptText(s("paper_name"), what.paperName, TextSize::Line));
        GUARDBOOK_ASSIGN(made.paperDate, paperDateOf(slot, what, made.signedAt));
        signer.role = slot.by.front().role;
        signer.held = QStringLiteral("signed on paper; entered by %1").arg(m_session.user().fullName);
    } else {
        GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
        GUARDBOOK_ASSIGN(const auto as, scene.rules(formCase.form).mayAct(slot.by, scene.person()));
        signer.name = m_session.user().fullName;
        signer.role = as && *as != formAuthor ? *as : m_session.user().role;
        signer.held = scene.heldBy(signer.role);
    }
    made.name = signer.name;
    made.role = signer.role;
    GUARDBOOK_ASSIGN(const QJsonArray policies, policiesInForce(m_session.book().database()));
    GUARDBOOK_ASSIGN(made.signedBytes,
                     canonicalJson(signedText(m_session, formCase, *ready.transition, ready.step, signer,
                                              made.statement, made.paperDate, policies)));
    made.signature =
        viewOf(m_session.identity().signing.sign(signContext() + made.signedBytes)).toByteArray();
    return made;
}

Result<QByteArray> FormActions::bytesToSign(const FormRecordId &id, const Take &what) const
{
    GUARDBOOK_ASSIGN(const Ready ready, this->ready(id, what));
    if (ready.transition->slot.isEmpty())
        return refusedForm(s("This step is not signed."), "form/sign");
    GUARDBOOK_ASSIGN(const FormSignature made, signature(ready, what));
    return made.signedBytes;
}

Result<> FormActions::verify(const FormCase &formCase, const FormSignature &signature,
                             const std::vector<VerifyingKey> &keys)
{
    const auto tampered = [&](const char *what) {
        return Error{ErrorCode::Tampered,
                     QStringLiteral("The signature of %1 on %2 is not valid: %3")
                         .arg(signature.name, formCase.record.reference, s(what)),
                     s("form/signature")};
    };
    if (!isSignedByOneOf(keys, signature.signedBytes, signature.signature))
        return tampered("it was not made by that person's key, or what was signed was changed.");
    GUARDBOOK_ASSIGN(const QJsonObject text, parseCanonicalJson(signature.signedBytes, 32));
    if (text.value(s("record")).toString() != formCase.record.id.text() ||
        text.value(s("slot")).toString() != signature.slot ||
        text.value(s("signer")).toString() != signature.user.text() ||
        text.value(s("signer_name")).toString() != signature.name ||
        text.value(s("signer_role")).toString() != signature.role ||
        text.value(s("statement")).toString() != signature.statement ||
        text.contains(s("on_paper")) != signature.onPaper ||
        text.value(s("on_paper")).toString() != signature.paperDate ||
        text.value(s("signed_at")).toString() != signature.signedAt.utcText())
        return tampered("it belongs to another form, place or person.");
    if (text.value(s("form_sha256")).toString() != formCase.form.sha256.hex())
        return tampered("it was made over another version of the form.");
    const QJsonArray then = text.value(s("history")).toArray();
    const QJsonArray now = historyOf(formCase);
    for (qsizetype i = 0; i < then.size(); ++i) {
        if (i >= now.size() || then.at(i) != now.at(i))
            return tampered("the steps before it are not those that it was made after.");
    }
    if (!formCase.counts(signature))
        return {}; // the form was returned after it: what it says is history
    const QJsonObject answers = text.value(s("answers")).toObject();
    for (auto at = answers.begin(); at != answers.end(); ++at) {
        if (formCase.record.answers.value(at.key()) != at.value())
            return tampered("an answer was changed after it.");
    }
    return {};
}

} // namespace guardbook
