// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formreader.h"

#include "core/base/canonicaljson.h"
#include "core/base/jsonmembers.h"
#include "core/form/formgraph.h"
#include "core/form/formparts.h"

#include <QSet>

namespace guardbook {

namespace {

using formparts::checkKey;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Reads every member of a list of objects into a list of values.
template <typename Item, typename Read>
Result<std::vector<Item>> readEach(JsonMembers &from, const char *name, bool required, Read read)
{
    GUARDBOOK_ASSIGN(const QJsonArray list, from.list(s(name), required));
    std::vector<Item> items;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("%1/%2").arg(from.at(s(name))).arg(i);
        if (!list.at(i).isObject())
            return jsonFault(from.file(), path, s("an object is expected"));
        JsonMembers members(list.at(i).toObject(), path, from.file());
        GUARDBOOK_ASSIGN(Item item, read(members));
        GUARDBOOK_TRY(members.nothingLeft());
        items.push_back(std::move(item));
    }
    return items;
}

template <typename Item>
Result<> noneTwice(const std::vector<Item> &items, const JsonMembers &from, const char *name,
                   QSet<QString> *seenBefore = nullptr)
{
    QSet<QString> own;
    QSet<QString> &seen = seenBefore == nullptr ? own : *seenBefore;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (seen.contains(items[i].key))
            return jsonFault(from.file(), QStringLiteral("%1/%2/key").arg(from.at(s(name))).arg(i),
                             QStringLiteral("\"%1\" is there twice").arg(items[i].key));
        seen.insert(items[i].key);
    }
    return {};
}

/// Every name in a list is one of those that are known.
Result<> known(const QStringList &names, const QSet<QString> &all, const JsonMembers &from,
               const QString &path, const char *what)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!all.contains(names.at(i)))
            return jsonFault(
                from.file(), QStringLiteral("%1/%2").arg(path).arg(i),
                QStringLiteral("\"%1\" is not the key of a %2 of this form").arg(names.at(i), s(what)));
    }
    return {};
}

template <typename Item>
QSet<QString> keysOf(const std::vector<Item> &items)
{
    QSet<QString> keys;
    for (const Item &item : items)
        keys.insert(item.key);
    return keys;
}

Result<> checkNames(const FormDefinition &form, const JsonMembers &top)
{
    const auto path = [](const char *list, std::size_t index, const char *name) {
        return QStringLiteral("/%1/%2/%3").arg(s(list)).arg(index).arg(s(name));
    };
    const QSet<QString> states = keysOf(form.states);
    const QSet<QString> parts = keysOf(form.parts);
    const QSet<QString> slotKeys = keysOf(form.signatures);
    const QSet<QString> transitions = keysOf(form.transitions);
    QSet<QString> fields;
    for (const FormPart &part : form.parts)
        fields.unite(keysOf(part.fields));
    for (std::size_t i = 0; i < form.parts.size(); ++i)
        GUARDBOOK_TRY(known(form.parts[i].in, states, top, path("parts", i, "in"), "state"));
    for (std::size_t i = 0; i < form.transitions.size(); ++i) {
        const FormTransition &one = form.transitions[i];
        GUARDBOOK_TRY(known(one.from, states, top, path("transitions", i, "from"), "state"));
        GUARDBOOK_TRY(known(one.needs, parts, top, path("transitions", i, "needs"), "part"));
        GUARDBOOK_TRY(known(one.signedBy, slotKeys, top, path("transitions", i, "signedBy"), "signature"));
        if (!one.to.isEmpty() && !states.contains(one.to))
            return jsonFault(top.file(), path("transitions", i, "to"),
                             QStringLiteral("\"%1\" is not the key of a state of this form").arg(one.to));
        if (!one.slot.isEmpty() && !slotKeys.contains(one.slot))
            return jsonFault(
                top.file(), path("transitions", i, "slot"),
                QStringLiteral("\"%1\" is not the key of a signature of this form").arg(one.slot));
        if (one.to.isEmpty() && one.slot.isEmpty())
            return jsonFault(top.file(), path("transitions", i, "to"),
                             s("a step that signs nothing must lead to a state"));
    }
    for (std::size_t i = 0; i < form.checks.size(); ++i) {
        const FormCheck &one = form.checks[i];
        GUARDBOOK_TRY(known(one.at, transitions, top, path("checks", i, "at"), "transition"));
        GUARDBOOK_TRY(known(one.fields, fields, top, path("checks", i, "fields"), "field"));
        GUARDBOOK_TRY(known(one.othersSame, fields, top, path("checks", i, "others/same"), "field"));
        GUARDBOOK_TRY(known(one.othersIn, states, top, path("checks", i, "others/in"), "state"));
        if (one.at.isEmpty() && one.fields.isEmpty())
            return jsonFault(top.file(), path("checks", i, "fields"),
                             s("say at which transitions, or which fields it is about"));
    }
    return {};
}

} // namespace

