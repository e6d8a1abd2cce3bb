// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/notice.h"

#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace guardbook::ui {

Notice::Notice(ToneName tone, const QString &iconName, const QString &text, QWidget *parent)
    : QWidget(parent), m_tone(tone), m_text(new Text(text))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, 10, space::m, 10);
    row->setSpacing(10);
    row->addWidget(new IconLabel(icon(iconName, tone), 18), 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTone(tone);
    row->addWidget(m_text, 1);
}

void Notice::say(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush((tokens().*m_tone).bg);
    painter.drawRoundedRect(rect(), rowRadius, rowRadius);
}

} // namespace guardbook::ui
