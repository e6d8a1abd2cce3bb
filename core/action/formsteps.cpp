// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of a form: FormActions::take() and what it checks.

#include "core/action/formsteps.h"

#include "core/action/book.h"
#include "core/action/signers.h"
#include "core/action/specfields.h"
#include "core/action/work.h"
#include "core/base/canonicaljson.h"
#include "core/base/textrules.h"
#include "core/school/calendar.h"
#include "core/storage/formtables.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

using specfields::s;

namespace {

/// The steps that lead on from where the record stands: "submit (form.submit), withdraw (form.withdraw)".
QString nextSteps(const FormDefinition &form, const QString &state)
{
    QStringList steps;
    for (const FormTransition &one : form.transitions) {
        if (one.from.contains(state))
            steps << QStringLiteral("%1 (form.%2)").arg(one.key, one.action);
    }
    return steps.isEmpty() ? s("none, it is at its end") : steps.join(s(", "));
}

Result<const FormTransition *> chosen(const FormCase &formCase, const FormActions::Take &what)
{
    std::vector<const FormTransition *> possible;
    for (const FormTransition &one : formCase.form.transitions) {
        const bool named = what.transition.isEmpty() || what.transition == one.key;
        if (named && one.action == what.action && one.from.contains(formCase.record.state))
            possible.push_back(&one);
    }
    if (possible.size() == 1)
        return possible.front();
    if (possible.empty())
        return refusedForm(
            QStringLiteral("%1 is \"%2\", and that step does not lead on from there. Possible: %3.")
                .arg(formCase.record.reference, formCase.form.state(formCase.record.state)->title,
                     nextSteps(formCase.form, formCase.record.state)),
            "form/step");
    QStringList keys;
    for (const FormTransition *one : possible)
        keys << one->key;
    return Error{
        ErrorCode::InvalidInput,
        QStringLiteral("Several steps are possible; name one as \"transition\": %1.").arg(keys.join(s(", "))),
        s("form/transition")};
}

/// What decides something, and must not be about oneself. Authors may sign what they themselves declare.
bool isJudgement(const FormTransition &transition, bool asAuthor)
{
    return transition.action == u"decide" || transition.action == u"issue" ||
           (!transition.slot.isEmpty() && !asAuthor);
}

/// Only a signature can stand on paper; every other step is the doing of the person at the book.
Result<> checkPaper(const FormCase &formCase, const FormTransition &transition, const FormActions::Take &what)
{
    if (what.paperName.isEmpty() && what.paperDate.isEmpty())
        return {};
    if (transition.slot.isEmpty())
        return refusedForm(
            QStringLiteral("\"%1\" is not signed, so no signature on paper is entered with it.")
                .arg(transition.title),
            "form/paper");
    if (formCase.record.origin != FormOrigin::Paper)
        return refusedForm(s("This form was not filled in on paper: the signer signs it with their own key."),
                           "form/paper");
    if (what.paperName.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, s("Say whose signature stands on the paper."),
                     s("form/paper_name")};
    return {};
}

/// When a step is taken: now, or, of what was shown to its signer, when it was shown, an hour ago at most.
Result<Instant> timeOfSigning(const FormActions::Take &what, const Instant &now)
{
    if (what.shown.isEmpty())
        return now;
    constexpr std::int64_t hourMs = 60 * 60 * 1000;
    GUARDBOOK_ASSIGN(const QJsonObject text, parseCanonicalJson(what.shown, 32));
    GUARDBOOK_ASSIGN(Instant at, Instant::fromText(text.value(s("signed_at")).toString()));
    if (at.utcMs > now.utcMs || now.utcMs - at.utcMs > hourMs)
        return refusedForm(s("What is signed was shown too long ago. Look at it again, then sign."),
                           "form/shown");
    at.offsetMinutes = now.offsetMinutes;
    return at;
}

/// A place counts as signed when its signature holds over what the form says now.
Result<> checkSigned(const FormCase &formCase, const FormTransition &transition, const QString &slot,
                     const Signers &signers)
{
    const auto found =
        std::find_if(formCase.signatures.begin(), formCase.signatures.end(),
                     [&](const FormSignature &one) { return one.slot == slot && formCase.counts(one); });
    if (found == formCase.signatures.end())
        return refusedForm(QStringLiteral("\"%1\" waits for the signature of: %2.")
                               .arg(transition.title, formCase.form.slot(slot)->title),
                           "form/unsigned");
    return FormActions::verify(formCase, *found, signers.keysOf(found->user));
}

} // namespace