Result<FormDefinition> readForm(QByteArrayView json)
{
    if (json.size() > largestFormDefinition)
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("The form definition is larger than %1 KiB. A form is words: check that it is "
                           "the right file.")
                .arg(largestFormDefinition >> 10),
            s("form definition")};
    GUARDBOOK_ASSIGN(const QJsonObject object, parseStrictJson(json, formparts::deepest));
    const JsonPlaces places(json);
    const JsonFile file{s("form definition"), &places};
    JsonMembers top(object, QString(), file);
    FormDefinition form;
    GUARDBOOK_ASSIGN(const QString format, top.text(s("format"), true));
    if (format != u"guardbook-form/1")
        return top.fault(s("format"), s("\"guardbook-form/1\" is expected"));
    (void)top.take(s("$schema"));
    GUARDBOOK_ASSIGN(form.key, top.text(s("key"), true));
    if (!formparts::isFormKey(form.key))
        return top.fault(s("key"), s("letters, digits and hyphens like \"F01\" are expected, at most 32"));
    GUARDBOOK_ASSIGN(form.version, top.integer(s("version"), 1, 1, 1000000));
    GUARDBOOK_ASSIGN(form.title, top.text(s("title"), true));
    GUARDBOOK_ASSIGN(form.heading, top.text(s("heading"), false));
    GUARDBOOK_ASSIGN(form.about, top.text(s("about"), false));
    GUARDBOOK_ASSIGN(form.kind, top.text(s("kind"), true));
    GUARDBOOK_TRY(checkKey(top, s("kind"), form.kind));
    GUARDBOOK_ASSIGN(form.note, top.text(s("note"), false));
    GUARDBOOK_ASSIGN(form.clauses, top.texts(s("clauses"), false));
    GUARDBOOK_ASSIGN(form.states, (readEach<FormState>(top, "states", true, formparts::readState)));
    GUARDBOOK_ASSIGN(form.signatures, (readEach<FormSlot>(top, "signatures", false, formparts::readSlot)));
    GUARDBOOK_ASSIGN(
        form.parts, (readEach<FormPart>(top, "parts", true, [](JsonMembers &members) -> Result<FormPart> {
            GUARDBOOK_ASSIGN(FormPart part, formparts::readPart(members));
            GUARDBOOK_ASSIGN(part.fields,
                             (readEach<FormField>(members, "fields", true, formparts::readField)));
            return part;
        })));
    GUARDBOOK_ASSIGN(form.transitions,
                     (readEach<FormTransition>(
                         top, "transitions", true, [](JsonMembers &members) -> Result<FormTransition> {
                             GUARDBOOK_ASSIGN(FormTransition one, formparts::readTransition(members));
                             GUARDBOOK_ASSIGN(one.tasks, (readEach<FormTask>(members, "tasks", false,
                                                                             formparts::readTask)));
                             return one;
                         })));
    GUARDBOOK_ASSIGN(form.checks, (readEach<FormCheck>(top, "checks", false, formparts::readCheck)));
    GUARDBOOK_TRY(top.nothingLeft());

    GUARDBOOK_TRY(noneTwice(form.states, top, "states"));
    GUARDBOOK_TRY(noneTwice(form.signatures, top, "signatures"));
    GUARDBOOK_TRY(noneTwice(form.parts, top, "parts"));
    GUARDBOOK_TRY(noneTwice(form.transitions, top, "transitions"));
    GUARDBOOK_TRY(noneTwice(form.checks, top, "checks"));
    QSet<QString> fields;
    for (std::size_t i = 0; i < form.parts.size(); ++i) {
        const JsonMembers part({}, QStringLiteral("/parts/%1").arg(i), file);
        GUARDBOOK_TRY(noneTwice(form.parts[i].fields, part, "fields", &fields));
    }
    GUARDBOOK_TRY(checkNames(form, top));
    GUARDBOOK_TRY(checkFormGraph(form, file));
    form.bytes = json.toByteArray();
    form.sha256 = Digest::of(json);
    return form;
}

Result<> checkFormRoles(const FormDefinition &form, const std::vector<Profile> &profiles)
{
    const JsonPlaces places(form.bytes);
    const JsonFile file{s("form definition"), &places};
    const auto check = [&](const QString &role, const QString &path) -> Result<> {
        for (const Profile &profile : profiles) {
            if (role == formAuthor || profile.role(role) != nullptr)
                return {};
        }
        return jsonFault(file, path, QStringLiteral("no profile has the role \"%1\"").arg(role));
    };
    const auto checkAll = [&](const std::vector<FormActor> &actors, const QString &path) -> Result<> {
        for (std::size_t i = 0; i < actors.size(); ++i)
            GUARDBOOK_TRY(check(actors[i].role, QStringLiteral("%1/by/%2").arg(path).arg(i)));
        return {};
    };
    for (std::size_t i = 0; i < form.parts.size(); ++i)
        GUARDBOOK_TRY(checkAll(form.parts[i].by, QStringLiteral("/parts/%1").arg(i)));
    for (std::size_t i = 0; i < form.signatures.size(); ++i)
        GUARDBOOK_TRY(checkAll(form.signatures[i].by, QStringLiteral("/signatures/%1").arg(i)));
    for (std::size_t i = 0; i < form.transitions.size(); ++i) {
        const QString path = QStringLiteral("/transitions/%1").arg(i);
        GUARDBOOK_TRY(checkAll(form.transitions[i].by, path));
        for (std::size_t k = 0; k < form.transitions[i].tasks.size(); ++k)
            GUARDBOOK_TRY(check(form.transitions[i].tasks[k].owner,
                                QStringLiteral("%1/tasks/%2/owner").arg(path).arg(k)));
    }
    return {};
}

} // namespace guardbook
