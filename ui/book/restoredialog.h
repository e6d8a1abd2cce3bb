// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/backupactions.h"
#include "ui/components/formdialog.h"
#include "ui/components/worker.h"

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace guardbook::ui {

class FolderField;

/// Puts a backup in the place of a book. Two people who may do it sign with their passphrases; what stands
/// there now is kept. The book must be closed.
class RestoreDialog final : public FormDialog {
    Q_OBJECT

public:
    struct Parts {
        const Clock &clock;
        QString machineFolder;
        std::function<QStringList(const QString &folder)> usersOf; ///< Names that a backup knows.
    };
    /// `place`: where backups lie; one of them is still to be chosen.
    RestoreDialog(Parts parts, const QString &book, const QString &place, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `former`: where what stood there is now; empty if nothing did.
    void restored(const QString &book, const QString &user, const QString &former);

protected:
    [[nodiscard]] bool check() override;

public Q_SLOTS:
    /// While a backup is restored, asks for that to stop and stays: a swap that has begun is told of here.
    void reject() override;

private:
    struct Signer {
        QComboBox *name;
        QLineEdit *passphrase;
        FormField *nameField;
        FormField *passphraseField;
    };
    Signer addSigner(const QString &name, const QString &passphrase);
    [[nodiscard]] static bool complete(const Signer &signer);
    void listUsers();
    void restore();

    Parts m_parts;
    FolderField *m_backup;
    FolderField *m_book;
    QPlainTextEdit *m_reason;
    FormField *m_reasonField;
    Signer m_first;
    Signer m_second;
    std::optional<JobHandle> m_running;
    Worker m_worker; ///< Last: it is gone before what its jobs use.
};

} // namespace guardbook::ui
