// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/windowsettings.h"

#include <QSettings>

#include <algorithm>

namespace guardbook::ui {

WindowSettings WindowSettings::load()
{
    const QSettings stored;
    WindowSettings settings;
    settings.lastBook = stored.value(QStringLiteral("book/folder")).toString();
    settings.lastUser = stored.value(QStringLiteral("book/user")).toString();
    settings.packFolder = stored.value(QStringLiteral("pack/folder")).toString();
    settings.appearance = appearanceFromWord(stored.value(QStringLiteral("window/appearance")).toString());
    settings.textSize = stored.value(QStringLiteral("window/text-size"), 100).toInt();
    if (std::find(textSizes.begin(), textSizes.end(), settings.textSize) == textSizes.end())
        settings.textSize = 100;
    settings.geometry = stored.value(QStringLiteral("window/geometry")).toByteArray();
    settings.splitter = stored.value(QStringLiteral("window/splitter")).toByteArray();
    settings.place = stored.value(QStringLiteral("window/place")).toString();
    settings.filter = stored.value(QStringLiteral("list/filter")).toString();
    return settings;
}

void WindowSettings::save() const
{
    QSettings stored;
    stored.setValue(QStringLiteral("book/folder"), lastBook);
    stored.setValue(QStringLiteral("book/user"), lastUser);
    stored.setValue(QStringLiteral("pack/folder"), packFolder);
    stored.setValue(QStringLiteral("window/appearance"), toWord(appearance));
    stored.setValue(QStringLiteral("window/text-size"), textSize);
    stored.setValue(QStringLiteral("window/geometry"), geometry);
    stored.setValue(QStringLiteral("window/splitter"), splitter);
    stored.setValue(QStringLiteral("window/place"), place);
    stored.setValue(QStringLiteral("list/filter"), filter);
}

} // namespace guardbook::ui
