// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace guardbook::ui {

class FormField;

/// The path of a folder, typed or chosen.
class FolderField final : public QWidget {
    Q_OBJECT

public:
    /// `choose`: what the button and the dialog that it opens are called.
    FolderField(const QString &label, const QString &folder, const QString &choose, const QString &hint = {},
                QWidget *parent = nullptr);
    void setBrowseFrom(const QString &folder); ///< Where looking begins while no path is typed.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] FormField *field() const { return m_field; }
    [[nodiscard]] QLineEdit *editor() const { return m_edit; }

Q_SIGNALS:
    void changed(); ///< Typed to the end, or chosen.

private:
    void browse();

    QString m_choose;
    QString m_browseFrom;
    QLineEdit *m_edit;
    FormField *m_field;
};

} // namespace guardbook::ui
