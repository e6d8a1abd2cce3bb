// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/windowsettings.h"

#include <QSettings>

namespace guardbook::ui {

WindowSettings WindowSettings::load()
{
    const QSettings stored;
    WindowSettings settings;
    settings.lastBook = stored.value(QStringLiteral("book/folder")).toString();
    settings.lastUser = stored.value(QStringLiteral("book/user")).toString();
    settings.packFolder = stored.value(QStringLiteral("pack/folder")).toString();
    settings.appearance = appearanceFromWord(stored.value(QStringLiteral("window/appearance")).toString());
    return settings;
}

void WindowSettings::save() const
{
    QSettings stored;
    stored.setValue(QStringLiteral("book/folder"), lastBook);
    stored.setValue(QStringLiteral("book/user"), lastUser);
    stored.setValue(QStringLiteral("pack/folder"), packFolder);
    stored.setValue(QStringLiteral("window/appearance"), toWord(appearance));
}

} // namespace guardbook::ui
