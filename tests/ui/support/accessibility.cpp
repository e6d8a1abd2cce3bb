// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/accessibility.h"

#include "tests/ui/support/spoken.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace guardbook::ui::test {

namespace {

constexpr int smallest = 24;
constexpr int ringPixels = 90; ///< A one-pixel line round the smallest target.
constexpr double textContrast = 4.5;

QString where(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 3; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()).section(u':', -1) +
                     (at->objectName().isEmpty() ? QString() : u'#' + at->objectName()));
    return path.join(QStringLiteral(" > "));
}

/// Parts that Qt makes itself.
bool isInner(const QWidget *widget)
{
    if (widget->objectName().startsWith(u"qt_") || qobject_cast<const QScrollBar *>(widget))
        return true;
    const QWidget *parent = widget->parentWidget();
    if (qobject_cast<const QLineEdit *>(widget) &&
        (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)))
        return true;
    return widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QComboBoxListView") ||
           widget->inherits("QLineEditIconButton");
}

bool isWorked(const QWidget *widget)
{
    return widget->isEnabled() && widget->isVisible() && !isInner(widget) &&
           ((widget->focusPolicy() & Qt::TabFocus) || qobject_cast<const QAbstractButton *>(widget) ||
            qobject_cast<const QAbstractItemView *>(widget));
}

QList<QWidget *> workedIn(QWidget *root)
{
    QList<QWidget *> found;
    for (QWidget *widget : root->findChildren<QWidget *>())
        if (isWorked(widget) && widget->window() == root->window())
            found << widget;
    return found;
}

bool hasName(QWidget *widget, QAccessibleInterface *face)
{
    if (!qobject_cast<QComboBox *>(widget))
        return !face->text(QAccessible::Name).trimmed().isEmpty();
    if (!widget->accessibleName().isEmpty()) // On Linux a box's own name is its value: ask for its label.
        return true;
    const auto relations = face->relations();
    return std::any_of(relations.begin(), relations.end(),
                       [](const auto &relation) { return relation.second.testFlag(QAccessible::Label); });
}

QStringList viewFaults(QAbstractItemView *view)
{
    QStringList faults;
    const QAbstractItemModel *model = view->model();
    if (!model)
        return faults;
    for (int row = 0; row < std::min(3, model->rowCount()); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(Qt::AccessibleTextRole).toString().isEmpty() && index.data().toString().isEmpty())
            faults << where(view) + QStringLiteral(": row %1 has no text").arg(row);
    }
    if (qobject_cast<QListView *>(view) && model->columnCount() > 1)
        faults << where(view) + QStringLiteral(": a list over a model of many columns");
    return faults;
}

QWidget *shownPart(QWidget *widget)
{
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    return area ? area->viewport() : widget;
}

// A scroll area follows the keyboard when Tab moves it, not when a program sets it.
void bringIntoView(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget);
}

qsizetype stopsIn(QWidget *window)
{
    const QList<QWidget *> worked = workedIn(window);
    return std::count_if(worked.begin(), worked.end(),
                         [](const QWidget *widget) { return bool(widget->focusPolicy() & Qt::TabFocus); });
}

bool inExclusiveGroup(const QWidget *widget)
{
    const auto *made = qobject_cast<const QAbstractButton *>(widget);
    return made && ((made->group() && made->group()->exclusive()) || made->autoExclusive());
}

QImage pictureOf(QWidget *window, QWidget *part)
{
    return window->grab(QRect(part->mapTo(window, QPoint()), part->size())).toImage();
}

int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

/// The best contrast of any colour that occurs often with the commonest one, drawn at three times the size so
/// that strokes have solid cores.
double pixelContrast(QWidget *root, const QRect &part)
{
    constexpr int scale = 3;
    QImage image(part.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    root->render(&image, QPoint(), QRegion(part), QWidget::DrawWindowBackground | QWidget::DrawChildren);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb ground = 0;
    int most = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        if (at.value() > most) {
            most = at.value();
            ground = at.key();
        }
    double best = 0;
    const int enough = std::max(6, image.width() * image.height() / 4000);
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        if (at.value() >= enough)
            best = std::max(best, contrast(QColor(at.key()), QColor(ground)));
    return best;
}

} // namespace

QStringList unnamed(QWidget *root)
{
    QStringList faults;
    for (QWidget *widget : workedIn(root)) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face) {
            faults << where(widget) + QStringLiteral(": no accessible object");
            continue;
        }
        if (!hasName(widget, face))
            faults << where(widget) + QStringLiteral(": no name");
        if (face->role() == QAccessible::NoRole)
            faults << where(widget) + QStringLiteral(": no role");
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            faults << viewFaults(view);
    }
    for (QLabel *label : root->findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty() && !label->accessibleName().isEmpty() &&
            label->accessibleName() != label->text())
            faults << where(label) + QStringLiteral(": an accessible name hides the label's own text");
    return faults;
}

