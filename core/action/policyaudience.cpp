// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/policyaudience.h"

#include "core/storage/policytables.h"
#include "core/storage/recordtables.h"

#include <algorithm>

namespace guardbook {

Result<PolicyAudience> PolicyAudience::load(Database &database, const PolicyVersion &version)
{
    PolicyAudience audience;
    GUARDBOOK_ASSIGN(audience.m_people,
                     PersonTable(database).select(QStringLiteral("ORDER BY name COLLATE NOCASE, id")));
    GUARDBOOK_ASSIGN(const auto users, UserTable(database).all());
    GUARDBOOK_ASSIGN(const auto acknowledgements, PolicyAcknowledgementTable(database).ofVersion(version.id));
    const auto userOf = [&](const UserId &id) {
        return std::find_if(users.begin(), users.end(), [&](const User &one) { return one.id == id; });
    };
    for (const Person &person : audience.m_people) {
        const auto user = userOf(person.user);
        const QString role = user == users.end() || user->state != UserState::Active ? QString() : user->role;
        Reader reader{person.id, {}, person.name, wordOf(person.kind), false, std::nullopt};
        reader.asked = version.audience.contains(reader.kind);
        if (!reader.asked && version.audience.contains(role)) {
            reader.kind = role;
            reader.asked = true;
        }
        audience.m_readers.push_back(std::move(reader));
    }
    for (const User &user : users) {
        if (user.state == UserState::Active && audience.personOf(user.id).isNull())
            audience.m_readers.push_back(
                {{}, user.id, user.fullName, user.role, version.audience.contains(user.role), std::nullopt});
    }
    for (const PolicyAcknowledgement &one : acknowledgements) {
        for (Reader &reader : audience.m_readers) {
            // A person's record may have been added after the user acknowledged.
            const auto person = std::find_if(audience.m_people.begin(), audience.m_people.end(),
                                             [&](const Person &each) { return each.id == reader.person; });
            const bool later =
                person != audience.m_people.end() && !one.account.isNull() && person->user == one.account;
            if ((!one.person.isNull() && one.person == reader.person) ||
                (!one.account.isNull() && one.account == reader.account) || later)
                reader.acknowledged = one;
        }
    }
    std::erase_if(audience.m_readers, [](const Reader &one) { return !one.asked && !one.acknowledged; });
    return audience;
}

PersonId PolicyAudience::personOf(const UserId &user) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(), [&](const Person &one) {
        return !one.user.isNull() && one.user == user;
    });
    return found == m_people.end() ? PersonId() : found->id;
}

const PolicyAudience::Reader *PolicyAudience::find(const PolicyAcknowledgement &one) const
{
    const auto found = std::find_if(m_readers.begin(), m_readers.end(), [&](const Reader &reader) {
        return one.person.isNull() ? reader.account == one.account : reader.person == one.person;
    });
    return found == m_readers.end() ? nullptr : &*found;
}

bool PolicyAudience::contains(const PolicyAcknowledgement &one) const
{
    const Reader *reader = find(one);
    return reader != nullptr && reader->asked;
}

bool PolicyAudience::hasAcknowledged(const PolicyAcknowledgement &one) const
{
    const Reader *reader = find(one);
    return reader != nullptr && reader->acknowledged.has_value();
}

} // namespace guardbook
