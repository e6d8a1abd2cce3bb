// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/homepage.h"

#include "core/action/packactions.h"
#include "ui/components/barchart.h"
#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/linelist.h"
#include "ui/components/text.h"
#include "ui/home/tile.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace guardbook::ui {

namespace {

const QString incidentKey = QStringLiteral("incident:");
const QString draftKey = QStringLiteral("draft:");
const QString backupsKey = QStringLiteral("backups");

QString greetingAt(int hour)
{
    if (hour < 12)
        return HomePage::tr("Good morning");
    return hour < 18 ? HomePage::tr("Good afternoon") : HomePage::tr("Good evening");
}

QString ago(const Instant &then, const Instant &now)
{
    const qint64 days = then.dateTime().date().daysTo(now.dateTime().date());
    if (days <= 0)
        return HomePage::tr("today");
    return days == 1 ? HomePage::tr("yesterday") : HomePage::tr("%n day(s) ago", nullptr, int(days));
}

QString caseText(const HomeSheet::Case &at)
{
    return at.reference.isEmpty() ? HomePage::tr("No incident")
                                  : QStringLiteral("%1  ·  %2").arg(at.reference, at.title);
}

QString draftTitle(const Draft &draft)
{
    if (draft.kind == u"incident.log") {
        const QString title = draft.fields.value(QStringLiteral("title")).toString().trimmed();
        return title.isEmpty() ? HomePage::tr("Draft of an incident") : HomePage::tr("Draft: %1").arg(title);
    }
    if (draft.kind == u"incident.decide")
        return HomePage::tr("Draft of a decision");
    if (draft.kind == u"task.add")
        return HomePage::tr("Draft of a task");
    if (draft.kind == u"incident.close" || draft.kind == u"incident.reopen")
        return HomePage::tr("Draft of closing or reopening");
    if (draft.kind == u"evidence.redact")
        return HomePage::tr("Draft of a redaction");
    return HomePage::tr("Draft of an amendment");
}

Line taskLine(const Task &task, const HomeSheet &sheet)
{
    Line line;
    line.title = task.title;
    line.about = caseText(sheet.caseOf(task.incident));
    line.key = task.incident.isNull() ? QString() : incidentKey + task.incident.text();
    line.icon = QStringLiteral("clock");
    if (!task.dueAt)
        return line;
    const QDate due = task.dueAt->dateTime().date();
    const QDate today = sheet.readAt.dateTime().date();
    if (*task.dueAt < sheet.readAt) {
        line.tone = &Tokens::red;
        line.icon = QStringLiteral("circle-alert");
        line.badge = {
            due == today
                ? HomePage::tr("Overdue since %1")
                      .arg(QLocale().toString(task.dueAt->dateTime().time(), QStringLiteral("HH:mm")))
                : HomePage::tr("Overdue since %1").arg(QLocale().toString(due, QStringLiteral("d MMM"))),
            &Tokens::red,
            {}};
    } else {
        line.badge = {due == today ? HomePage::tr("Today, %1")
                                         .arg(QLocale().toString(task.dueAt->dateTime().time(),
                                                                 QStringLiteral("HH:mm")))
                                   : QLocale().toString(due, QStringLiteral("d MMM")),
                      due == today ? &Tokens::amber : &Tokens::grey,
                      {}};
    }
    return line;
}

} // namespace

HomePage::HomePage(const QString &userName, bool mayLog, QWidget *parent)
    : QWidget(parent), m_userName(userName)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, space::xl, 28, space::xl);
    column->setSpacing(space::l);
    column->addWidget(makeHead(mayLog));
    column->addWidget(makeTiles());
    column->addWidget(makeCards(), 1);
}

QWidget *HomePage::makeHead(bool mayLog)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_greeting = wrapped(new Text({}, Type::Title));
    m_today = wrapped(new Text({}, Type::Body, &Tokens::muted));
    texts->addWidget(m_greeting);
    texts->addWidget(m_today);
    row->addLayout(texts, 1);
    m_log = button(tr("Log incident"), QStringLiteral("plus"), Variant::Primary);
    m_log->setEnabled(mayLog);
    connect(m_log, &QPushButton::clicked, this, &HomePage::logRequested);
    row->addWidget(m_log, 0, Qt::AlignTop);
    return holder;
}

