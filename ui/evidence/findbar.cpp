// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/findbar.h"

#include "ui/components/button.h"
#include "ui/components/text.h"
#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace guardbook::ui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_words(new QLineEdit),
      m_state(new Text({}, Type::Caption, &Tokens::muted)),
      m_back(iconButton(QStringLiteral("chevron-left"), tr("The one before (Shift+Enter)"))),
      m_on(iconButton(QStringLiteral("chevron-right"), tr("The next one (Enter)")))
{
    setObjectName(QStringLiteral("findBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::s, 0, space::s);
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setAccessibleName(tr("Find words"));
    m_words->setPlaceholderText(tr("Find words"));
    m_words->setMaxLength(300);
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(lines(16));
    row->addWidget(m_words, 1);
    row->addWidget(m_back);
    row->addWidget(m_on);
    row->addWidget(m_state, 1);
    auto *close = iconButton(QStringLiteral("x"), tr("Put the search away (Esc)"));
    row->addWidget(close);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    setStepping(false);
    hide();
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString FindBar::words() const
{
    return m_words->text().simplified();
}

void FindBar::say(const QString &sentence)
{
    m_state->setText(sentence);
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FindBar::setStepping(bool may)
{
    m_back->setEnabled(may);
    m_on->setEnabled(may);
}

void FindBar::enter(bool back)
{
    if (m_words->text().trimmed().isEmpty())
        return;
    if (words() == m_searched && m_on->isEnabled()) {
        Q_EMIT stepped(back ? -1 : 1);
        return;
    }
    m_searched = words();
    Q_EMIT searched(m_searched);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter(event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace guardbook::ui
