// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/school/builtinprofiles.h"

#include "core/base/canonicaljson.h"
#include "core/base/textrules.h"
#include "core/school/profile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace guardbook {

std::vector<BuiltInProfile> builtInProfiles()
{
    std::vector<BuiltInProfile> profiles;
    const auto files = QDir(QStringLiteral(":/guardbook/profiles")).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        BuiltInProfile profile;
        profile.key = info.completeBaseName();
        profile.json = file.readAll();
        if (const auto read = readProfile(profile.json)) {
            profile.name = read->name;
            profiles.push_back(std::move(profile));
        }
    }
    const auto rank = [](const BuiltInProfile &profile) {
        return std::pair(profile.key != u"neutral", profile.name);
    };
    std::sort(profiles.begin(), profiles.end(),
              [&](const BuiltInProfile &a, const BuiltInProfile &b) { return rank(a) < rank(b); });
    return profiles;
}

Result<QByteArray> profileForSchool(QByteArrayView json, const QString &schoolName)
{
    GUARDBOOK_TRY(readProfile(json));
    GUARDBOOK_ASSIGN(const QString name, acceptText(QStringLiteral("school"), schoolName, TextSize::Line));
    GUARDBOOK_ASSIGN(QJsonObject profile, parseStrictJson(json));
    QJsonObject school = profile.value(QStringLiteral("school")).toObject();
    school.insert(QStringLiteral("name"), name);
    profile.insert(QStringLiteral("school"), school);
    return QJsonDocument(profile).toJson();
}

} // namespace guardbook
