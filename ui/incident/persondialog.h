// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "ui/components/formdialog.h"
#include "ui/incident/personpicker.h"

class QComboBox;
class QLineEdit;

namespace guardbook::ui {

class FormField;

/// Names someone in an incident: a person whom the book knows already, or a new one, and their part.
class PersonDialog final : public FormDialog {
    Q_OBJECT

public:
    PersonDialog(const Profile &profile, PeopleLike people, QWidget *parent = nullptr);
    /// The chosen person, or a new one with a null id; the party has role and note.
    [[nodiscard]] PartyLine line() const;

protected:
    [[nodiscard]] bool check() override;

private:
    void followName();

    PersonPicker *m_name;
    QComboBox *m_kind;
    QLineEdit *m_year;
    QComboBox *m_role;
    QLineEdit *m_note;
    FormField *m_nameField;
};

} // namespace guardbook::ui
