// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/guardstyle.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/variant.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace guardbook::ui {

namespace {

QRectF inner(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

bool isText(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

struct Paint {
    QColor ground;
    QColor line;
};

Paint buttonPaint(Variant variant, const Tokens &t, bool hover, bool down)
{
    switch (variant) {
    case Variant::Primary: {
        const QColor ground = down ? t.accentPressed : hover ? t.accentHover : t.accent;
        return {ground, ground};
    }
    case Variant::Danger: {
        const QColor ground = hover || down ? t.dangerHover : t.danger;
        return {ground, ground};
    }
    case Variant::Toast:
        return {QColor(128, 128, 128, hover ? 90 : 50), Qt::transparent};
    case Variant::Quiet:
        return {down ? t.border : hover ? t.surfaceAlt : QColor(Qt::transparent), Qt::transparent};
    default:
        return {down ? t.border : hover ? t.surfaceAlt : t.surface, t.controlBorder};
    }
}

void drawTick(QPainter *p, const QRectF &r, const QColor &colour)
{
    p->setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p->setBrush(Qt::NoBrush);
    p->drawPolyline(
        QPolygonF({QPointF(r.left() + 4, r.center().y() + 0.5), QPointF(r.left() + 7.2, r.bottom() - 4.6),
                   QPointF(r.right() - 3.8, r.top() + 4.8)}));
}

} // namespace

void drawFocusRing(QPainter *painter, const QRectF &rect, double radius)
{
    const Tokens t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const double innerRadius = std::max(1.0, radius - 2);
    painter->setPen(QPen(t.surface, 1.5));
    painter->drawRoundedRect(rect.adjusted(2.75, 2.75, -2.75, -2.75), innerRadius, innerRadius);
    painter->setPen(QPen(t.focus, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

bool showsFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) &&
           option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void GuardStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = tokensOf(option->palette);
    const Variant variant = variantOf(widget);
    const bool on = option->state.testFlag(State_Enabled);
    const bool hover = on && option->state.testFlag(State_MouseOver);
    Paint paint = buttonPaint(variant, t, hover, option->state.testFlag(State_Sunken));
    if (option->state.testFlag(State_On))
        paint = {t.accentSoft, t.accent};
    if (!on)
        paint = {variant == Variant::Primary || variant == Variant::Danger ? t.border : t.surface, t.border};
    const QRectF r = inner(option->rect);
    const double radius = variant == Variant::Chip ? r.height() / 2 : controlRadius;
    painter->setBrush(paint.ground);
    painter->setPen(paint.line.alpha() ? QPen(paint.line, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(r, radius, radius);
    if (showsFocus(*option)) // Fusion never asks for PE_FrameFocusRect on push buttons.
        drawFocusRing(painter, option->rect, radius);
}

void GuardStyle::drawInputFrame(const QStyleOption *option, QPainter *painter, bool focused,
                                bool filled) const
{
    const Tokens t = tokensOf(option->palette);
    const bool on = option->state.testFlag(State_Enabled);
    const bool hover = on && option->state.testFlag(State_MouseOver);
    const QRectF r = inner(option->rect);
    painter->setBrush(filled ? QBrush(on ? t.surface : t.window) : QBrush(Qt::NoBrush));
    painter->setPen(QPen(focused ? t.focus : hover && filled ? t.text : t.controlBorder, focused ? 2 : 1));
    painter->drawRoundedRect(focused ? r.adjusted(0.5, 0.5, -0.5, -0.5) : r, controlRadius, controlRadius);
}

void GuardStyle::drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const Tokens t = tokensOf(option->palette);
    const bool on = option->state.testFlag(State_Enabled);
    const bool hover = on && option->state.testFlag(State_MouseOver);
    const bool some = option->state.testFlag(State_NoChange);
    const bool chosen = option->state.testFlag(State_On) || some;
    const bool radio = element == PE_IndicatorRadioButton;
    const QRectF r = inner(option->rect);
    const double radius = radio ? r.width() / 2 : 4;
    const QColor fill = on ? t.accent : t.muted;
    painter->setBrush(chosen ? fill : t.surface);
    painter->setPen(QPen(chosen ? fill : hover ? t.text : t.controlBorder, 1.2));
    painter->drawRoundedRect(r, radius, radius);
    if (!chosen)
        return;
    if (radio) {
        painter->setBrush(t.onAccent);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(r.center(), 3.5, 3.5);
    } else if (some) {
        painter->setPen(QPen(t.onAccent, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(r.left() + 4, r.center().y()), QPointF(r.right() - 4, r.center().y()));
    } else {
        drawTick(painter, r, t.onAccent);
    }
}

void GuardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens t = tokensOf(option->palette);
    const bool hover = option->state.testFlag(State_Enabled) && option->state.testFlag(State_MouseOver);
    const bool checked = option->state.testFlag(State_On);
    const bool down = option->state.testFlag(State_Sunken);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    bool done = true;
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        break;
    case PE_PanelButtonTool:
        if (hover || down || checked) {
            painter->setBrush(checked ? t.accentSoft : down ? t.border : t.surfaceAlt);
            painter->setPen(checked ? t.accent : t.border);
            painter->drawRoundedRect(inner(option->rect), controlRadius, controlRadius);
        }
        if (showsFocus(*option))
            drawFocusRing(painter, option->rect, controlRadius);
        break;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange))
            drawFocusRing(painter, option->rect, controlRadius);
        break;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (element == PE_FrameLineEdit || !frame || frame->lineWidth > 0)
            drawInputFrame(option, painter, option->state.testFlag(State_HasFocus), true);
        break;
    case PE_Frame:
        if (frame && frame->lineWidth <= 0)
            break;
        drawInputFrame(option, painter,
                       widget && option->state.testFlag(State_HasFocus) &&
                           !qobject_cast<const QAbstractItemView *>(widget),
                       isText(widget));
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        drawIndicator(element, option, painter);
        break;
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, t.accentSoft);
        else if (hover)
            painter->fillRect(option->rect, t.surfaceAlt);
        break;
    case PE_IndicatorArrowDown:
        done = qobject_cast<const QToolButton *>(widget) != nullptr;
        break;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.text);
        break;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.surface);
        break;
    case PE_FrameMenu:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(t.border);
        painter->drawRect(inner(option->rect));
        break;
    case PE_FrameTabBarBase:
        painter->setPen(t.border);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        break;
    default:
        done = false;
    }
    painter->restore();
    if (!done)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void GuardStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const Tokens t = tokensOf(option->palette);
    const bool on = option->state.testFlag(State_Enabled);
    QPalette palette = button->palette;
    if (on) {
        const auto set = [&](const QColor &colour) { palette.setColor(QPalette::ButtonText, colour); };
        switch (variantOf(widget)) {
        case Variant::Primary:
            set(t.onAccent);
            break;
        case Variant::Danger:
            set(t.onDanger);
            break;
        case Variant::Toast:
            set(t.toastLink);
            break;
        default:
            break;
        }
        if (option->state.testFlag(State_On))
            set(t.accentText);
    }
    // Fusion leaves 4 px between icon and text; 8 px reads better at this height.
    const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = iconWidth && !button->text.isEmpty() ? space::s : 0;
    const int menu = button->features.testFlag(QStyleOptionButton::HasMenu) ? 16 : 0;
    const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const QRect &r = button->rect;
    int x = r.left() + std::max(0, (r.width() - iconWidth - gap - text - menu) / 2);
    if (iconWidth) {
        const int height = button->iconSize.height();
        const QRect at(x, r.top() + (r.height() - height) / 2, iconWidth, height);
        button->icon.paint(painter, visualRect(button->direction, r, at), Qt::AlignCenter,
                           on ? QIcon::Normal : QIcon::Disabled);
        x += iconWidth + gap;
    }
    int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic;
    if (!styleHint(SH_UnderlineShortcut, option, widget, nullptr))
        flags |= Qt::TextHideMnemonic;
    drawItemText(painter, visualRect(button->direction, r, QRect(x, r.top(), text + 2, r.height())), flags,
                 palette, on, button->text, QPalette::ButtonText);
}

