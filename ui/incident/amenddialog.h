// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "ui/components/formdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace guardbook::ui {

/// One field of an incident, what it shall say, and why.
struct NewAmendment {
    QString field; ///< As in the action.
    QString value;
    QString reason;
};

/// Amends one field of an incident: what stood there is kept and stays to be seen.
class AmendDialog final : public FormDialog {
    Q_OBJECT

public:
    AmendDialog(const Incident &incident, const Profile &profile, const QString &field = {},
                QWidget *parent = nullptr);
    [[nodiscard]] NewAmendment amendment() const;

protected:
    [[nodiscard]] bool check() override;

private:
    void showField();
    [[nodiscard]] QString value() const;

    Incident m_incident;
    QComboBox *m_field;
    QStackedWidget *m_editors;
    QLineEdit *m_line;
    QPlainTextEdit *m_text;
    QComboBox *m_choice;
    QPlainTextEdit *m_reason;
    FormField *m_valueField;
    FormField *m_reasonField;
    Profile m_profile;
};

} // namespace guardbook::ui
