// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/text.h"

#include "ui/theme/guardstyle.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>

namespace guardbook::ui {

Text::Text(const QString &text, Type type, Colour colour, QWidget *parent)
    : QLabel(text, parent), m_type(type), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void Text::setReadable()
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setCursor(Qt::IBeamCursor);
}

void Text::setTone(ToneName tone)
{
    m_tone = tone;
    restyle();
}

void Text::restyle()
{
    const QFont wanted = ui::font(m_type);
    if (font() != wanted)
        setFont(wanted);
    const Tokens t = tokens();
    const QColor colour = m_tone ? (t.*m_tone).fg : t.*m_colour;
    QPalette p = palette();
    if (p.color(QPalette::WindowText) == colour)
        return;
    p.setColor(QPalette::WindowText, colour);
    setPalette(p);
}

void Text::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    drawFocusRing(&painter, rect(), controlRadius);
}

void Text::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        restyle();
        break;
    default:
        break;
    }
}

Text *wrapped(Text *text)
{
    text->setWordWrap(true);
    return text;
}

} // namespace guardbook::ui
