// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/evidence/screenshot.h"

#include <QDBusConnection>
#include <QVariantMap>

class QDBusPendingCallWatcher;

namespace guardbook::ui {

/// By the desktop portal (org.freedesktop.portal.Screenshot): the desktop asks the person which part, and
/// leaves a file, which is read and removed at once so that no plain copy of evidence stays behind.
class PortalSource final : public ScreenSource {
    Q_OBJECT

public:
    explicit PortalSource(QDBusConnection bus, QObject *parent = nullptr);

    [[nodiscard]] bool desktopChooses() const override { return true; }
    void take(QScreen *screen, const QString &owner) override;

private Q_SLOTS:
    void answered(uint code, const QVariantMap &results); ///< The portal's Response signal.

private:
    void listen(const QString &request);
    void asked(QDBusPendingCallWatcher *call);
    void finish();
    void takeFile(const QString &path);

    QDBusConnection m_bus;
    QString m_request; ///< Path of the request that is open; empty: none.
};

} // namespace guardbook::ui
