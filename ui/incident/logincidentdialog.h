// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "ui/components/formdialog.h"
#include "ui/incident/personpicker.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace guardbook::ui {

class FormField;
class TimeField;

/// What the dialog gathers: an incident without id, reference and log time, and the name of the child
/// affected.
struct NewIncident {
    Incident incident;
    Person childAffected; ///< Without a name: nobody is named yet.
};

/// Logs an incident, quickly and by keyboard alone; only the title, area and times are asked for.
class LogIncidentDialog final : public FormDialog {
    Q_OBJECT

public:
    LogIncidentDialog(const Profile &profile, const QString &userName, const QDateTime &now,
                      PeopleLike people, QWidget *parent = nullptr);
    [[nodiscard]] NewIncident incident() const;

protected:
    [[nodiscard]] bool check() override;

private:
    void layOut(const Profile &profile);

    QLineEdit *m_title;
    PersonPicker *m_child;
    QComboBox *m_area;
    QComboBox *m_type;
    QComboBox *m_platform;
    TimeField *m_noticed;
    TimeField *m_reported;
    QLineEdit *m_reportedBy;
    QPlainTextEdit *m_account;
    QPlainTextEdit *m_words;
    QLineEdit *m_address;
    QLineEdit *m_place;
    QComboBox *m_replied;
    FormField *m_titleField = nullptr;
    FormField *m_accountField = nullptr;
};

} // namespace guardbook::ui
