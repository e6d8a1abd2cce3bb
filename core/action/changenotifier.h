// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace guardbook {

/// Tells, once a change is on the disk, what kind of thing changed and which. Models re-read those.
class ChangeNotifier : public QObject {
    Q_OBJECT

Q_SIGNALS:
    /// `kind` is the family of the action: "incident", "evidence", "person", "task", "sealed", "user",
    /// "pack".
    void changed(const QString &kind, const QStringList &ids);
};

} // namespace guardbook
