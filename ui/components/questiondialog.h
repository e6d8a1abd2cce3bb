// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/variant.h"

#include <QDialog>
#include <QList>

#include <functional>

namespace guardbook::ui {

/// A question with a button for each answer, which are verbs. Escape answers nothing.
class QuestionDialog final : public QDialog {
    Q_OBJECT

public:
    struct Answer {
        QString text;
        std::function<void()> then;
        Variant variant = Variant::Normal;
    };
    static QuestionDialog *ask(QWidget *parent, const QString &title, const QString &sentence,
                               const QList<Answer> &answers);

private:
    QuestionDialog(QWidget *parent, const QString &title, const QString &sentence,
                   const QList<Answer> &answers);
};

} // namespace guardbook::ui
