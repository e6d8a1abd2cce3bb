// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>

namespace guardbook::ui {

namespace {

constexpr int patienceMs = 1500; ///< A window that does not answer by then hangs: better a second one.

/// Paths stay out of names that others can list.
QString serverName(const QString &book)
{
    const QByteArray digest = QCryptographicHash::hash(book.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name = QStringLiteral("guardbook-") + QString::fromLatin1(digest.first(24));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? name : folder + u'/' + name;
}

} // namespace

bool SingleInstance::raiseOther(const QString &book)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(book));
    return socket.waitForConnected(patienceMs) && socket.waitForReadyRead(patienceMs);
}

void SingleInstance::serve(const QString &book)
{
    const QString name = serverName(book);
    if (m_server.isListening() && m_server.fullServerName() == name)
        return;
    m_server.close();
    m_server.disconnect(this);
    QLocalServer::removeServer(name); // Of a program that was killed: a living one would have answered.
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
    (void)m_server.listen(name); // Without it a second start opens a second window; the book's lock holds.
}

void SingleInstance::answer()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        caller->write("1");
        caller->flush();
        caller->disconnectFromServer();
        Q_EMIT wanted();
    }
}

} // namespace guardbook::ui
