// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formdefinition.h"

#include <algorithm>

namespace guardbook {

namespace {

template <typename Item>
const Item *byKey(const std::vector<Item> &items, const QString &key)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item &i) { return i.key == key; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const FormPart *FormDefinition::partOf(const QString &fieldKey) const
{
    for (const FormPart &one : parts) {
        if (byKey(one.fields, fieldKey) != nullptr)
            return &one;
    }
    return nullptr;
}

const FormField *FormDefinition::field(const QString &fieldKey) const
{
    const FormPart *one = partOf(fieldKey);
    return one == nullptr ? nullptr : byKey(one->fields, fieldKey);
}

const FormPart *FormDefinition::part(const QString &partKey) const
{
    return byKey(parts, partKey);
}

const FormState *FormDefinition::state(const QString &stateKey) const
{
    return byKey(states, stateKey);
}

const FormTransition *FormDefinition::transition(const QString &transitionKey) const
{
    return byKey(transitions, transitionKey);
}

const FormSlot *FormDefinition::slot(const QString &slotKey) const
{
    return byKey(signatures, slotKey);
}

QStringList FormDefinition::roles() const
{
    QStringList all;
    const auto add = [&all](const std::vector<FormActor> &actors) {
        for (const FormActor &actor : actors) {
            if (actor.role != formAuthor)
                all << actor.role;
        }
    };
    for (const FormPart &one : parts)
        add(one.by);
    for (const FormSlot &one : signatures)
        add(one.by);
    for (const FormTransition &one : transitions) {
        add(one.by);
        for (const FormTask &task : one.tasks) {
            if (task.owner != formAuthor)
                all << task.owner;
        }
    }
    all.removeDuplicates();
    return all;
}

} // namespace guardbook
