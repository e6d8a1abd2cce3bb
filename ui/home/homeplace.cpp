// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/homeplace.h"

#include "ui/book/draftbox.h"
#include "ui/components/ground.h"
#include "ui/home/homepage.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace guardbook::ui {

HomePlace::HomePlace(PlaceContext context, QWidget *parent)
    : QWidget(parent),
      m_context(std::move(context)),
      m_page(new HomePage(m_context.facts.userName, m_context.facts.mayLog))
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new Ground(&Tokens::window);
    auto *inner = new QVBoxLayout(ground);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_page);
    scroll->setWidget(ground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_context.drafts, &DraftBox::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void HomePlace::refresh()
{
    m_context.session.ask(
        this, [](BookDesk &desk, const Progress &) { return desk.home(); },
        [this](Result<HomeSheet> sheet) {
            if (!sheet)
                return;
            if (m_context.backupRhythm)
                sheet->backupDue = sheet->backupDue ||
                                   isBackupDue(m_context.backupRhythm(), sheet->lastBackup, sheet->readAt);
            m_page->setSheet(*sheet);
        });
}

void HomePlace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace guardbook::ui
