// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/formfield.h"

#include "ui/components/text.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace guardbook::ui {

FormField::FormField(const QString &label, QWidget *editor, const QString &hint, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_error(new Text({}, Type::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    auto *name = new Text(label, Type::BodyStrong);
    name->setBuddy(editor);
    QString plain = label;
    editor->setAccessibleName(plain.remove(u'&'));
    column->addWidget(name);
    column->addWidget(editor, 1);
    if (!hint.isEmpty()) {
        auto *text = wrapped(new Text(hint, Type::Caption, &Tokens::muted));
        editor->setAccessibleDescription(hint);
        column->addWidget(text);
    }
    m_error->setWordWrap(true);
    m_error->setTone(&Tokens::red);
    m_error->hide();
    column->addWidget(m_error);
    setFocusProxy(editor);
}

void FormField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->show();
    m_editor->setAccessibleDescription(sentence);
    m_editor->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FormField::clearError()
{
    if (m_error->isHidden())
        return;
    m_error->hide();
    m_error->clear();
    m_editor->setAccessibleDescription({});
}

QString FormField::error() const
{
    return m_error->text();
}

} // namespace guardbook::ui
