// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/guardstyle.h"

#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"
#include "ui/theme/variant.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace guardbook::ui {

GuardStyle::GuardStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void GuardStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget) ||
        qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int GuardStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_ButtonIconSize: // Larger beside larger text.
        return besideText(qobject_cast<const QToolButton *>(widget) ? 18 : 16);
    case PM_SplitterWidth:
        return 7;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::l;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_MenuVMargin:
        return 5;
    case PM_MenuHMargin:
        return 4;
    case PM_MenuPanelWidth:
        return 1;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QLineEdit *>(widget))
            return 3;
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return 4;
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int GuardStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize GuardStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int line = option ? option->fontMetrics.height() : 16;
    const int control = std::max(controlHeight, line + 16);
    const Variant variant = variantOf(widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && variant == Variant::Chip) {
            const int text = option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
            return {text + 24, std::max(28, line + 10)};
        }
        return {size.width() + 12, variant == Variant::Choice ? std::max(48, line + 26) : control};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {size.width(), control};
    case CT_ToolButton:
        return size.expandedTo(QSize(control, control));
    case CT_CheckBox:
    case CT_RadioButton:
        return {size.width(), std::max(size.height(), 28)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size.setHeight(std::max(size.height(), 32));
        return size;
    }
    case CT_TabBarTab:
        return {size.width(), std::max(size.height(), 40)};
    case CT_ItemViewItem:
        return {size.width(), std::max(size.height(), 32)};
    case CT_HeaderSection:
        return {size.width(), std::max(size.height(), 34)};
    default:
        return size;
    }
}

QRect GuardStyle::scrollBarRect(const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    // No step buttons: the slider has the whole groove.
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
        return {};
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    int slider = length;
    if (range > 0)
        slider = std::clamp(int((qint64(bar->pageStep) * length) / (range + bar->pageStep)),
                            std::min(36, length), length);
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                           bar->upsideDown);
    const auto along = [&](int from, int size) {
        return flat ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
    };
    QRect rect;
    switch (part) {
    case SC_ScrollBarGroove:
        rect = bar->rect;
        break;
    case SC_ScrollBarSlider:
        rect = along(at, slider);
        break;
    case SC_ScrollBarSubPage:
        rect = along(0, at);
        break;
    case SC_ScrollBarAddPage:
        rect = along(at + slider, length - at - slider);
        break;
    default:
        return QProxyStyle::subControlRect(CC_ScrollBar, option, part, widget);
    }
    return visualRect(bar->direction, bar->rect, rect);
}

QRect GuardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return scrollBarRect(option, part, widget);
    const QRect &r = option->rect;
    const bool arrow = control == CC_ComboBox && part == SC_ComboBoxArrow;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int left = box && box->editable ? 3 : 10; // The line edit inside has an indent of its own.
        return visualRect(option->direction, r, r.adjusted(left, 2, -30, -2));
    }
    if (arrow)
        return visualRect(option->direction, r, QRect(r.right() - 28, r.top(), 28, r.height()));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect GuardStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        rect.adjust(6, 0, -6, 0);
    return element == SE_PushButtonFocusRect ? option->rect : rect;
}

} // namespace guardbook::ui