void GuardStyle::drawTabShape(const QStyleOption *option, QPainter *painter) const
{
    const Tokens t = tokensOf(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRect &r = option->rect;
    if (option->state.testFlag(State_Selected)) {
        painter->setBrush(t.accent);
        painter->drawRoundedRect(QRectF(r.left() + 8, r.bottom() - 2, r.width() - 16, 3), 1.5, 1.5);
    } else if (option->state.testFlag(State_MouseOver)) {
        painter->setBrush(t.surfaceAlt);
        painter->drawRoundedRect(QRectF(r).adjusted(2, 4, -2, -4), controlRadius, controlRadius);
    }
    painter->restore();
}

void GuardStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens t = tokensOf(option->palette);
    const QRect &r = option->rect;
    switch (element) {
    case CE_PushButtonLabel:
        drawButtonLabel(option, painter, widget);
        return;
    case CE_TabBarTabShape:
        drawTabShape(option, painter);
        return;
    case CE_Splitter:
        painter->setPen(option->state.testFlag(State_MouseOver) ? t.accent : t.border);
        if (option->state.testFlag(State_Horizontal))
            painter->drawLine(r.center().x(), r.top(), r.center().x(), r.bottom());
        else
            painter->drawLine(r.left(), r.center().y(), r.right(), r.center().y());
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(r, t.surfaceAlt);
        painter->setPen(t.border);
        painter->drawLine(r.bottomLeft(), r.bottomRight());
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy(*tab);
            copy.palette.setColor(QPalette::WindowText,
                                  tab->state.testFlag(State_Selected) ? t.accentText : t.muted);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void GuardStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const Tokens t = tokensOf(option->palette);
    const bool active =
        option->activeSubControls.testFlag(SC_ScrollBarSlider) || option->state.testFlag(State_Sunken);
    const double margin = active ? 2 : 3.5;
    const QRectF r = QRectF(proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget))
                         .adjusted(margin, margin, -margin, -margin);
    const double radius = std::min(r.width(), r.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.controlBorder);
    painter->drawRoundedRect(r, radius, radius);
    painter->restore();
}

void GuardStyle::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawInputFrame(option, painter, option->state.testFlag(State_HasFocus), true);
    const QPointF c = QRectF(proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget)).center();
    painter->setPen(QPen(tokensOf(option->palette).muted, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({c + QPointF(-4, -2), c + QPointF(0, 2), c + QPointF(4, -2)}));
    painter->restore();
}

void GuardStyle::drawSpin(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawInputFrame(option, painter, option->state.testFlag(State_HasFocus), true);
    painter->setPen(QPen(tokensOf(option->palette).muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    for (const auto &[part, sign] : {std::pair(SC_SpinBoxUp, -1.0), std::pair(SC_SpinBoxDown, 1.0)}) {
        const QRect r = proxy()->subControlRect(CC_SpinBox, option, part, widget);
        if (r.isEmpty())
            continue;
        const QPointF c = QRectF(r).center();
        painter->drawPolyline(QPolygonF(
            {c + QPointF(-3.5, -1.75 * sign), c + QPointF(0, 1.75 * sign), c + QPointF(3.5, -1.75 * sign)}));
    }
    painter->restore();
}

void GuardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ComboBox:
        drawCombo(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpin(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace guardbook::ui
