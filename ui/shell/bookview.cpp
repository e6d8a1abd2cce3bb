// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/bookview.h"

#include "ui/book/keepingflow.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/notice.h"
#include "ui/components/progresspanel.h"
#include "ui/components/text.h"
#include "ui/incident/incidentplace.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QWidget *small(const QString &iconName, const QString &text, const QString &tip)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(icon(iconName, &Tokens::muted), 14));
    row->addWidget(new Text(text, Type::Caption, &Tokens::muted));
    holder->setToolTip(tip);
    return holder;
}

} // namespace

BookView::BookView(PlaceContext context, int idleMinutes, QWidget *parent) : QWidget(parent)
{
    auto *progress = new ProgressPanel;
    context.progress = progress;
    const BookFacts facts = context.facts;
    m_keeping = new KeepingFlow(context, this);
    m_incidents = new IncidentPlace(std::move(context));

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *sidebar = new Sidebar(facts.profile.schoolName, facts.userName, facts.roleTitle);
    row->addWidget(sidebar);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    const auto warn = [&](ToneName tone, const QString &iconName, const QString &sentence) {
        if (sentence.isEmpty())
            return;
        auto *holder = new Ground(&Tokens::window);
        auto *inner = new QVBoxLayout(holder);
        inner->setContentsMargins(space::l, space::s, space::l, space::s);
        inner->addWidget(new Notice(tone, iconName, sentence));
        right->addWidget(holder);
    };
    warn(&Tokens::red, QStringLiteral("shield-alert"), facts.alarm);
    warn(&Tokens::amber, QStringLiteral("book-lock"), facts.readOnlyReason);
    warn(&Tokens::blue, QStringLiteral("info"), facts.notice);
    right->addWidget(m_incidents, 1);
    row->addLayout(right, 1);
    whole->addLayout(row, 1);
    whole->addWidget(makeFoot(progress, facts, idleMinutes));

    connect(sidebar, &Sidebar::lockRequested, this, &BookView::lockRequested, Qt::QueuedConnection);
    connect(m_incidents, &IncidentPlace::openCountChanged, sidebar,
            [sidebar](int count) { sidebar->setCount(Place::Incidents, count); });
}

QWidget *BookView::makeFoot(ProgressPanel *progress, const BookFacts &facts, int idleMinutes)
{
    auto *foot = new Ground(&Tokens::window, Ground::Edge::Top);
    foot->setMinimumHeight(lineHeight() + 16);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::xs, 0, space::xs, 0);
    row->addWidget(small(QStringLiteral("lock"),
                         facts.readOnlyReason.isEmpty() ? tr("Encrypted. Every change is saved at once")
                                                        : tr("Encrypted. Open for reading only"),
                         facts.folder));
    row->addStretch();
    row->addWidget(progress);
    row->addWidget(small(QStringLiteral("key-round"),
                         tr("Locks after %1 minutes without use").arg(idleMinutes),
                         tr("The school's profile says how long.")));
    return foot;
}

} // namespace guardbook::ui