QWidget *HomePage::makeTiles()
{
    auto *holder = new QWidget;
    m_tileRow = new QBoxLayout(QBoxLayout::LeftToRight, holder);
    m_tileRow->setContentsMargins(0, 0, 0, 0);
    m_tileRow->setSpacing(space::l);
    m_open = new Tile(tr("Open incidents"), QStringLiteral("clipboard-list"));
    m_sign = new Tile(tr("Waiting for sign-off"), QStringLiteral("pen-line"));
    m_overdue = new Tile(tr("Tasks overdue"), QStringLiteral("circle-alert"));
    m_backup = new Tile(tr("Last backup"), QStringLiteral("database"));
    for (Tile *tile : {m_open, m_sign, m_overdue, m_backup})
        m_tileRow->addWidget(tile, 1);
    return holder;
}

QWidget *HomePage::makeCards()
{
    auto *holder = new QWidget;
    m_cardRow = new QBoxLayout(QBoxLayout::LeftToRight, holder);
    m_cardRow->setContentsMargins(0, 0, 0, 0);
    m_cardRow->setSpacing(space::l);

    auto *waiting = new Card(tr("Waiting for you"), {});
    m_waiting = new LineList(tr("Waiting for you"));
    m_waiting->setObjectName(QStringLiteral("waitingList"));
    m_nothing = wrapped(new Text(tr("Nothing waits for you. What is given to you or to your role stands here "
                                    "until it is done."),
                                 Type::Body, &Tokens::muted));
    waiting->body()->addWidget(m_nothing);
    waiting->body()->addWidget(m_waiting);
    waiting->body()->addStretch();
    m_cardRow->addWidget(waiting, 3);

    auto *right = new QVBoxLayout;
    right->setSpacing(space::l);
    auto *months = new Card(tr("Incidents by month"), {});
    m_chart = new BarChart(tr("Incidents by month"));
    months->body()->addWidget(m_chart, 1);
    right->addWidget(months, 1);
    auto *book = new Card(tr("How the book stands"), {});
    m_book = new LineList(tr("How the book stands"));
    book->body()->addWidget(m_book);
    right->addWidget(book);
    m_cardRow->addLayout(right, 2);
    for (LineList *list : {m_waiting, m_book})
        connect(list, &LineList::chosen, this, &HomePage::choose);
    return holder;
}

void HomePage::setSheet(const HomeSheet &sheet)
{
    m_sheet = sheet;
    const QDateTime now = sheet.readAt.dateTime();
    m_greeting->setText(tr("%1, %2").arg(greetingAt(now.time().hour()), m_userName.section(u' ', 0, 0)));
    const qsizetype waiting = qsizetype(sheet.tasks.size() + sheet.toSign.size() + sheet.sealedItems.size() +
                                        sheet.receipts.size() + sheet.drafts.size());
    const QString day = QLocale().toString(now.date(), QStringLiteral("dddd d MMMM"));
    m_today->setText(waiting == 0 ? tr("%1. Nothing waits for you.").arg(day)
                                  : tr("%1. %n thing(s) wait(s) for you.", nullptr, int(waiting)).arg(day));
    showTiles();
    showWaiting();
    showBook();
    QList<BarChart::Bar> bars;
    for (const HomeSheet::Month &month : sheet.months)
        bars.append({QLocale().standaloneMonthName(month.month, QLocale::ShortFormat), month.logged});
    m_chart->setBars(std::move(bars));
}

void HomePage::focusFirst()
{
    QWidget *first = m_log->isEnabled() ? static_cast<QWidget *>(m_log) : m_waiting;
    first->setFocus(Qt::OtherFocusReason);
}

void HomePage::showTiles()
{
    const QLocale locale;
    m_open->say(locale.toString(m_sheet.openIncidents),
                tr("%Ln logged in the last seven days", nullptr, m_sheet.loggedThisWeek), &Tokens::blue);
    m_sign->say(locale.toString(m_sheet.unsignedDecisions),
                m_sheet.toSign.empty() ? tr("Decisions without a signature")
                                       : tr("Yours to sign: %1").arg(m_sheet.toSign.size()),
                m_sheet.unsignedDecisions > 0 ? &Tokens::amber : &Tokens::green);
    m_overdue->say(locale.toString(m_sheet.overdueTasks),
                   m_sheet.overdueTasks > 0 ? tr("Of everybody in the school") : tr("Every task is in time"),
                   m_sheet.overdueTasks > 0 ? &Tokens::red : &Tokens::green);
    m_backup->say(m_sheet.lastBackup ? ago(*m_sheet.lastBackup, m_sheet.readAt) : tr("never"),
                  m_sheet.lastBackup ? IncidentTexts::timeText(*m_sheet.lastBackup)
                                     : tr("Make one before the day ends"),
                  m_sheet.backupDue ? &Tokens::amber : &Tokens::green);
}

