// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/messagedialog.h"

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

MessageDialog::MessageDialog(QWidget *parent, const QIcon &sign, const QString &title,
                             const QString &sentence)
    : QDialog(parent), m_answers(new QHBoxLayout)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, 20, space::xl, 20);
    column->setSpacing(space::l);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(new IconLabel(sign, 32), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::s);
    texts->addWidget(wrapped(new Text(title, Type::Section)));
    auto *text = new Text(sentence);
    text->setReadable();
    text->setMinimumWidth(lines(24));
    texts->addWidget(text);
    row->addLayout(texts, 1);
    column->addLayout(row);
    m_answers->setSpacing(space::s);
    m_answers->addStretch();
    column->addLayout(m_answers);
}

void MessageDialog::addAnswer(const Answer &answer)
{
    const bool first = m_answers->count() == 1;
    auto *made = button(answer.text, {}, answer.variant);
    connect(made, &QPushButton::clicked, this, [this, then = answer.then] {
        accept();
        if (then)
            then();
    });
    m_answers->addWidget(made);
    if (!first)
        return;
    made->setDefault(true);
    made->setFocus();
}

void MessageDialog::openAloud()
{
    open();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

MessageDialog *MessageDialog::show(QWidget *parent, ToneName tone, const QString &iconName,
                                   const QString &title, const QString &sentence)
{
    auto *dialog = new MessageDialog(parent, icon(iconName, tone), title, sentence);
    dialog->setObjectName(QStringLiteral("messageDialog"));
    dialog->addAnswer({tr("Close"), {}, Variant::Primary});
    dialog->openAloud();
    return dialog;
}

MessageDialog *MessageDialog::ask(QWidget *parent, const QString &title, const QString &sentence,
                                  const QList<Answer> &answers)
{
    auto *dialog =
        new MessageDialog(parent, icon(QStringLiteral("circle-help"), &Tokens::accent), title, sentence);
    dialog->setObjectName(QStringLiteral("questionDialog"));
    for (const Answer &answer : answers)
        dialog->addAnswer(answer);
    dialog->openAloud();
    return dialog;
}

} // namespace guardbook::ui
