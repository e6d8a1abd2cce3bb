// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/school/builtinprofiles.h"
#include "core/school/profile.h"
#include "ui/book/newbookjob.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace guardbook::ui {

class FolderField;
class FormField;
class Notice;
class PassphraseField;
class RecoverySheetView;
class Text;

/// First run: the school, the first people with their passphrases, the recovery sheet printed and proved by
/// typing it back. A headteacher can finish it alone.
class NewBookDialog final : public QDialog {
    Q_OBJECT

public:
    /// `folder` is where books are offered to be kept. `kdf` empty: measured on this machine.
    NewBookDialog(const Clock &clock, QString folder, QString machineFolder,
                  std::optional<KdfParameters> kdf = {}, QWidget *parent = nullptr);

Q_SIGNALS:
    void made(const QString &folder, const QString &user);

protected:
    void reject() override; ///< Asks first once there is something to lose.

private:
    enum Step { SchoolStep, PersonStep, SecondStep, SheetStep };
    /// The editors of one person.
    struct PersonFields {
        QLineEdit *fullName = nullptr;
        QLineEdit *name = nullptr;
        QComboBox *role = nullptr;
        PassphraseField *passphrase = nullptr;
        FormField *fullNameField = nullptr;
        FormField *nameField = nullptr;
        bool nameTyped = false;
    };

    QWidget *makeSchool(const QString &folder);
    QWidget *makePerson(PersonFields &fields, const QString &role);
    QWidget *makeSheet();
    QWidget *makeFoot();
    void go(Step step);
    void next();
    [[nodiscard]] bool checkSchool();
    [[nodiscard]] bool checkPerson(const PersonFields &fields);
    [[nodiscard]] FirstUser userOf(const PersonFields &fields) const;
    [[nodiscard]] QString bookFolder() const;
    void create();
    void fail(const Error &error);

    QString m_machineFolder;
    std::optional<KdfParameters> m_kdf;
    std::vector<BuiltInProfile> m_profiles;
    NewBookJob m_job;
    bool m_running = false;
    Step m_step = SchoolStep;
    Text *m_title;
    Text *m_guidance;
    Notice *m_error;
    QStackedWidget *m_stack;
    QLineEdit *m_school = nullptr;
    FolderField *m_place = nullptr;
    QComboBox *m_profile = nullptr;
    FormField *m_schoolField = nullptr;
    PersonFields m_first;
    PersonFields m_second;
    RecoverySheetView *m_sheet = nullptr;
    QPlainTextEdit *m_typed = nullptr;
    FormField *m_typedField = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_skip = nullptr;
};

} // namespace guardbook::ui
