// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateTimeEdit;

namespace guardbook::ui {

class FormField;

/// A date and time, to the minute, in this computer's time zone; or, where that is allowed, not known.
class TimeField final : public QWidget {
    Q_OBJECT

public:
    enum class Unknown { Refused, Allowed };

    TimeField(const QString &label, const QDateTime &start, Unknown unknown, QWidget *parent = nullptr);
    [[nodiscard]] std::optional<Instant> time() const;
    void setTime(const QDateTime &time);
    void setKnown(bool known);
    [[nodiscard]] FormField *field() const { return m_field; }
    [[nodiscard]] QWidget *editor() const;

Q_SIGNALS:
    void changed();

private:
    QDateTimeEdit *m_edit;
    QCheckBox *m_unknown = nullptr;
    FormField *m_field;
};

} // namespace guardbook::ui
