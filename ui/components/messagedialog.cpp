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

MessageDialog::MessageDialog(QWidget *parent, ToneName tone, const QString &iconName, const QString &title,
                             const QString &sentence)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("messageDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, 20, space::xl, 20);
    column->setSpacing(space::l);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(new IconLabel(icon(iconName, tone), 32), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::s);
    texts->addWidget(wrapped(new Text(title, Type::Section)));
    auto *text = new Text(sentence);
    text->setReadable();
    text->setMinimumWidth(lines(24));
    texts->addWidget(text);
    row->addLayout(texts, 1);
    column->addLayout(row);
    auto *close = button(tr("Close"), {}, Variant::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setDefault(true);
    close->setFocus();
}

MessageDialog *MessageDialog::show(QWidget *parent, ToneName tone, const QString &iconName,
                                   const QString &title, const QString &sentence)
{
    auto *dialog = new MessageDialog(parent, tone, iconName, title, sentence);
    dialog->open();
    QAccessibleEvent alert(dialog, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return dialog;
}

} // namespace guardbook::ui
