// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shortcutsheet.h"

#include "ui/components/button.h"
#include "ui/components/text.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QWidget *block(const QMenu *menu)
{
    auto *holder = new QWidget;
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, space::m);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(5);
    grid->addWidget(new Text(plain(menu->title()), Type::Section), 0, 0, 1, 2);
    int row = 1;
    for (const QAction *action : menu->actions()) {
        if (action->shortcut().isEmpty())
            continue;
        grid->addWidget(new Text(plain(action->text())), row, 0);
        grid->addWidget(
            new Text(action->shortcut().toString(QKeySequence::NativeText), Type::Mono, &Tokens::muted), row,
            1, Qt::AlignRight);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    holder->setVisible(row > 1);
    return holder;
}

} // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar *menus, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, 20, space::xl, 20);
    column->setSpacing(space::m);
    column->addWidget(new Text(windowTitle(), Type::Title));
    column->addWidget(wrapped(new Text(
        tr("Ctrl+K finds every command, and every incident and person, by a part of its name. In a form, Alt "
           "with the underlined letter goes to a field."),
        Type::Body, &Tokens::muted)));

    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, space::m, 0);
    columns->setSpacing(space::xxl);
    QVBoxLayout *halves[] = {new QVBoxLayout, new QVBoxLayout};
    int at = 0;
    for (const QAction *entry : menus->actions()) {
        if (!entry->menu())
            continue;
        QWidget *made = block(entry->menu());
        halves[at++ % 2]->addWidget(made);
    }
    for (QVBoxLayout *half : halves) {
        half->addStretch();
        columns->addLayout(half, 1);
    }
    auto *scroll = new QScrollArea;
    m_bar = scroll->verticalScrollBar();
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    auto *close = button(tr("Close"), {}, Variant::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setDefault(true);
    close->setFocus();
    resize(lines(40), lines(30));
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        m_bar->triggerAction(QScrollBar::SliderPageStepAdd);
        return;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        m_bar->triggerAction(QScrollBar::SliderPageStepSub);
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace guardbook::ui
