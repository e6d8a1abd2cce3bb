// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/bookview.h"

#include "ui/book/backupkeeper.h"
#include "ui/book/draftbox.h"
#include "ui/book/keepingplace.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/notice.h"
#include "ui/components/progresspanel.h"
#include "ui/components/text.h"
#include "ui/home/homepage.h"
#include "ui/home/homeplace.h"
#include "ui/incident/incidentplace.h"
#include "ui/language/coresentences.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

constexpr int mostFound = 6;

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

BookView::BookView(PlaceContext context, int idleMinutes, QWidget *parent)
    : QWidget(parent), m_session(context.session)
{
    auto *progress = new ProgressPanel;
    context.progress = progress;
    auto *drafts = new DraftBox(context.session, std::move(context.facts.drafts), this);
    context.drafts = drafts;
    connect(drafts, &DraftBox::refused, this, context.tell);
    const BookFacts facts = context.facts;
    m_sidebar = new Sidebar(facts.profile.schoolName, facts.userName, facts.roleTitle);
    m_home = new HomePlace(context);
    m_keeping = new KeepingPlace(context);
    auto *backups = new BackupKeeper(context, context.backupQuiet, this);
    connect(backups, &BackupKeeper::hindered, m_keeping, &KeepingPlace::showHindrance);
    connect(backups, &BackupKeeper::changed, this, &BookView::refreshShown);
    m_incidents = new IncidentPlace(std::move(context));
    m_places = new QStackedWidget;
    m_places->addWidget(m_home); // In the order of Place.
    m_places->addWidget(m_incidents);
    m_places->addWidget(m_keeping);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(makeNotices(facts));
    right->addWidget(m_places, 1);
    row->addLayout(right, 1);
    whole->addLayout(row, 1);
    whole->addWidget(makeFoot(progress, facts, idleMinutes));

    connect(m_sidebar, &Sidebar::lockRequested, this, &BookView::lockRequested, Qt::QueuedConnection);
    connect(m_sidebar, &Sidebar::placeChosen, this, &BookView::go);
    connect(m_incidents, &IncidentPlace::openCountChanged, m_sidebar,
            [this](int count) { m_sidebar->setCount(Place::Incidents, count); });
    connect(m_incidents, &IncidentPlace::logged, this, [this] { go(Place::Incidents); });
    connectHome();
}

void BookView::refreshShown()
{
    if (m_place == Place::Home)
        m_home->refresh();
    else if (m_place == Place::Keeping)
        m_keeping->refresh();
}

void BookView::connectHome()
{
    const HomePage *page = m_home->page();
    connect(page, &HomePage::logRequested, m_incidents, &IncidentPlace::logIncident);
    connect(page, &HomePage::incidentRequested, this, &BookView::showIncident);
    connect(page, &HomePage::backupsRequested, this, [this] {
        go(Place::Keeping);
        focusPlace();
    });
    connect(page, &HomePage::draftRequested, this, [this](const Draft &draft) {
        if (!draft.subject.isNull())
            go(Place::Incidents);
        m_incidents->resume(draft);
    });
    connect(m_incidents, &IncidentPlace::changed, m_home, [this] {
        if (m_place == Place::Home)
            m_home->refresh();
    });
}

QWidget *BookView::makeNotices(const BookFacts &facts)
{
    auto *holder = new Ground(&Tokens::window);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->setSpacing(space::s);
    const auto warn = [&](ToneName tone, const QString &iconName, const QString &sentence) {
        if (!sentence.isEmpty())
            column->addWidget(new Notice(tone, iconName, sentence));
    };
    warn(&Tokens::red, QStringLiteral("shield-alert"), inWindowLanguage(facts.alarm));
    warn(&Tokens::amber, QStringLiteral("book-lock"), inWindowLanguage(facts.readOnlyReason));
    warn(&Tokens::blue, QStringLiteral("info"), inWindowLanguage(facts.notice));
    holder->setVisible(column->count() > 0);
    return holder;
}

void BookView::fitSidebar()
{
    constexpr double leastLines = 72; // Below it list and incident need the room more.
    const bool collapsed = width() < lines(leastLines);
    if (collapsed != m_sidebar->isCollapsed())
        m_sidebar->setCollapsed(collapsed);
}

void BookView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSidebar();
}

void BookView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSidebar();
}

void BookView::go(Place place)
{
    m_place = place;
    m_sidebar->choose(place);
    m_places->setCurrentIndex(int(place));
}

void BookView::showIncident(const IncidentId &id)
{
    go(Place::Incidents);
    m_incidents->showIncident(id);
    m_incidents->focusList();
}

void BookView::focusPlace()
{
    if (m_place == Place::Incidents)
        m_incidents->focusList();
    else if (m_place == Place::Keeping)
        m_keeping->focusFirst();
    else
        m_home->page()->focusFirst();
}

void BookView::find(const QString &words, std::function<void(QList<Found>)> found)
{
    struct Hits {
        std::vector<IncidentRow> incidents;
        std::vector<Person> people;
    };
    m_session.ask(
        this,
        [words](BookDesk &desk, const Progress &) -> Result<Hits> {
            Hits hits;
            GUARDBOOK_ASSIGN(auto ids, desk.list({CaseFilter::All, words}));
            ids.resize(std::min<std::size_t>(ids.size(), mostFound));
            GUARDBOOK_ASSIGN(hits.incidents, desk.rows(ids));
            GUARDBOOK_ASSIGN(hits.people, desk.peopleLike(words, mostFound));
            return hits;
        },
        [this, found = std::move(found)](Result<Hits> hits) {
            if (!hits)
                return;
            QList<Found> all;
            for (const IncidentRow &row : hits->incidents)
                all.append({QStringLiteral("clipboard-list"), row.incident.title, row.incident.reference,
                            [this, id = row.incident.id] { showIncident(id); }});
            for (const Person &person : hits->people)
                all.append(
                    {QStringLiteral("user"), person.name, tr("Their incidents"), [this, name = person.name] {
                         go(Place::Incidents);
                         m_incidents->showFiltered(CaseFilter::All, name);
                         m_incidents->focusList();
                     }});
            found(std::move(all));
        });
}

void BookView::flushDrafts()
{
    for (DraftKeeper *keeper : window()->findChildren<DraftKeeper *>())
        keeper->flush();
    Q_EMIT findChild<DraftBox *>()->flushWanted();
}

QString toWord(Place place)
{
    switch (place) {
    case Place::Home:
        return QStringLiteral("home");
    case Place::Incidents:
        return QStringLiteral("incidents");
    case Place::Keeping:
        return QStringLiteral("book");
    }
    return {};
}

Place placeFromWord(const QString &word)
{
    if (word == u"incidents")
        return Place::Incidents;
    return word == u"book" ? Place::Keeping : Place::Home;
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
                         tr("Locks after %n minute(s) without use", nullptr, idleMinutes),
                         tr("The school's profile says how long.")));
    return foot;
}

} // namespace guardbook::ui