QString titlesOfActors(const Profile &profile, const std::vector<FormActor> &by)
{
    QStringList titles;
    for (const FormActor &actor : by) {
        const ProfileRole *role = profile.role(actor.role);
        titles << (actor.role == formAuthor ? s("who began the form")
                   : role == nullptr        ? actor.role
                                            : role->title);
    }
    titles.removeDuplicates();
    return titles.join(s(", "));
}

Result<FormActions::Ready> FormActions::ready(const FormRecordId &id, const Take &what) const
{
    GUARDBOOK_TRY(m_session.require(s("form.") + what.action));
    Database &database = m_session.book().database();
    Ready ready;
    GUARDBOOK_ASSIGN(ready.formCase, FormCase::load(database, id));
    FormCase &formCase = ready.formCase;
    GUARDBOOK_ASSIGN(const FormTransition *transition, chosen(formCase, what));
    ready.transition = transition;
    GUARDBOOK_TRY(checkPaper(formCase, *transition, what));
    ready.step = stepOf(formCase, what.action);
    FormStep &step = ready.step;
    GUARDBOOK_ASSIGN(step.at, timeOfSigning(what, step.at));
    step.transition = transition->key;
    if (!transition->to.isEmpty())
        step.toState = transition->to;
    QString filledAs;
    GUARDBOOK_TRY(answer(formCase, what.answers, step.answers, filledAs));

    GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
    const FormRules rules = scene.rules(formCase.form);
    const bool onPaper = !what.paperName.isEmpty();
    GUARDBOOK_ASSIGN(const auto as, rules.mayAct(transition->by, scene.person()));
    // A signature on paper was made by somebody else: whoever entered the paper enters it too.
    if (!as && !(onPaper && scene.person().isAuthor))
        return Error{
            ErrorCode::Forbidden,
            QStringLiteral("\"%1\" is done by: %2. You hold that role neither yourself nor as a delegate "
                           "today.")
                .arg(transition->title, titlesOfActors(m_session.profile(), transition->by)),
            s("form/by")};
    step.role = as && *as != formAuthor ? *as : QString();
    step.heldBy = scene.heldBy(step.role);
    if (!onPaper && transition->notAuthor && scene.person().isAuthor)
        return refusedForm(
            QStringLiteral("\"%1\" is not done by the person who began the form. Ask another of: %2.")
                .arg(transition->title, titlesOfActors(m_session.profile(), transition->by)),
            "form/author");
    if (isJudgement(*transition, as == formAuthor) && scene.person().isSubject)
        return refusedForm(
            s("The form is about you: nobody signs or decides about themselves. Ask another person who "
              "may."),
            "form/subject");
    GUARDBOOK_ASSIGN(const auto missing, rules.missing(transition->needs));
    if (!missing.empty()) {
        QStringList labels;
        for (const FormField *field : missing)
            labels << u'"' + field->label + u'"';
        return refusedForm(QStringLiteral("Before \"%1\" these must be answered: %2.")
                               .arg(transition->title, labels.join(s(", "))),
                           "form/missing");
    }
    GUARDBOOK_ASSIGN(step.reason, acceptText(s("reason"), what.reason, TextSize::Long));
    if (!transition->reason.isEmpty() && step.reason.isEmpty())
        return refusedForm(
            QStringLiteral("\"%1\" needs a reason: %2").arg(transition->title, transition->reason),
            "form/reason");
    if (!transition->signedBy.isEmpty()) {
        GUARDBOOK_ASSIGN(const Signers signers, Signers::load(database));
        for (const QString &slot : transition->signedBy)
            GUARDBOOK_TRY(checkSigned(formCase, *transition, slot, signers));
    }
    GUARDBOOK_ASSIGN(const auto findings, rules.findings(transition, othersIn(database, formCase)));
    GUARDBOOK_TRY(refusalOf(formCase.form, findings));
    for (const FormFinding &finding : findings)
        ready.warnings << finding.sentence;
    if (!transition->slot.isEmpty())
        GUARDBOOK_TRY(checkSigner(ready, what));
    return ready;
}

