// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/components/formdialog.h"

class QLineEdit;

namespace guardbook::ui {

class FolderField;

/// Asks which backup is to be tried out, and for the passphrase that shall open it.
class TryBackupDialog final : public FormDialog {
    Q_OBJECT

public:
    /// `backup` may be empty; `place` is where looking for one begins.
    TryBackupDialog(const QString &userName, const QString &backup, const QString &place,
                    QWidget *parent = nullptr);
    [[nodiscard]] QString backup() const;
    [[nodiscard]] QString passphrase() const;

protected:
    [[nodiscard]] bool check() override;

private:
    FolderField *m_backup;
    QLineEdit *m_passphrase;
    FormField *m_passphraseField;
};

} // namespace guardbook::ui
