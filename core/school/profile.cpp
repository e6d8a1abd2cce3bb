// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/school/profile.h"

#include "core/base/canonicaljson.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace guardbook {

namespace {

Error fault(const QString &path, const QString &expected)
{
    return {ErrorCode::InvalidInput, QStringLiteral("The profile is wrong at %1: %2.").arg(path, expected),
            QStringLiteral("profile%1").arg(path)};
}

/// Takes known members out of an object and complains about what is left: a misspelt key is never ignored.
class Members {
public:
    Members(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

    Result<QString> text(const QString &key, bool required)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined() && !required)
            return QString();
        if (!value.isString() || (required && value.toString().trimmed().isEmpty()))
            return fault(m_path + u'/' + key, QStringLiteral("a text is expected"));
        return value.toString();
    }
    Result<int> integer(const QString &key, int otherwise, int least, int most)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined())
            return otherwise;
        const int number = value.toInt(least - 1);
        if (number < least || number > most)
            return fault(m_path + u'/' + key,
                         QStringLiteral("a whole number from %1 to %2 is expected").arg(least).arg(most));
        return number;
    }
    Result<bool> flag(const QString &key)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined())
            return false;
        if (!value.isBool())
            return fault(m_path + u'/' + key, QStringLiteral("true or false is expected"));
        return value.toBool();
    }
    Result<QJsonArray> list(const QString &key, bool required)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined() && !required)
            return QJsonArray();
        if (!value.isArray() || (required && value.toArray().isEmpty()))
            return fault(m_path + u'/' + key, QStringLiteral("a list is expected"));
        return value.toArray();
    }
    Result<QJsonObject> object(const QString &key)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined())
            return QJsonObject();
        if (!value.isObject())
            return fault(m_path + u'/' + key, QStringLiteral("an object is expected"));
        return value.toObject();
    }
    Result<> nothingLeft() const
    {
        if (m_object.isEmpty())
            return {};
        return fault(m_path + u'/' + m_object.keys().constFirst(),
                     QStringLiteral("this name is not known here"));
    }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QJsonObject m_object;
    QString m_path;
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
    GUARDBOOK_TRY(top.nothingLeft());
    if (std::none_of(profile.roles.begin(), profile.roles.end(), [](const auto &r) { return r.readsCases; }))
        return fault(QStringLiteral("/roles"),
                     QStringLiteral("at least one role must have \"readsCases\": true"));
    return profile;
}

} // namespace guardbook