Result<FormActions::Taken> FormActions::take(const FormRecordId &id, const Take &what)
{
    const auto event = eventOfFormStep(what.action);
    if (!event)
        return Error{ErrorCode::Internal, s("There is no such step."), s("form/step")};
    GUARDBOOK_ASSIGN(Ready ready, this->ready(id, what));
    Database &database = m_session.book().database();
    FormCase &formCase = ready.formCase;
    Taken taken;
    taken.warnings = ready.warnings;
    if (!ready.transition->slot.isEmpty()) {
        GUARDBOOK_ASSIGN(taken.signature, signature(ready, what));
        if (!what.shown.isEmpty() && taken.signature->signedBytes != what.shown)
            return refusedForm(s("The form is not what was shown any more. Look at it again, then sign."),
                               "form/shown");
    }
    GUARDBOOK_ASSIGN(const FormScene scene, FormScene::of(m_session, formCase));
    const FormRules rules = scene.rules(formCase.form);
    formCase.record.state = ready.step.toState;
    formCase.record.changedAt = ready.step.at;

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(FormRecordTable(database).update(work.change(), formCase.record));
    GUARDBOOK_TRY(FormStepTable(database).insert(work.change(), ready.step));
    if (taken.signature)
        GUARDBOOK_TRY(FormSignatureTable(database).insert(work.change(), *taken.signature));
    GUARDBOOK_TRY(moveTasks(work, ready, rules));
    GUARDBOOK_TRY(
        work.finish({*event,
                     formCase.record.incident,
                     AnyId::of(id),
                     {{s("transition"), ready.transition->key}, {s("state"), formCase.record.state}},
                     0},
                    s("form"), {id.text()}));
    taken.record = formCase.record;
    return taken;
}

Result<> FormActions::moveTasks(Work &work, const Ready &ready, const FormRules &rules) const
{
    Database &database = m_session.book().database();
    const FormRecord &record = ready.formCase.record;
    const TaskTable tasks(database);
    if (ready.step.fromState != ready.step.toState) {
        GUARDBOOK_ASSIGN(const auto raised, FormTaskTable(database).ofRecord(record.id));
        for (const FormTaskLink &link : raised) {
            GUARDBOOK_ASSIGN(Task task, tasks.find(link.id));
            if (task.state == TaskState::Done || link.stays)
                continue;
            task.state = TaskState::Done;
            task.outcome = ready.transition->title;
            task.doneAt = ready.step.at;
            GUARDBOOK_TRY(tasks.update(work.change(), task));
        }
    }
    for (const FormTask &wanted : ready.transition->tasks) {
        GUARDBOOK_ASSIGN(const bool now, rules.holds(wanted.when));
        if (!now)
            continue;
        Task task;
        task.id = TaskId::create();
        task.incident = record.incident;
        task.title = QStringLiteral("%1: %2").arg(record.reference, wanted.title);
        GUARDBOOK_ASSIGN(const User author, UserTable(database).find(record.begunBy));
        task.owner = m_session.profile().role(wanted.owner) == nullptr ? author.name : wanted.owner;
        const QDate today = ready.step.at.dateTime().date();
        QDate due;
        if (wanted.dueDays >= 0)
            due = today.addDays(wanted.dueDays);
        if (wanted.dueWorkingDays >= 0)
            due = m_session.profile().calendar.addWorkingDays(today, wanted.dueWorkingDays);
        if (!wanted.due.isUndefined()) {
            GUARDBOOK_ASSIGN(const QJsonValue day, rules.evaluate(wanted.due));
            due = QDate::fromString(day.toString(), Qt::ISODate);
        }
        if (due.isValid())
            task.dueAt = endOfDay(due, ready.step.at);
        task.addedAt = ready.step.at;
        GUARDBOOK_TRY(tasks.insert(work.change(), task));
        GUARDBOOK_TRY(FormTaskTable(database).insert(
            work.change(), {AnyId::of(task.id), record.id, ready.step.toState, wanted.stays}));
    }
    return {};
}

} // namespace guardbook
