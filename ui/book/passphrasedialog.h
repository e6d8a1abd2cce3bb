// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "ui/components/formdialog.h"

class QLineEdit;

namespace guardbook::ui {

class FormField;

/// Asks for the present passphrase and, twice, for the new one. Says while it is typed how hard it is to
/// guess.
class PassphraseDialog final : public FormDialog {
    Q_OBJECT

public:
    explicit PassphraseDialog(QWidget *parent = nullptr);
    [[nodiscard]] Secret present() const;
    [[nodiscard]] Secret chosen() const;

protected:
    [[nodiscard]] bool check() override;

private:
    void judge();

    QLineEdit *m_present;
    QLineEdit *m_chosen;
    QLineEdit *m_again;
    FormField *m_presentField;
    FormField *m_chosenField;
    FormField *m_againField;
};

} // namespace guardbook::ui
