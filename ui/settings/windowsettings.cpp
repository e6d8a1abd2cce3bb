// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/windowsettings.h"

#include <QSettings>

#include <algorithm>

namespace guardbook::ui {

namespace {

ListChoice readList(const QSettings &stored, const QString &user)
{
    ListChoice choice;
    choice.filter = filterFromWord(stored.value(user + QStringLiteral("/filter")).toString());
    choice.order = orderFromWord(stored.value(user + QStringLiteral("/order")).toString());
    choice.details.clear();
    const QStringList known = listDetails();
    for (const QString &word : stored.value(user + QStringLiteral("/details")).toStringList())
        if (known.contains(word))
            choice.details << word;
    return choice;
}

void writeList(QSettings &stored, const QString &user, const ListChoice &choice)
{
    const QString group = QStringLiteral("lists/") + user;
    stored.setValue(group + QStringLiteral("/filter"), toWord(choice.filter));
    stored.setValue(group + QStringLiteral("/order"), toWord(choice.order));
    stored.setValue(group + QStringLiteral("/details"), choice.details);
}

} // namespace

WindowSettings WindowSettings::load()
{
    QSettings stored;
    WindowSettings settings;
    settings.lastBook = stored.value(QStringLiteral("book/folder")).toString();
    settings.lastUser = stored.value(QStringLiteral("book/user")).toString();
    settings.backupPlaces = stored.value(QStringLiteral("backup/places")).toStringList();
    settings.backupRhythm = fromWord<BackupRhythm>(stored.value(QStringLiteral("backup/rhythm")).toString())
                                .value_or(BackupRhythm::Weekly);
    settings.packFolder = stored.value(QStringLiteral("pack/folder")).toString();
    settings.appearance = appearanceFromWord(stored.value(QStringLiteral("window/appearance")).toString());
    settings.language = languageFromWord(stored.value(QStringLiteral("window/language")).toString());
    settings.textSize = stored.value(QStringLiteral("window/text-size"), 100).toInt();
    if (std::find(textSizes.begin(), textSizes.end(), settings.textSize) == textSizes.end())
        settings.textSize = 100;
    settings.geometry = stored.value(QStringLiteral("window/geometry")).toByteArray();
    settings.splitter = stored.value(QStringLiteral("window/splitter")).toByteArray();
    settings.place = stored.value(QStringLiteral("window/place")).toString();
    stored.beginGroup(QStringLiteral("lists"));
    for (const QString &user : stored.childGroups())
        settings.lists.insert(user, readList(stored, user));
    stored.endGroup();
    return settings;
}

void WindowSettings::save() const
{
    QSettings stored;
    stored.setValue(QStringLiteral("book/folder"), lastBook);
    stored.setValue(QStringLiteral("book/user"), lastUser);
    stored.setValue(QStringLiteral("pack/folder"), packFolder);
    stored.setValue(QStringLiteral("backup/places"), backupPlaces);
    stored.setValue(QStringLiteral("backup/rhythm"), wordOf(backupRhythm));
    stored.setValue(QStringLiteral("window/appearance"), toWord(appearance));
    stored.setValue(QStringLiteral("window/language"), toWord(language));
    stored.setValue(QStringLiteral("window/text-size"), textSize);
    stored.setValue(QStringLiteral("window/geometry"), geometry);
    stored.setValue(QStringLiteral("window/splitter"), splitter);
    stored.setValue(QStringLiteral("window/place"), place);
    for (auto at = lists.constBegin(); at != lists.constEnd(); ++at)
        writeList(stored, at.key(), at.value());
}

} // namespace guardbook::ui
