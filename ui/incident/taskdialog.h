// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/school/profile.h"
#include "core/school/task.h"
#include "ui/components/formdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace guardbook::ui {

class FormField;
class TimeField;

/// Gives someone something to do, mostly with a day by which.
class TaskDialog final : public FormDialog {
    Q_OBJECT

public:
    TaskDialog(const std::vector<Choice> &owners, const QDateTime &due, QWidget *parent = nullptr);
    [[nodiscard]] Task task() const; ///< Title, owner and due time.

protected:
    [[nodiscard]] bool check() override;

private:
    QLineEdit *m_title;
    QComboBox *m_owner;
    TimeField *m_due;
    FormField *m_titleField;
};

/// One longer text that an action needs: what came of a task, how an incident ended, why it is opened again.
class ReasonDialog final : public FormDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString guidance;
        QString label;
        QString verb;
        QString missing; ///< Said when nothing was written; empty: nothing need be.
        QString field;   ///< That the action's refusals name.
    };
    explicit ReasonDialog(const Words &words, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;

protected:
    [[nodiscard]] bool check() override;

private:
    QPlainTextEdit *m_text;
    FormField *m_field;
    QString m_missing;
};

} // namespace guardbook::ui
