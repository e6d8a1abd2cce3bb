// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/personactions.h"

#include "core/action/book.h"
#include "core/action/searchtexts.h"
#include "core/action/work.h"
#include "core/base/textrules.h"
#include "core/storage/recordtables.h"

#include <QDate>

namespace guardbook {

Result<Person> PersonActions::add(const Add &what)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("person.add")));
    Person person;
    person.id = PersonId::create();
    person.kind = what.kind;
    person.addedAt = m_session.book().clock().now();
    GUARDBOOK_ASSIGN(person.name, acceptText(QStringLiteral("name"), what.name, TextSize::Line));
    GUARDBOOK_ASSIGN(person.yearGroup,
                     acceptText(QStringLiteral("year_group"), what.yearGroup, TextSize::Line));
    GUARDBOOK_ASSIGN(person.contact, acceptText(QStringLiteral("contact"), what.contact, TextSize::Long));
    GUARDBOOK_ASSIGN(person.note, acceptText(QStringLiteral("note"), what.note, TextSize::Long));
    person.dateOfBirth = what.dateOfBirth.trimmed();
    if (person.name.isEmpty())
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral(
                "Give the person a name. If it is not known, say so: \"unknown author of the post\"."),
            QStringLiteral("name")};
    if (!person.dateOfBirth.isEmpty()) {
        const QDate date = QDate::fromString(person.dateOfBirth, Qt::ISODate);
        if (!date.isValid() || person.dateOfBirth.size() != 10 || date > person.addedAt.dateTime().date())
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("\"%1\" is not a date of birth. Write it like 2013-09-30.")
                             .arg(person.dateOfBirth.left(20)),
                         QStringLiteral("date_of_birth")};
    }

    if (!what.user.trimmed().isEmpty()) {
        GUARDBOOK_ASSIGN(const auto user, UserTable(m_session.book().database()).byName(what.user.trimmed()));
        if (!user)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("There is no user \"%1\" in this book.").arg(what.user.left(60)),
                         QStringLiteral("user")};
        person.user = user->id;
    }

    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(PersonTable(m_session.book().database()).insert(work.change(), person));
    GUARDBOOK_TRY(SearchIndex::put(work.change(), searchText(person)));
    GUARDBOOK_TRY(work.finish({EventType::PersonAdd, {}, AnyId::of(person.id), {}, 0},
                              QStringLiteral("person"), {person.id.text()}));
    return person;
}

} // namespace guardbook
