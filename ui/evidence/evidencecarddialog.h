// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/evidenceitem.h"
#include "ui/components/formdialog.h"

class QComboBox;
class QLineEdit;

namespace guardbook::ui {

class FormField;
class TimeField;

/// The one card that goes with an exhibit: what it is, when, where from, who captured it and on what.
class EvidenceCardDialog final : public FormDialog {
    Q_OBJECT

public:
    /// Where `start` comes from beside what was typed: the card says so at each field.
    enum class Source { Other, Screen };

    /// `start` holds what is known already, and what the card before it said.
    EvidenceCardDialog(const QString &fileName, const EvidenceDetails &start, const QDateTime &now,
                       Source source, QWidget *parent = nullptr);
    [[nodiscard]] EvidenceDetails details() const;

private:
    QComboBox *m_kind;
    QLineEdit *m_description;
    TimeField *m_occurred;
    QLineEdit *m_occurredSource;
    TimeField *m_captured;
    QLineEdit *m_address;
    QLineEdit *m_capturedBy;
    QLineEdit *m_device;
    QLineEdit *m_originalPlace;
    FormField *m_descriptionField = nullptr;
    FormField *m_sourceField = nullptr;
};

/// A first guess from the name alone.
[[nodiscard]] EvidenceKind kindFromName(const QString &fileName);

} // namespace guardbook::ui
