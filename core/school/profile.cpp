// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/school/profile.h"

#include "core/base/canonicaljson.h"
#include "core/base/jsonmembers.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace guardbook {

namespace {

const JsonFile &profileFile()
{
    static const JsonFile file{QStringLiteral("profile"), nullptr};
    return file;
}

Error fault(const QString &path, const QString &expected)
{
    return jsonFault(profileFile(), path, expected);
}

class Members : public JsonMembers {
public:
    Members(QJsonObject object, QString path) : JsonMembers(std::move(object), std::move(path), profileFile())
    {
    }
};

bool isKey(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));
    return shape.match(text).hasMatch();
}

Result<std::vector<Choice>> readChoices(Members &from, const QString &name, bool required)
{
    GUARDBOOK_ASSIGN(const QJsonArray list, from.list(name, required));
    std::vector<Choice> choices;
    for (qsizetype i = 0; i < list.size(); ++i) {
        Members item(list.at(i).toObject(), QStringLiteral("%1/%2/%3").arg(from.path(), name).arg(i));
        GUARDBOOK_ASSIGN(const QString key, item.text(QStringLiteral("key"), true));
        GUARDBOOK_ASSIGN(const QString label, item.text(QStringLiteral("label"), true));
        GUARDBOOK_TRY(item.nothingLeft());
        if (!isKey(key))
            return fault(item.path() + QStringLiteral("/key"),
                         QStringLiteral("a key of small letters, digits and hyphens is expected"));
        if (hasKey(choices, key))
            return fault(item.path() + QStringLiteral("/key"), QStringLiteral("this key is there twice"));
        choices.push_back({key, label});
    }
    return choices;
}

Result<std::vector<ProfileRole>> readRoles(Members &from)
{
    GUARDBOOK_ASSIGN(const QJsonArray list, from.list(QStringLiteral("roles"), true));
    std::vector<ProfileRole> roles;
    for (qsizetype i = 0; i < list.size(); ++i) {
        Members item(list.at(i).toObject(), QStringLiteral("%1/roles/%2").arg(from.path()).arg(i));
        ProfileRole role;
        GUARDBOOK_ASSIGN(role.key, item.text(QStringLiteral("key"), true));
        GUARDBOOK_ASSIGN(role.title, item.text(QStringLiteral("title"), true));
        GUARDBOOK_ASSIGN(role.readsCases, item.flag(QStringLiteral("readsCases")));
        GUARDBOOK_ASSIGN(const QJsonArray permissions, item.list(QStringLiteral("permissions"), false));
        GUARDBOOK_TRY(item.nothingLeft());
        if (!isKey(role.key))
            return fault(item.path() + QStringLiteral("/key"),
                         QStringLiteral("a key of small letters, digits and hyphens is expected"));
        for (const QJsonValue &permission : permissions) {
            static const QRegularExpression shape(QStringLiteral("^[a-z]+\\.(\\*|[a-z]+)$"));
            if (!shape.match(permission.toString()).hasMatch())
                return fault(item.path() + QStringLiteral("/permissions"),
                             QStringLiteral("words like \"incident.log\" or \"incident.*\" are expected"));
            role.permissions << permission.toString();
        }
        const bool twice =
            std::any_of(roles.begin(), roles.end(), [&](const auto &r) { return r.key == role.key; });
        if (twice)
            return fault(item.path() + QStringLiteral("/key"), QStringLiteral("this role is there twice"));
        roles.push_back(std::move(role));
    }
    return roles;
}

Result<SchoolCalendar> readCalendar(Members &from)
{
    SchoolCalendar calendar;
    GUARDBOOK_ASSIGN(const QJsonObject object, from.object(QStringLiteral("calendar")));
    Members members(object, QStringLiteral("/calendar"));
    GUARDBOOK_ASSIGN(const QStringList closed, members.texts(QStringLiteral("closed"), false));
    for (const QString &text : closed) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            return fault(QStringLiteral("/calendar/closed"),
                         QStringLiteral("days like 2026-12-25 are expected"));
        calendar.closed.push_back(day);
    }
    GUARDBOOK_ASSIGN(const QJsonObject endsObject, members.object(QStringLiteral("termEnds")));
    Members ends(endsObject, QStringLiteral("/calendar/termEnds"));
    for (const QString &term : calendar.termEnds.keys()) {
        GUARDBOOK_ASSIGN(const QString end, ends.text(term, false));
        if (end.isEmpty())
            continue;
        if (!QDate::fromString(QStringLiteral("2027-") + end, Qt::ISODate).isValid())
            return fault(ends.at(term), QStringLiteral("a month and a day like 07-31 are expected"));
        calendar.termEnds.insert(term, end);
    }
    GUARDBOOK_TRY(ends.nothingLeft());
    GUARDBOOK_TRY(members.nothingLeft());
    return calendar;
}

} // namespace

