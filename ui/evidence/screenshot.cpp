// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/screenshot.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

namespace guardbook::ui {

void GrabSource::take(QScreen *screen, const QString &)
{
    if (!screen || !QGuiApplication::screens().contains(screen)) {
        Q_EMIT failed(tr("The screen was unplugged. Nothing was kept: plug it in or choose another one, and "
                         "capture again."));
        return;
    }
    const QPixmap seen = screen->grabWindow(0);
    if (seen.isNull()) {
        Q_EMIT failed(tr("This computer did not let Guardbook read the screen. Nothing was kept. Take the "
                         "picture with the computer's own tool, and paste it here."));
        return;
    }
    ScreenShot shot;
    shot.picture = seen.toImage();
    shot.picture.setDevicePixelRatio(1);
    shot.screen = screen->name();
    shot.windows = windowsOn(*screen);
    Q_EMIT taken(shot);
}

} // namespace guardbook::ui
