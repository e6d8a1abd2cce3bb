// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "ui/components/formdialog.h"
#include "ui/evidence/evidencedialog.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace guardbook::ui {

class FolderField;
class FormField;
class PassphraseField;

/// What a person asks for when a pack is to leave the school.
struct PackRequest {
    IncidentId incident;
    QString kind; ///< "police", "lado", ...
    QString recipient;
    QString purpose;
    QString lawfulBasis;
    QString reference; ///< The recipient's own.
    std::vector<EvidenceId> evidence;
    bool copiesInstead = false; ///< Redacted and converted copies go in for their originals.
    QString folder;             ///< Where the pack is written.
    QString passphrase;         ///< Makes it one PDF that opens with it; empty: a folder and a ZIP.
};

/// A pack whose report was drawn, before anything of it is written.
struct PreparedPages {
    QString reference; ///< "2026-0001/P1"
    int exhibits = 0;  ///< That go in, after copies took the place of originals.
    EvidencePage first;
};

/// Pixels of the longer edge of a page that is looked at.
inline constexpr int previewEdge = 1800;

/// Asks to whom a pack goes, why and with which exhibits.
class PackDialog final : public FormDialog {
    Q_OBJECT

public:
    PackDialog(const IncidentSheet &sheet, const Profile &profile, const QStringList &kinds,
               const QString &folder, QWidget *parent = nullptr);
    [[nodiscard]] PackRequest request() const;

protected:
    [[nodiscard]] bool check() override;

private:
    void addProtection(const Profile &profile);
    void listExhibits(const IncidentSheet &sheet);
    void askAboutCopies(const IncidentSheet &sheet);

    IncidentId m_incident;
    QComboBox *m_kind;
    QLineEdit *m_recipient;
    QLineEdit *m_purpose;
    QLineEdit *m_basis;
    QLineEdit *m_reference;
    QListWidget *m_exhibits;
    FormField *m_exhibitsField = nullptr;
    QComboBox *m_copies = nullptr; ///< Null when no exhibit is a copy.
    FolderField *m_folder;
    QComboBox *m_form;
    PassphraseField *m_passphrase;
    FormField *m_recipientField;
    FormField *m_purposeField;
};

/// The word of a kind of pack as people read it.
[[nodiscard]] QString packKindText(const QString &kind);

} // namespace guardbook::ui
