// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace guardbook::ui {

class Text;

/// A label above its editor, an optional hint and, when something is wrong, a sentence under it. The label's
/// mnemonic leads to the editor; the sentence is the editor's accessible description.
class FormField final : public QWidget {
    Q_OBJECT

public:
    FormField(const QString &label, QWidget *editor, const QString &hint = {}, QWidget *parent = nullptr);
    void setError(const QString &sentence); ///< Shows it and moves the keyboard to the editor.
    void clearError();
    [[nodiscard]] QString error() const;
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    QWidget *m_editor;
    Text *m_error;
};

} // namespace guardbook::ui
