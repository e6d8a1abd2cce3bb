// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/keepingplace.h"

#include "ui/book/backupcard.h"
#include "ui/book/longwork.h"
#include "ui/book/userdialogs.h"
#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/ground.h"
#include "ui/components/linelist.h"
#include "ui/components/messagedialog.h"
#include "ui/components/text.h"
#include "ui/incident/incidenttexts.h"
#include "ui/incident/taskdialog.h"
#include "ui/language/coresentences.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QPushButton *actIn(Card *card, const QString &text, const QString &iconName, bool may)
{
    auto *made = button(text, iconName);
    made->setEnabled(may);
    card->head()->addWidget(made);
    return made;
}

/// A damaged book can have thousands of faults; the first say what is wrong.
QStringList fewOf(const QStringList &faults)
{
    constexpr qsizetype most = 12;
    QStringList few = faults.mid(0, most);
    if (faults.size() > most)
        few << KeepingPlace::tr("And %1 more.").arg(QLocale().toString(faults.size() - most));
    return few;
}

} // namespace

KeepingPlace::KeepingPlace(PlaceContext context, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_submit(this, m_context, [this] { refresh(); })
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new Ground(&Tokens::window);
    auto *inner = new QVBoxLayout(ground);
    inner->setContentsMargins(28, space::xl, 28, space::xl);
    inner->setSpacing(space::l);
    inner->addWidget(new Text(tr("The book"), Type::Title));
    inner->addWidget(makePeople());
    inner->addWidget(makeBackups());
    inner->addWidget(makeCheck());
    inner->addStretch();
    scroll->setWidget(ground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

QWidget *KeepingPlace::makePeople()
{
    auto *card = new Card(tr("Who works in the book"), {});
    auto *mine = actIn(card, tr("Change my passphrase…"), QStringLiteral("key-round"),
                       m_context.facts.readOnlyReason.isEmpty() && m_context.facts.alarm.isEmpty());
    auto *add = actIn(card, tr("Add someone…"), QStringLiteral("user-plus"), m_context.facts.mayAddUser);
    connect(mine, &QPushButton::clicked, this, &KeepingPlace::changePassphrase);
    connect(add, &QPushButton::clicked, this, &KeepingPlace::addUser);
    m_people = new LineList(tr("Who works in the book"));
    m_people->setObjectName(QStringLiteral("userList"));
    card->body()->addWidget(m_people);
    connect(m_people, &LineList::chosen, this, &KeepingPlace::askAboutUser);
    return card;
}

QWidget *KeepingPlace::makeBackups()
{
    m_backups = new BackupCard(m_context);
    connect(m_backups, &BackupCard::changed, this, &KeepingPlace::refresh);
    connect(m_backups, &BackupCard::tried, this, [this](const CheckReport &report) {
        m_reportTitle->setText(tr("Result of the trial of the backup"));
        showReport(report, tr("The backup opened, and everything in it is in order."),
                   tr("Something is wrong with the backup"));
    });
    return m_backups;
}

QWidget *KeepingPlace::makeCheck()
{
    auto *card = new Card(tr("Check of the whole book"), {});
    m_check = actIn(card, tr("Check now"), QStringLiteral("shield-check"), m_context.facts.mayCheck);
    connect(m_check, &QPushButton::clicked, this, &KeepingPlace::checkBook);
    m_lastCheck = wrapped(new Text({}));
    card->body()->addWidget(m_lastCheck);
    m_reportTitle = new Text({}, Type::CaptionStrong);
    m_reportTitle->hide();
    card->body()->addWidget(m_reportTitle);
    m_report = new LineList(tr("Result of the check"));
    m_report->setObjectName(QStringLiteral("checkReport"));
    m_report->hide();
    card->body()->addWidget(m_report);
    return card;
}

void KeepingPlace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void KeepingPlace::showHindrance(const QString &sentence)
{
    m_backups->showHindrance(sentence);
}

void KeepingPlace::focusFirst()
{
    m_people->setFocus(Qt::OtherFocusReason);
}

void KeepingPlace::refresh()
{
    m_backups->refresh();
    m_context.session.ask(
        this, [](BookDesk &desk, const Progress &) { return desk.users(); },
        [this](Result<std::vector<User>> users) {
            if (users)
                showUsers(*users);
        });
    m_context.session.ask(
        this, [](BookDesk &desk, const Progress &) { return desk.home(); },
        [this](Result<HomeSheet> sheet) {
            if (!sheet)
                return;
            m_backups->showTimes(*sheet);
            m_lastCheck->setText(sheet->lastCheck
                                     ? tr("Last check: %1").arg(IncidentTexts::timeText(*sheet->lastCheck))
                                     : tr("The whole book was not checked yet."));
        });
}

void KeepingPlace::showUsers(const std::vector<User> &users)
{
    m_users = users;
    QList<Line> lines;
    for (const User &user : users) {
        const ProfileRole *role = m_context.facts.profile.role(user.role);
        const bool active = user.state == UserState::Active;
        lines.append({active ? QStringLiteral("user") : QStringLiteral("ban"),
                      active ? &Tokens::blue : &Tokens::grey, user.fullName,
                      tr("%1  ·  signs in as %2  ·  exhibits %3")
                          .arg(role ? role->title : user.role, user.name, user.initials),
                      active
                          ? (user.fullName == m_context.facts.userName ? Badge{tr("You"), &Tokens::green, {}}
                                                                       : Badge{})
                          : Badge{tr("Left"), &Tokens::grey, {}},
                      user.id.text()});
    }
    m_people->setLines(std::move(lines));
}

void KeepingPlace::addUser()
{
    auto *dialog = new UserDialog(m_context.facts.profile, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        m_submit(
            dialog, [user = dialog->user()](BookDesk &desk, const Progress &) { return desk.addUser(user); },
            tr("They can open the book with their own passphrase from now on."));
    });
    dialog->open();
}

void KeepingPlace::changePassphrase()
{
    auto *dialog = new PassphraseDialog(m_context.facts.userName, m_context.facts.profile, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        m_submit(
            dialog,
            [before = dialog->before(), after = dialog->after()](BookDesk &desk, const Progress &) {
                return desk.changePassphrase(before, after);
            },
            tr("Your new passphrase opens the book from now on."));
    });
    dialog->open();
}