void HomePage::showWaiting()
{
    QList<Line> lines;
    for (const SealedItem &item : m_sheet.sealedItems)
        lines.append({QStringLiteral("shield-alert"),
                      &Tokens::red,
                      tr("Tell the police of sealed item %1").arg(item.reference),
                      caseText(m_sheet.caseOf(AnyId::of(item.incident))),
                      {tr("Now"), &Tokens::red, QStringLiteral("siren")},
                      incidentKey + item.incident.text()});
    for (const Task &task : m_sheet.tasks)
        if (task.dueAt && *task.dueAt < m_sheet.readAt)
            lines.append(taskLine(task, m_sheet));
    for (const Decision &decision : m_sheet.toSign)
        lines.append({QStringLiteral("pen-line"),
                      &Tokens::amber,
                      tr("Sign off: %1").arg(decision.decision),
                      caseText(m_sheet.caseOf(AnyId::of(decision.incident))),
                      {tr("Since %1").arg(ago(decision.decidedAt, m_sheet.readAt)), &Tokens::amber, {}},
                      incidentKey + decision.incident.text()});
    for (const PackRow &pack : m_sheet.receipts) {
        const bool overdue = receiptOverdue(pack, m_sheet.readAt);
        const QString since = ago(*pack.exportedAt, m_sheet.readAt);
        lines.append(
            {QStringLiteral("package-check"), overdue ? &Tokens::red : &Tokens::blue,
             tr("Receipt of pack %1 from %2").arg(pack.reference, pack.recipient),
             caseText(m_sheet.caseOf(AnyId::of(pack.incident))),
             overdue ? Badge{tr("Overdue, sent %1").arg(since), &Tokens::red, QStringLiteral("circle-alert")}
                     : Badge{tr("Sent %1").arg(since), &Tokens::grey, {}},
             incidentKey + pack.incident.text()});
    }
    for (const Task &task : m_sheet.tasks)
        if (!task.dueAt || *task.dueAt >= m_sheet.readAt)
            lines.append(taskLine(task, m_sheet));
    for (std::size_t at = 0; at < m_sheet.drafts.size(); ++at) {
        const Draft &draft = m_sheet.drafts[at];
        lines.append({QStringLiteral("message-square"),
                      &Tokens::purple,
                      draftTitle(draft),
                      draft.subject.isNull() ? tr("Not saved yet") : caseText(m_sheet.caseOf(draft.subject)),
                      {tr("Draft"), &Tokens::purple, {}},
                      draftKey + QString::number(at)});
    }
    m_waiting->setVisible(!lines.isEmpty());
    m_nothing->setVisible(lines.isEmpty());
    m_waiting->setLines(std::move(lines));
}

void HomePage::showBook()
{
    const auto line = [&](const QString &icon, const QString &what, const std::optional<Instant> &last,
                          bool due) {
        Line made;
        made.icon = icon;
        made.tone = due ? &Tokens::amber : &Tokens::green;
        made.title = what;
        made.about = last ? IncidentTexts::timeText(*last) : tr("Not done yet");
        made.badge = due ? Badge{tr("Due"), &Tokens::amber, QStringLiteral("clock")}
                         : Badge{tr("In order"), &Tokens::green, QStringLiteral("check")};
        made.key = backupsKey;
        return made;
    };
    m_book->setLines({line(QStringLiteral("database"), tr("Backup, read back and checked"),
                           m_sheet.lastBackup, m_sheet.backupDue),
                      line(QStringLiteral("shield-check"), tr("Whole book checked"), m_sheet.lastCheck,
                           m_sheet.checkDue)});
}

void HomePage::choose(const QString &key)
{
    if (key == backupsKey) {
        Q_EMIT backupsRequested();
    } else if (key.startsWith(draftKey)) {
        const auto at = std::size_t(key.mid(draftKey.size()).toInt());
        if (at < m_sheet.drafts.size())
            Q_EMIT draftRequested(m_sheet.drafts[at]);
    } else if (key.startsWith(incidentKey)) {
        if (const auto id = IncidentId::fromText(key.mid(incidentKey.size())))
            Q_EMIT incidentRequested(*id);
    }
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In lines of text, so that larger text stacks earlier.
    m_tileRow->setDirection(width() > lines(40) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_cardRow->setDirection(width() > lines(48) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace guardbook::ui
