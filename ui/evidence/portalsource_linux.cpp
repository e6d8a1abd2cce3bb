// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/portalsource_linux.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRandomGenerator>
#include <QUrl>

namespace guardbook::ui {

namespace {

enum Code : uint { Done = 0, GivenUp = 1 };

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString requestFace = QStringLiteral("org.freedesktop.portal.Request");

} // namespace

PortalSource::PortalSource(QDBusConnection bus, QObject *parent) : ScreenSource(parent), m_bus(std::move(bus))
{
}

void PortalSource::listen(const QString &request)
{
    if (!m_request.isEmpty())
        finish();
    m_request = request;
    m_bus.connect(service, m_request, requestFace, QStringLiteral("Response"), this,
                  SLOT(answered(uint, QVariantMap)));
}

void PortalSource::take(QScreen *, const QString &owner)
{
    // Listening begins before the call, since the answer can come before the reply (portal documentation).
    const QString token = QStringLiteral("guardbook%1").arg(QRandomGenerator::system()->generate());
    const QString self = m_bus.baseService().mid(1).replace(u'.', u'_');
    listen(QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2").arg(self, token));
    QDBusMessage call = QDBusMessage::createMethodCall(
        service, QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Screenshot"), QStringLiteral("Screenshot"));
    call << owner
         << QVariantMap{{QStringLiteral("interactive"), true}, {QStringLiteral("handle_token"), token}};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &PortalSource::asked);
}

void PortalSource::asked(QDBusPendingCallWatcher *call)
{
    const QDBusPendingReply<QDBusObjectPath> reply = *call;
    call->deleteLater();
    if (m_request.isEmpty())
        return;
    if (reply.isError()) {
        finish();
        Q_EMIT failed(PortalSource::tr(
            "This desktop offers no way to take a picture of the screen (its desktop portal did "
            "not answer). Nothing was kept. Take the picture with the desktop's own tool, and "
            "paste it here."));
    } else if (reply.value().path() != m_request) {
        listen(reply.value().path()); // portals before version 0.9 choose the path themselves
    }
}

void PortalSource::finish()
{
    m_bus.disconnect(service, m_request, requestFace, QStringLiteral("Response"), this,
                     SLOT(answered(uint, QVariantMap)));
    m_request.clear();
}

void PortalSource::answered(uint code, const QVariantMap &results)
{
    if (m_request.isEmpty())
        return;
    finish();
    if (code == GivenUp) {
        Q_EMIT givenUp();
        return;
    }
    const QUrl file(results.value(QStringLiteral("uri")).toString());
    if (code == Done && file.isLocalFile()) {
        takeFile(file.toLocalFile());
        return;
    }
    Q_EMIT failed(tr("The desktop took no picture: perhaps the screen was unplugged or locked. Nothing was "
                     "kept. Capture again."));
}

void PortalSource::takeFile(const QString &path)
{
    ScreenShot shot;
    QImageReader reader(path);
    shot.picture = reader.read();
    const bool removed = QFile::remove(path);
    if (shot.picture.isNull()) {
        Q_EMIT failed(
            tr("The desktop's picture of the screen could not be read. Nothing was kept. Capture again."));
        return;
    }
    Q_EMIT taken(shot);
    if (!removed)
        Q_EMIT leftBehind(path);
}

} // namespace guardbook::ui
