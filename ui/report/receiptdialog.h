// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "ui/components/formdialog.h"

class QLineEdit;

namespace guardbook::ui {

class FormField;
class TimeField;

/// Records that the recipient of a pack confirmed it.
class ReceiptDialog final : public FormDialog {
    Q_OBJECT

public:
    ReceiptDialog(const PackRow &pack, const QDateTime &now, QWidget *parent = nullptr);
    [[nodiscard]] ReturnedReceipt receipt() const;

protected:
    [[nodiscard]] bool check() override;

private:
    QLineEdit *m_signedBy;
    TimeField *m_received;
    QLineEdit *m_note;
    FormField *m_signedByField;
};

} // namespace guardbook::ui
