// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/variant.h"

#include <QDialog>
#include <QList>

#include <functional>

class QHBoxLayout;

namespace guardbook::ui {

/// One thing to know, where a toast would be gone too soon, or one question with a button for each answer.
class MessageDialog final : public QDialog {
    Q_OBJECT

public:
    static MessageDialog *show(QWidget *parent, ToneName tone, const QString &iconName, const QString &title,
                               const QString &sentence);

    struct Answer {
        QString text; ///< A verb.
        std::function<void()> then;
        Variant variant = Variant::Normal;
    };
    /// Enter gives the first answer; Escape gives none.
    static MessageDialog *ask(QWidget *parent, const QString &title, const QString &sentence,
                              const QList<Answer> &answers);

private:
    MessageDialog(QWidget *parent, const QIcon &sign, const QString &title, const QString &sentence);
    void addAnswer(const Answer &answer);
    void openAloud();

    QHBoxLayout *m_answers;
};

} // namespace guardbook::ui
