// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>

namespace guardbook::ui {

/// The values of a form's editors by name, so that what a person typed can be kept and put back.
class FormValues final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Line edits, text boxes, combo boxes, check boxes and times; anything else is a mistake of the caller.
    void add(const QString &name, QWidget *editor);
    [[nodiscard]] QJsonObject read() const;
    void write(const QJsonObject &values); ///< Names that are not there are passed over.

Q_SIGNALS:
    void changed(); ///< By the person or by write().

private:
    struct Entry {
        QString name;
        QPointer<QWidget> editor;
    };
    QList<Entry> m_entries;
};

} // namespace guardbook::ui
