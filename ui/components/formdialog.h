// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QDialog>
#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace guardbook::ui {

class FormField;
class Notice;
class TimeField;

/// A dialog with a title, one sentence of guidance, fields that scroll when the screen is small, and at the
/// bottom one verb and Cancel. Enter in a field is the verb; Escape is Cancel.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    FormDialog(const QString &title, const QString &guidance, const QString &verb, QWidget *parent = nullptr);

    /// While the work that was asked for runs: the verb cannot be pressed twice.
    void setBusy(bool busy);
    /// Shows a refusal at the field that it is about, or below the fields when it is about none.
    void showError(const Error &error);

Q_SIGNALS:
    /// The fields are complete. The dialog stays until it is closed by whoever does the work, so that an
    /// error is shown where it can be mended.
    void submitted();

protected:
    [[nodiscard]] QVBoxLayout *fields() const { return m_fields; }
    [[nodiscard]] QPushButton *verbButton() const { return m_verb; }
    /// Names the field that refusals of an action are about: the last part of Error::where ("place").
    void nameField(const QString &word, FormField *field);
    void nameField(const QString &word, TimeField *field);
    void clearErrors();
    /// Whether the fields can be used; shows at the first wrong one what to change.
    [[nodiscard]] virtual bool check() { return true; }
    void accept() override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *m_area; ///< Scrolls.
    QVBoxLayout *m_fields;
    Notice *m_error;
    QPushButton *m_verb;
    QHash<QString, FormField *> m_fieldOf;
};

} // namespace guardbook::ui
