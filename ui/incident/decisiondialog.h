// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "ui/components/formdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace guardbook::ui {

class FormField;

/// Records a decision with its reasons and whether a referral was made.
class DecisionDialog final : public FormDialog {
    Q_OBJECT

public:
    explicit DecisionDialog(QWidget *parent = nullptr);
    [[nodiscard]] Decision decision() const; ///< Without id, incident, author and time.

protected:
    [[nodiscard]] bool check() override;

private:
    QLineEdit *m_decision;
    QPlainTextEdit *m_reasons;
    QComboBox *m_referral;
    QLineEdit *m_referredTo;
    FormField *m_decisionField;
    FormField *m_reasonsField;
};

/// Signs a decision off: shows the exact words that are signed, and asks for the statement.
class SignDialog final : public FormDialog {
    Q_OBJECT

public:
    SignDialog(const Decision &decision, const QString &decidedBy, QWidget *parent = nullptr);
    [[nodiscard]] QString statement() const;

protected:
    [[nodiscard]] bool check() override;

private:
    QPlainTextEdit *m_statement;
    FormField *m_field;
};

} // namespace guardbook::ui
