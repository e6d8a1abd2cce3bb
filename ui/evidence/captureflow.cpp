// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/captureflow.h"

#include "ui/evidence/regionoverlay.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <QWindow>

namespace guardbook::ui {

namespace {

/// Until the desktop has painted what was behind the window.
constexpr int repaintMs = 400;

QString unplugged()
{
    return CaptureFlow::tr("The screen was unplugged before it was captured. Nothing was kept: plug it in or "
                           "choose another one, and capture again.");
}

/// As the desktop portal wants to be told which window asks (xdg-desktop-portal, "Parent windows").
QString ownerOf(const QWidget *window)
{
    return QGuiApplication::platformName() == u"xcb" ? QStringLiteral("x11:%1").arg(window->winId(), 0, 16)
                                                     : QString();
}

} // namespace

CaptureFlow::CaptureFlow(ScreenSource *source, std::function<QDateTime()> now, QWidget *window)
    : QObject(window), m_source(source), m_now(std::move(now)), m_place(window)
{
    source->setParent(this);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &CaptureFlow::takeNow);
    connect(source, &ScreenSource::taken, this, &CaptureFlow::choose);
    connect(source, &ScreenSource::failed, this, &CaptureFlow::fail);
    connect(source, &ScreenSource::leftBehind, this, &CaptureFlow::leftBehind);
    connect(source, &ScreenSource::givenUp, this, [this] {
        showAgain();
        Q_EMIT givenUp();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](const QScreen *screen) {
        if (m_hidden && (!m_screen || m_screen == screen) && !m_source->desktopChooses())
            fail(unplugged());
    });
}

CaptureFlow::~CaptureFlow()
{
    delete m_overlay;
    showAgain();
}

void CaptureFlow::start()
{
    m_window = m_place->window();
    QStringList names;
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        names << tr("%1 (%2 × %3)")
                     .arg(screen->name())
                     .arg(screen->size().width())
                     .arg(screen->size().height());
    auto *dialog = new CaptureDialog(m_source->desktopChooses(), names,
                                     int(screens.indexOf(m_window->screen())), m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        const CaptureWish wish = dialog->wish();
        dialog->done(QDialog::Accepted);
        hideAndWait(wish);
    });
    connect(dialog, &QDialog::rejected, this, &CaptureFlow::givenUp);
    dialog->open();
}

void CaptureFlow::hideAndWait(const CaptureWish &wish)
{
    m_wish = wish;
    m_screen = QGuiApplication::screens().value(wish.screen);
    if (!m_screen) {
        fail(unplugged());
        return;
    }
    m_hidden = true;
    m_window->hide();
    m_wait.start(wish.seconds * 1'000 + repaintMs);
}

void CaptureFlow::takeNow()
{
    m_at = m_now();
    m_source->take(m_screen, ownerOf(m_window));
}

void CaptureFlow::choose(const ScreenShot &shot)
{
    m_shot = shot;
    const bool whole = m_source->desktopChooses() || m_wish.part == CaptureWish::Part::Screen;
    if (whole) {
        keep(shot.picture.rect(), {});
        return;
    }
    if (!m_screen) {
        fail(unplugged());
        return;
    }
    m_overlay = new RegionOverlay(shot,
                                  m_wish.part == CaptureWish::Part::Window ? RegionOverlay::Choose::Window
                                                                           : RegionOverlay::Choose::Region,
                                  m_screen->geometry());
    connect(m_overlay, &RegionOverlay::chosen, this, &CaptureFlow::keep);
    connect(m_overlay, &RegionOverlay::givenUp, this, [this] {
        showAgain();
        Q_EMIT givenUp();
    });
    m_overlay->showFullScreen();
    m_overlay->raise();
    m_overlay->activateWindow();
}

void CaptureFlow::keep(const QRect &area, const QString &window)
{
    showAgain();
    Q_EMIT captured({m_shot.picture.copy(area), m_at, m_shot.screen, window});
    m_shot = {};
}

void CaptureFlow::fail(const QString &sentence)
{
    m_wait.stop();
    if (m_overlay) {
        m_overlay->disconnect(this);
        m_overlay->close();
    }
    m_shot = {};
    showAgain();
    Q_EMIT failed(sentence);
}

void CaptureFlow::showAgain()
{
    if (!m_hidden || !m_window)
        return;
    m_hidden = false;
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace guardbook::ui
