// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/sealeditem.h"
#include "ui/components/formdialog.h"

class QLineEdit;

namespace guardbook::ui {

class FormField;
class TimeField;

/// Opens a sealed item: a device or an account that may hold illegal imagery. Nothing can be attached here.
class SealedDialog final : public FormDialog {
    Q_OBJECT

public:
    SealedDialog(const QString &discoveredBy, const QDateTime &now, QWidget *parent = nullptr);
    [[nodiscard]] SealedItem item() const; ///< Without id, incident and reference.

private:
    QLineEdit *m_what;
    QLineEdit *m_place;
    QLineEdit *m_keyHolder;
    QLineEdit *m_seal;
    QLineEdit *m_discoveredBy;
    TimeField *m_discoveredAt;
    FormField *m_whatField = nullptr;
    FormField *m_placeField = nullptr;
    FormField *m_byField = nullptr;
};

} // namespace guardbook::ui
