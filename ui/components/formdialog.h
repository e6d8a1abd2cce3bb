// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QDialog>
#include <QHash>
#include <QJsonObject>

class QPushButton;
class QVBoxLayout;

namespace guardbook::ui {

class FormField;
class FormValues;
class Notice;
class Text;
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

    /// The editors whose values make a draft.
    [[nodiscard]] FormValues *values() const { return m_values; }
    /// Puts a draft into the fields and says when it was kept, with a way to start afresh.
    void showDraft(const QJsonObject &fields, const QString &when);
    /// Whether something was typed that closing would lose.
    void sayKept(const QString &text); ///< Beside the buttons: that a draft was kept.
    void setChanged(bool changed) { m_changed = changed; }
    [[nodiscard]] bool isChanged() const { return m_changed; }

Q_SIGNALS:
    /// The fields are complete. The dialog stays until it is closed by whoever does the work, so that an
    /// error is shown where it can be mended.
    void submitted();
    void draftKept();     ///< The person closes the form and wants what they typed kept.
    void discarded();     ///< The person closes the form and wants nothing of it.
    void startedAfresh(); ///< The draft that was put back is not wanted.

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
    void reject() override; ///< Asks first when something was typed.
    void showEvent(QShowEvent *event) override;

private:
    QWidget *m_area; ///< Scrolls.
    QVBoxLayout *m_fields;
    Notice *m_error;
    Text *m_kept;
    FormValues *m_values;
    QJsonObject m_empty; ///< The values before a draft was put back.
    bool m_changed = false;
    QPushButton *m_verb;
    QHash<QString, FormField *> m_fieldOf;
};

} // namespace guardbook::ui