void KeepingPlace::askAboutUser(const QString &key)
{
    for (const User &user : m_users) {
        if (user.id.text() != key)
            continue;
        if (!m_context.facts.mayRemoveUser || user.state != UserState::Active ||
            user.fullName == m_context.facts.userName)
            return;
        MessageDialog::ask(this, user.fullName,
                           tr("Someone who left must no longer open the book. What they wrote and signed "
                              "stays."),
                           {{tr("&Leave as it is"), {}, Variant::Primary},
                            {tr("&Take their access away…"), [this, user] { removeUser(user); }}});
        return;
    }
}

void KeepingPlace::removeUser(const User &user)
{
    auto *dialog = new ReasonDialog(
        {tr("Take away the access of %1").arg(user.fullName),
         tr("The keys of the book are changed at once; the others notice nothing."), tr("&Why (required)"),
         tr("Take access away"), tr("Say why the access is taken away."), QStringLiteral("reason")},
        this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id = user.id] {
        m_submit(
            dialog,
            [id, reason = dialog->text()](BookDesk &desk, const Progress &) {
                return desk.removeUser(id, reason);
            },
            tr("The access is taken away."));
    });
    dialog->open();
}

void KeepingPlace::checkBook()
{
    m_check->setEnabled(false);
    askLong(
        m_context, this, tr("Checking the book"),
        [](BookDesk &desk, const Progress &progress) { return desk.check(progress); },
        [this](const Result<CheckReport> &report) {
            m_check->setEnabled(true);
            refresh();
            m_reportTitle->setText(tr("Result of the check"));
            if (report)
                showReport(*report, tr("The whole book was checked. Everything is in order."),
                           tr("Something is wrong with the book"));
            else if (report.error().code == ErrorCode::Cancelled)
                m_context.tell(tr("The check was stopped."));
            else
                MessageDialog::show(this, &Tokens::red, QStringLiteral("circle-alert"),
                                    tr("The book could not be checked"),
                                    inWindowLanguage(report.error().sentence));
        });
}

void KeepingPlace::showReport(const CheckReport &report, const QString &well, const QString &wrong)
{
    QList<Line> lines;
    for (const CheckLine &line : report.lines) {
        const bool sound = line.faults.isEmpty();
        lines.append({sound ? QStringLiteral("circle-check") : QStringLiteral("circle-alert"),
                      sound ? &Tokens::green : &Tokens::red,
                      line.what,
                      (fewOf(line.faults) + (line.mended ? line.notes : QStringList())).join(u' '),
                      sound         ? Badge{tr("In order"), &Tokens::green, {}}
                      : line.mended ? Badge{tr("Put right"), &Tokens::amber, {}}
                                    : Badge{tr("Wrong"), &Tokens::red, {}},
                      {}});
    }
    m_report->setAccessibleName(m_reportTitle->text());
    m_report->setLines(std::move(lines));
    m_reportTitle->show();
    m_report->show();
    if (report.clean())
        m_context.tell(well);
    else if (report.mended())
        m_context.tell(tr("Something was wrong and has been put right; no record was touched. Check the book "
                          "once more."));
    else
        MessageDialog::show(this, &Tokens::red, QStringLiteral("circle-alert"), wrong,
                            fewOf(report.faults()).join(u'\n'));
}

} // namespace guardbook::ui
