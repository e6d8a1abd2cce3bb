// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/evidence/capturedialog.h"
#include "ui/evidence/evidenceoffer.h"
#include "ui/evidence/screenshot.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QScreen;

namespace guardbook::ui {

class RegionOverlay;

/// Leads to a picture of the screen: the question what and when, the window that hides itself and comes back
/// whatever happens, the choice on the frozen picture. Begins after the gate was passed and not before.
class CaptureFlow final : public QObject {
    Q_OBJECT

public:
    /// `source` is taken over.
    CaptureFlow(ScreenSource *source, std::function<QDateTime()> now, QWidget *window);
    ~CaptureFlow() override; ///< Shows the window again.

    void start();

Q_SIGNALS:
    void captured(const guardbook::ui::CapturedScreen &screen);
    void failed(const QString &sentence);
    void leftBehind(const QString &path); ///< A file that the desktop made and Guardbook could not remove.
    void givenUp();

private:
    void hideAndWait(const CaptureWish &wish);
    void takeNow();
    void choose(const ScreenShot &shot);
    void keep(const QRect &area, const QString &window);
    void fail(const QString &sentence);
    void showAgain();

    ScreenSource *m_source;
    std::function<QDateTime()> m_now;
    QWidget *m_place;
    QPointer<QWidget> m_window; ///< The whole window of the program, around the place.
    bool m_hidden = false;
    CaptureWish m_wish;
    QPointer<QScreen> m_screen;
    QTimer m_wait;
    QDateTime m_at;
    ScreenShot m_shot;
    QPointer<RegionOverlay> m_overlay;
};

} // namespace guardbook::ui
