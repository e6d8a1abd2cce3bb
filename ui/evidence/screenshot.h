// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QObject>
#include <QRect>
#include <QString>

#include <vector>

class QScreen;

namespace guardbook::ui {

/// A window that is seen on a screen.
struct ScreenWindow {
    QString title;
    QRect area; ///< In pixels of the picture of its screen; with its frame.
};

/// What a screen showed at one moment.
struct ScreenShot {
    QImage picture;
    QString screen;                    ///< Its name; empty when the desktop did not say.
    std::vector<ScreenWindow> windows; ///< The topmost first; empty where nobody tells.
};

/// Takes one picture of a screen, in the way that this desktop allows. Emits exactly one of taken, failed and
/// givenUp for each take().
class ScreenSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// The desktop itself asks which part is wanted, and gives that part alone.
    [[nodiscard]] virtual bool desktopChooses() const = 0;
    /// `screen` may be unplugged meanwhile. `owner` is the window that asks, as the desktop calls it.
    virtual void take(QScreen *screen, const QString &owner) = 0;

Q_SIGNALS:
    void taken(const guardbook::ui::ScreenShot &shot);
    void failed(const QString &sentence);
    /// The desktop left a file of the picture that could not be removed. Beside one of the others.
    void leftBehind(const QString &path);
    void givenUp(); ///< By the person, in the desktop's own question.
};

/// By Qt's own face to the display: X11, Windows, macOS.
class GrabSource final : public ScreenSource {
    Q_OBJECT

public:
    using ScreenSource::ScreenSource;
    [[nodiscard]] bool desktopChooses() const override { return false; }
    void take(QScreen *screen, const QString &owner) override;
};

/// What fits this desktop. In a file named for the platform.
[[nodiscard]] ScreenSource *makeScreenSource(QObject *parent);
/// The windows that are seen on a screen. In a file named for the platform; empty where nobody tells.
[[nodiscard]] std::vector<ScreenWindow> windowsOn(const QScreen &screen);

} // namespace guardbook::ui

Q_DECLARE_METATYPE(guardbook::ui::ScreenShot)
