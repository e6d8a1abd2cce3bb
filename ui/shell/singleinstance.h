// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>

namespace guardbook::ui {

/// One window a book for one person at one computer: a second start brings the first window forward. It goes
/// through a local socket that only this person can reach, and carries nothing: being called is the message.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `book`: canonical path of its folder, or empty for a window without one. True when a window has it and
    /// comes forward.
    [[nodiscard]] static bool raiseOther(const QString &book);
    /// From now on this window has the book. A second one that comes later is told by wanted().
    void serve(const QString &book);

Q_SIGNALS:
    void wanted();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace guardbook::ui