bool ProfileRole::may(const QString &action) const
{
    const QString family = action.section(u'.', 0, 0) + QStringLiteral(".*");
    return permissions.contains(action) || permissions.contains(family);
}

const ProfileRole *Profile::role(const QString &key) const
{
    const auto found =
        std::find_if(roles.begin(), roles.end(), [&](const ProfileRole &r) { return r.key == key; });
    return found == roles.end() ? nullptr : &*found;
}

QString labelOf(const std::vector<Choice> &choices, const QString &key)
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const Choice &c) { return c.key == key; });
    return found == choices.end() ? key : found->label;
}

bool hasKey(const std::vector<Choice> &choices, const QString &key)
{
    return std::any_of(choices.begin(), choices.end(), [&](const Choice &c) { return c.key == key; });
}

Result<Profile> readProfile(QByteArrayView json)
{
    GUARDBOOK_ASSIGN(const QJsonObject object, parseStrictJson(json));
    Members top(object, QString());
    Profile profile;
    GUARDBOOK_ASSIGN(const QString format, top.text(QStringLiteral("format"), true));
    if (format != u"guardbook-profile/1")
        return fault(QStringLiteral("/format"), QStringLiteral("\"guardbook-profile/1\" is expected"));
    GUARDBOOK_ASSIGN(profile.name, top.text(QStringLiteral("name"), true));
    GUARDBOOK_ASSIGN(profile.version, top.integer(QStringLiteral("version"), 1, 1, 1000000));
    GUARDBOOK_ASSIGN(const QJsonObject schoolObject, top.object(QStringLiteral("school")));
    Members school(schoolObject, QStringLiteral("/school"));
    GUARDBOOK_ASSIGN(profile.schoolName, school.text(QStringLiteral("name"), false));
    GUARDBOOK_ASSIGN(profile.schoolAddress, school.text(QStringLiteral("address"), false));
    GUARDBOOK_ASSIGN(profile.schoolUrn, school.text(QStringLiteral("urn"), false));
    GUARDBOOK_ASSIGN(profile.schoolContact, school.text(QStringLiteral("contact"), false));
    GUARDBOOK_TRY(school.nothingLeft());
    GUARDBOOK_ASSIGN(profile.exhibitSeparator, top.text(QStringLiteral("exhibitSeparator"), false));
    if (profile.exhibitSeparator.size() > 1 ||
        (!profile.exhibitSeparator.isEmpty() && profile.exhibitSeparator != u"/" &&
         profile.exhibitSeparator != u"-"))
        return fault(QStringLiteral("/exhibitSeparator"),
                     QStringLiteral("\"/\", \"-\" or nothing is expected"));
    GUARDBOOK_ASSIGN(profile.idleLockMinutes, top.integer(QStringLiteral("idleLockMinutes"), 5, 1, 15));
    GUARDBOOK_ASSIGN(profile.roles, readRoles(top));
    GUARDBOOK_ASSIGN(profile.areas, readChoices(top, QStringLiteral("areas"), true));
    GUARDBOOK_ASSIGN(profile.incidentTypes, readChoices(top, QStringLiteral("incidentTypes"), true));
    GUARDBOOK_ASSIGN(profile.partyRoles, readChoices(top, QStringLiteral("partyRoles"), true));
    GUARDBOOK_ASSIGN(profile.platforms, readChoices(top, QStringLiteral("platforms"), false));
    GUARDBOOK_ASSIGN(const QJsonArray signOff, top.list(QStringLiteral("signOffRoles"), true));
    for (const QJsonValue &role : signOff) {
        if (profile.role(role.toString()) == nullptr)
            return fault(QStringLiteral("/signOffRoles"), QStringLiteral("the key of a role is expected"));
        profile.signOffRoles << role.toString();
    }
    GUARDBOOK_ASSIGN(profile.calendar, readCalendar(top));
    GUARDBOOK_TRY(top.nothingLeft());
    if (std::none_of(profile.roles.begin(), profile.roles.end(), [](const auto &r) { return r.readsCases; }))
        return fault(QStringLiteral("/roles"),
                     QStringLiteral("at least one role must have \"readsCases\": true"));
    return profile;
}

} // namespace guardbook