QStringList smallTargets(QWidget *root)
{
    QStringList faults;
    for (QWidget *widget : workedIn(root)) {
        if (widget->width() < smallest || widget->height() < smallest)
            faults << where(widget) + QStringLiteral(": %1 x %2").arg(widget->width()).arg(widget->height());
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        if (!view || !view->model() || view->model()->rowCount() == 0)
            continue;
        const QRect row = view->visualRect(view->model()->index(0, 0));
        if (row.height() < smallest || row.width() < smallest)
            faults << where(widget) + QStringLiteral(": a row of %1 x %2").arg(row.width()).arg(row.height());
    }
    return faults;
}

TabWalk tabWalk(QWidget *window)
{
    TabWalk walk;
    QTest::keyClick(window, Qt::Key_Tab);
    QWidget *first = QApplication::focusWidget();
    for (int step = 0; step < 300; ++step) {
        QWidget *at = QApplication::focusWidget();
        if (!at) {
            walk.faults << QStringLiteral("the keyboard is nowhere");
            break;
        }
        if (step > 0 && at == first)
            break;
        if (walk.order.contains(at)) {
            walk.faults << where(at) + QStringLiteral(": Tab goes in a circle that misses the start");
            break;
        }
        walk.order << at;
        QCoreApplication::processEvents();
        const QRect seen = shownPart(at)->visibleRegion().boundingRect();
        if (seen.width() < std::min(smallest, at->width()) ||
            seen.height() < std::min(smallest, at->height()))
            walk.faults << where(at) + QStringLiteral(": has the keyboard out of sight");
        QTest::keyClick(at, Qt::Key_Tab);
        // Tab moves from part to part of a date before it leaves.
        for (int part = 0;
             part < 7 && QApplication::focusWidget() == at && qobject_cast<QAbstractSpinBox *>(at); ++part)
            QTest::keyClick(at, Qt::Key_Tab);
        if (QApplication::focusWidget() == at) {
            if (stopsIn(window) > 1)
                walk.faults << where(at) + QStringLiteral(": Tab does not leave it");
            break;
        }
    }
    for (QWidget *widget : workedIn(window)) {
        const bool stop = widget->focusPolicy() & Qt::TabFocus;
        if (stop && !walk.order.contains(widget) && !widget->focusProxy() && !inExclusiveGroup(widget))
            walk.faults << where(widget) + QStringLiteral(": Tab does not reach it");
        if (!stop && qobject_cast<QAbstractButton *>(widget) && !inExclusiveGroup(widget))
            walk.faults << where(widget) + QStringLiteral(": a button without the keyboard");
    }
    return walk;
}

QStringList invisibleFocus(QWidget *window, const QList<QWidget *> &order)
{
    QStringList faults;
    for (QWidget *widget : order) {
        QWidget *other = order.first() == widget ? order.last() : order.first();
        other->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        widget->setFocus(Qt::TabFocusReason);
        bringIntoView(widget);
        QCoreApplication::processEvents();
        const QImage with = pictureOf(window, widget);
        other->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        const QImage without = pictureOf(window, widget);
        if (other != widget && differing(with, without) < ringPixels)
            faults << where(widget) + QStringLiteral(": does not show that it has the keyboard");
    }
    return faults;
}

QStringList paleTexts(QWidget *window)
{
    QStringList faults;
    const auto judge = [&](QWidget *widget, const QString &text, int inset) {
        const QRect part =
            QRect(widget->mapTo(window, QPoint()), widget->size()).adjusted(inset, inset, -inset, -inset);
        if (part.width() < 4 || widget->visibleRegion().boundingRect().size() != widget->size())
            return;
        if (const double found = pixelContrast(window, part); found < textContrast)
            faults << where(widget) + QStringLiteral(" \"%1\": contrast %2").arg(text).arg(found);
    };
    for (QLabel *label : window->findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty() && label->window() == window)
            judge(label, label->text(), 0);
    for (QPushButton *made : window->findChildren<QPushButton *>())
        if (made->isVisible() && made->isEnabled() && !made->text().isEmpty() && made->window() == window)
            judge(made, made->text(), 3);
    return faults;
}

QStringList cutOffTexts(QWidget *window)
{
    QStringList faults;
    for (QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QSize need =
            label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        if (need.width() > label->width() + 1 || need.height() > label->height() + 1)
            faults << where(label) + QStringLiteral(" \"%1\"").arg(label->text());
    }
    for (QAbstractButton *made : window->findChildren<QAbstractButton *>())
        if (made->isVisible() && !made->text().isEmpty() && made->sizeHint().width() > made->width() + 1)
            faults << where(made) + QStringLiteral(" \"%1\"").arg(made->text());
    return faults;
}

std::string lint(QWidget *window)
{
    QStringList faults = unnamed(window);
    faults << smallTargets(window);
    const TabWalk walk = tabWalk(window);
    faults << walk.faults << invisibleFocus(window, walk.order) << paleTexts(window);
    if (QLocale().language() == QLocale::Welsh)
        faults << leftInEnglish(window) << doubleMnemonics(window) << cutOffTexts(window);
    return faults.join(u'\n').toStdString();
}

} // namespace guardbook::ui::test
