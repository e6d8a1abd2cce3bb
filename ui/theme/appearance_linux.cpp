// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/appearance.h"

#include <QDBusInterface>
#include <QDBusReply>
#include <QGuiApplication>
#include <QPalette>

#include <optional>

namespace guardbook::ui {

namespace {

/// One value of the desktop portal's appearance settings; nothing when there is no portal (Settings.Read,
/// xdg-desktop-portal).
std::optional<uint> portalSetting(const QString &key)
{
    QDBusInterface portal(QStringLiteral("org.freedesktop.portal.Desktop"),
                          QStringLiteral("/org/freedesktop/portal/desktop"),
                          QStringLiteral("org.freedesktop.portal.Settings"));
    if (!portal.isValid())
        return std::nullopt;
    portal.setTimeout(300);
    const QDBusReply<QDBusVariant> reply =
        portal.call(QStringLiteral("Read"), QStringLiteral("org.freedesktop.appearance"), key);
    if (!reply.isValid())
        return std::nullopt;
    QVariant value = reply.value().variant();
    if (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

Scheme systemScheme()
{
    if (portalSetting(QStringLiteral("contrast")).value_or(0) == 1)
        return Scheme::HighContrast;
    switch (portalSetting(QStringLiteral("color-scheme")).value_or(0)) {
    case 1:
        return Scheme::Dark;
    case 2:
        return Scheme::Light;
    default:
        break;
    }
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark
                                                                                : Scheme::Light;
}

} // namespace guardbook::ui
