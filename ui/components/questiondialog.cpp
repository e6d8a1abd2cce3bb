// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/questiondialog.h"

#include "ui/components/button.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace guardbook::ui {

QuestionDialog::QuestionDialog(QWidget *parent, const QString &title, const QString &sentence,
                               const QList<Answer> &answers)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("questionDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, 20, space::xl, 20);
    column->setSpacing(space::l);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(new IconLabel(icon(QStringLiteral("circle-help"), &Tokens::accent), 32), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::s);
    texts->addWidget(wrapped(new Text(title, Type::Section)));
    auto *text = wrapped(new Text(sentence));
    text->setMinimumWidth(lines(24));
    texts->addWidget(text);
    row->addLayout(texts, 1);
    column->addLayout(row);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    bool first = true;
    for (const Answer &answer : answers) {
        auto *made = button(answer.text, {}, answer.variant);
        connect(made, &QPushButton::clicked, this, [this, then = answer.then] {
            accept();
            if (then)
                then();
        });
        buttons->addWidget(made);
        if (first) {
            made->setDefault(true);
            made->setFocus();
        }
        first = false;
    }
    column->addLayout(buttons);
}

QuestionDialog *QuestionDialog::ask(QWidget *parent, const QString &title, const QString &sentence,
                                    const QList<Answer> &answers)
{
    auto *dialog = new QuestionDialog(parent, title, sentence, answers);
    dialog->open();
    QAccessibleEvent alert(dialog, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return dialog;
}

} // namespace guardbook::ui
