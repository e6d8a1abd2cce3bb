// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formparts.h"

#include "core/rule/rule.h"
#include "core/rule/schooloperators.h"
#include "core/school/person.h"

#include <QRegularExpression>

#include <algorithm>

namespace guardbook::formparts {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

int depthOf(const QJsonValue &rule)
{
    int inner = 0;
    if (rule.isArray()) {
        const QJsonArray list = rule.toArray();
        for (const QJsonValue value : list)
            inner = std::max(inner, depthOf(value));
        return inner;
    }
    if (!rule.isObject())
        return 0;
    const QJsonObject object = rule.toObject();
    for (const QJsonValue value : object)
        inner = std::max(inner, depthOf(value));
    return inner + 1;
}

/// An operator that does not exist must not wait to be found by the first person who fills the form in.
Result<> checkOperators(const JsonMembers &members, const QString &name, const QJsonValue &rule)
{
    static const QStringList choosing{s("if"),  s("?:"),     s("and"), s("or"),   s("filter"),
                                      s("map"), s("reduce"), s("all"), s("none"), s("some")};
    static const RuleOperators own = schoolOperators();
    if (rule.isArray()) {
        const QJsonArray list = rule.toArray();
        for (const QJsonValue value : list)
            GUARDBOOK_TRY(checkOperators(members, name, value));
        return {};
    }
    const QJsonObject object = rule.toObject();
    if (!rule.isObject() || object.size() != 1)
        return {};
    const QString word = object.begin().key();
    if (!choosing.contains(word) && !standardOperators().contains(word) && !own.contains(word))
        return members.fault(
            name,
            QStringLiteral("there is no operator \"%1\" (docs/rules.md lists them)").arg(word.left(40)));
    return checkOperators(members, name, object.begin().value());
}

Result<FormRule> readRule(JsonMembers &members, const QString &name)
{
    const QJsonValue rule = members.take(name);
    if (depthOf(rule) > deepestRule)
        return members.fault(name,
                             QStringLiteral("a rule of at most %1 levels is expected").arg(deepestRule));
    GUARDBOOK_TRY(checkOperators(members, name, rule));
    return rule;
}

Result<std::vector<FormActor>> readActors(JsonMembers &members, bool required)
{
    GUARDBOOK_ASSIGN(const QJsonArray list, members.list(s("by"), required));
    std::vector<FormActor> actors;
    for (const QJsonValue value : list) {
        const QString name = QStringLiteral("by/%1").arg(actors.size());
        if (value.isString()) {
            actors.push_back({value.toString(), FormRule(QJsonValue::Undefined)});
        } else if (value.isObject()) {
            JsonMembers one(value.toObject(), members.at(name), members.file());
            FormActor actor;
            GUARDBOOK_ASSIGN(actor.role, one.text(s("role"), true));
            GUARDBOOK_ASSIGN(actor.when, readRule(one, s("when")));
            GUARDBOOK_TRY(one.nothingLeft());
            actors.push_back(actor);
        } else {
            return members.fault(name,
                                 s("a role, \"@author\" or {\"role\": ..., \"when\": ...} is expected"));
        }
    }
    return actors;
}

Result<std::vector<Choice>> readChoices(JsonMembers &members)
{
    GUARDBOOK_ASSIGN(const QJsonArray list, members.list(s("choices"), false));
    std::vector<Choice> choices;
    for (const QJsonValue value : list) {
        JsonMembers one(value.toObject(), members.at(QStringLiteral("choices/%1").arg(choices.size())),
                        members.file());
        Choice choice;
        GUARDBOOK_ASSIGN(choice.key, one.text(s("key"), true));
        GUARDBOOK_TRY(checkKey(one, s("key"), choice.key));
        GUARDBOOK_ASSIGN(choice.label, one.text(s("label"), true));
        GUARDBOOK_TRY(one.nothingLeft());
        if (hasKey(choices, choice.key))
            return one.fault(s("key"), s("this choice is there twice"));
        choices.push_back(choice);
    }
    return choices;
}

/// Members that only some kinds of field have.
Result<> checkFits(const FormField &field, const JsonMembers &members)
{
    using enum FormFieldKind;
    const auto is = [&field](std::initializer_list<FormFieldKind> kinds) {
        return std::find(kinds.begin(), kinds.end(), field.kind) != kinds.end();
    };
    const auto only = [&members](const char *name, const char *kinds) {
        return members.fault(s(name), QStringLiteral("only fields of the kind %1 have this").arg(s(kinds)));
    };
    if (is({OneOf, SomeOf}) && field.choices.size() < 2)
        return members.fault(s("choices"), s("at least two choices are expected"));
    if (!is({OneOf, SomeOf}) && !field.choices.empty())
        return only("choices", "one-of or some-of");
    if (field.many && !is({Person, Url, Incident, Evidence, Clause, Form, Date, Role}))
        return only("many", "person, role, url, incident, evidence, clause, form or date");
    if (field.unsure && !is({YesNo}))
        return only("unsure", "yes-no");
    if (field.past && !is({Date, Time, StatedDate}))
        return only("past", "date, time or stated-date");
    if ((field.subject || field.orUnknown || !field.people.isEmpty()) && !is({Person}))
        return only("subject", "person");
    if (!field.forms.isEmpty() && !is({Form}))
        return only("forms", "form");
    return {};
}

} // namespace

const QStringList &stepWords()
{
    static const QStringList words{s("submit"), s("receive"), s("return"),   s("decide"), s("sign"),
                                   s("issue"),  s("record"),  s("withdraw"), s("close")};
    return words;
}

bool isFormKey(const QString &key)
{
    static const QRegularExpression shape(s("^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$"));
    return key.size() <= 32 && shape.match(key).hasMatch();
}

Result<> checkKey(const JsonMembers &members, const QString &name, const QString &key)
{
    static const QRegularExpression shape(s("^[a-z][a-z0-9]*([_-][a-z0-9]+)*$"));
    if (key.size() > 64 || !shape.match(key).hasMatch())
        return members.fault(name, s("a key of small letters, digits, hyphens and underscores is expected"));
    return {};
}

Result<FormState> readState(JsonMembers &members)
{
    FormState state;
    GUARDBOOK_ASSIGN(state.key, members.text(s("key"), true));
    GUARDBOOK_TRY(checkKey(members, s("key"), state.key));
    GUARDBOOK_ASSIGN(state.title, members.text(s("title"), true));
    GUARDBOOK_ASSIGN(state.end, members.flag(s("end")));
    return state;
}

Result<FormSlot> readSlot(JsonMembers &members)
{
    FormSlot slot;
    GUARDBOOK_ASSIGN(slot.key, members.text(s("key"), true));
    GUARDBOOK_TRY(checkKey(members, s("key"), slot.key));
    GUARDBOOK_ASSIGN(slot.title, members.text(s("title"), true));
    GUARDBOOK_ASSIGN(slot.by, readActors(members, true));
    GUARDBOOK_ASSIGN(slot.statement, members.text(s("statement"), false));
    GUARDBOOK_ASSIGN(slot.dateStated, members.flag(s("dateStated")));
    return slot;
}

Result<FormPart> readPart(JsonMembers &members)
{
    FormPart part;
    GUARDBOOK_ASSIGN(part.key, members.text(s("key"), true));
    GUARDBOOK_TRY(checkKey(members, s("key"), part.key));
    GUARDBOOK_ASSIGN(part.title, members.text(s("title"), false));
    GUARDBOOK_ASSIGN(part.office, members.flag(s("office")));
    GUARDBOOK_ASSIGN(part.by, readActors(members, true));
    GUARDBOOK_ASSIGN(part.in, members.texts(s("in"), true));
    return part;
}

Result<FormField> readField(JsonMembers &members)
{
    FormField field;
    GUARDBOOK_ASSIGN(field.key, members.text(s("key"), true));
    GUARDBOOK_TRY(checkKey(members, s("key"), field.key));
    GUARDBOOK_ASSIGN(field.label, members.text(s("label"), true));
    GUARDBOOK_ASSIGN(field.help, members.text(s("help"), false));
    GUARDBOOK_ASSIGN(const QString kind, members.text(s("kind"), true));
    const auto known = fromWord<FormFieldKind>(kind);
    if (!known)
        return members.fault(
            s("kind"), QStringLiteral("one of %1 is expected").arg(allWords<FormFieldKind>().join(s(", "))));
    field.kind = *known;
    GUARDBOOK_ASSIGN(field.many, members.flag(s("many")));
    GUARDBOOK_ASSIGN(field.unsure, members.flag(s("unsure")));
    GUARDBOOK_ASSIGN(field.past, members.flag(s("past")));
    GUARDBOOK_ASSIGN(field.subject, members.flag(s("subject")));
    GUARDBOOK_ASSIGN(field.orUnknown, members.flag(s("orUnknown")));
    GUARDBOOK_ASSIGN(field.required, readRule(members, s("required")));
    GUARDBOOK_ASSIGN(field.shown, readRule(members, s("shown")));
    GUARDBOOK_ASSIGN(field.derived, readRule(members, s("derived")));
    GUARDBOOK_ASSIGN(field.choices, readChoices(members));
    GUARDBOOK_ASSIGN(field.people, members.texts(s("people"), false));
    for (const QString &person : field.people) {
        if (!fromWord<PersonKind>(person))
            return members.fault(
                s("people"),
                QStringLiteral("kinds of people are expected: %1").arg(allWords<PersonKind>().join(s(", "))));
    }
    GUARDBOOK_ASSIGN(field.forms, members.texts(s("forms"), false));
    GUARDBOOK_ASSIGN(field.lines, members.integer(s("lines"), 0, 1, 60));
    GUARDBOOK_TRY(checkFits(field, members));
    return field;
}

Result<FormTransition> readTransition(JsonMembers &members)
{
    FormTransition one;
    GUARDBOOK_ASSIGN(one.key, members.text(s("key"), true));
    GUARDBOOK_TRY(checkKey(members, s("key"), one.key));
    GUARDBOOK_ASSIGN(one.title, members.text(s("title"), true));
    GUARDBOOK_ASSIGN(one.action, members.text(s("action"), true));
    if (!stepWords().contains(one.action))
        return members.fault(s("action"),
                             QStringLiteral("one of %1 is expected").arg(stepWords().join(s(", "))));
    GUARDBOOK_ASSIGN(one.from, members.texts(s("from"), true));
    GUARDBOOK_ASSIGN(one.to, members.text(s("to"), false));
    GUARDBOOK_ASSIGN(one.by, readActors(members, true));
    GUARDBOOK_ASSIGN(one.needs, members.texts(s("needs"), false));
    GUARDBOOK_ASSIGN(one.slot, members.text(s("slot"), false));
    GUARDBOOK_ASSIGN(one.signedBy, members.texts(s("signedBy"), false));
    GUARDBOOK_ASSIGN(one.reason, members.text(s("reason"), false));
    GUARDBOOK_ASSIGN(one.notAuthor, members.flag(s("notAuthor")));
    if (one.action == u"sign" && one.slot.isEmpty())
        return members.fault(s("slot"), s("the key of a signature is expected"));
    return one;
}

Result<FormTask> readTask(JsonMembers &members)
{
    FormTask task;
    GUARDBOOK_ASSIGN(task.title, members.text(s("title"), true));
    GUARDBOOK_ASSIGN(task.owner, members.text(s("owner"), true));
    GUARDBOOK_ASSIGN(task.dueDays, members.integer(s("dueDays"), -1, 0, 3660));
    GUARDBOOK_ASSIGN(task.dueWorkingDays, members.integer(s("dueWorkingDays"), -1, 0, 1000));
    GUARDBOOK_ASSIGN(task.due, readRule(members, s("due")));
    GUARDBOOK_ASSIGN(task.when, readRule(members, s("when")));
    GUARDBOOK_ASSIGN(task.stays, members.flag(s("stays")));
    return task;
}

Result<FormCheck> readCheck(JsonMembers &members)
{
    FormCheck check;
    GUARDBOOK_ASSIGN(check.key, members.text(s("key"), true));
    GUARDBOOK_TRY(checkKey(members, s("key"), check.key));
    GUARDBOOK_ASSIGN(check.at, members.texts(s("at"), false));
    GUARDBOOK_ASSIGN(check.fields, members.texts(s("fields"), false));
    GUARDBOOK_ASSIGN(check.rule, readRule(members, s("rule")));
    if (check.rule.isUndefined())
        return members.fault(s("rule"), s("a rule is expected"));
    GUARDBOOK_ASSIGN(check.when, readRule(members, s("when")));
    GUARDBOOK_ASSIGN(check.sentence, members.text(s("sentence"), true));
    GUARDBOOK_ASSIGN(check.clause, members.text(s("clause"), false));
    GUARDBOOK_ASSIGN(check.warns, members.flag(s("warns")));
    GUARDBOOK_ASSIGN(const QJsonObject othersObject, members.object(s("others")));
    JsonMembers others(othersObject, members.at(s("others")), members.file());
    GUARDBOOK_ASSIGN(check.othersSame, others.texts(s("same"), !othersObject.isEmpty()));
    GUARDBOOK_ASSIGN(check.othersIn, others.texts(s("in"), false));
    GUARDBOOK_TRY(others.nothingLeft());
    return check;
}

} // namespace guardbook::formparts
