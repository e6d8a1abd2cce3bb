// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentpage.h"

#include "ui/components/badge.h"
#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/factgrid.h"
#include "ui/components/flowlayout.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/components/timeline.h"
#include "ui/evidence/evidencecard.h"
#include "ui/incident/decisioncard.h"
#include "ui/incident/incidenttexts.h"
#include "ui/incident/taskcard.h"
#include "ui/report/packcard.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace guardbook::ui {

IncidentPage::IncidentPage(Profile profile, const IncidentRights &rights, QWidget *parent)
    : QWidget(parent),
      m_profile(std::move(profile)),
      m_rights(rights),
      m_stack(new QStackedWidget),
      m_chronology(new Timeline(tr("Chronology")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(new EmptyState(QStringLiteral("clipboard-list"), tr("No incident chosen"),
                                      tr("Choose one from the list, or log a new one.")));
    auto *shown = new QWidget;
    auto *parts = new QVBoxLayout(shown);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(makeHead());
    parts->addWidget(makeBody(), 1);
    m_stack->addWidget(shown);
    setAcceptDrops(rights.addEvidence);
}

QWidget *IncidentPage::makeHead()
{
    auto *head = new Ground(&Tokens::window, Ground::Edge::Bottom);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::s);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    m_reference = new Text({}, Type::Mono, &Tokens::muted);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status = new Pill;
    m_sealedPill = new Pill;
    first->addWidget(m_reference);
    first->addWidget(m_status);
    first->addWidget(m_sealedPill);
    first->addStretch();
    column->addLayout(first);
    m_title = wrapped(new Text({}, Type::Title));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_title);

    auto *acts = new FlowLayout(space::s);
    const auto add = [&](QPushButton *made, bool may, auto signal) {
        made->setEnabled(may);
        connect(made, &QPushButton::clicked, this, signal);
        acts->addWidget(made);
        return made;
    };
    add(button(tr("Add evidence"), QStringLiteral("paperclip"), Variant::Primary), m_rights.addEvidence,
        &IncidentPage::addFilesRequested);
    add(button(tr("Add person"), QStringLiteral("user-plus")), m_rights.addPeople,
        &IncidentPage::personRequested);
    add(button(tr("Record decision"), QStringLiteral("gavel")), m_rights.decide,
        &IncidentPage::decisionRequested);
    add(button(tr("Evidence pack"), QStringLiteral("package")), m_rights.exportPack,
        &IncidentPage::packRequested);
    m_close = add(button(tr("Close incident")), m_rights.close, &IncidentPage::closeRequested);
    m_reopen = add(button(tr("Reopen")), m_rights.reopen, &IncidentPage::reopenRequested);
    column->addLayout(acts);
    return head;
}

QPushButton *IncidentPage::amendButton(const QString &field, const QString &name)
{
    auto *made = button(tr("Amend…"), QStringLiteral("pen-line"));
    made->setAccessibleName(name);
    made->setEnabled(m_rights.amend);
    connect(made, &QPushButton::clicked, this, [this, field] { Q_EMIT amendRequested(field); });
    m_openOnly << made;
    return made;
}

QWidget *IncidentPage::makeBody()
{
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new Ground(&Tokens::window);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::l);

    auto *facts = new Card;
    m_facts = new FactGrid(4);
    facts->body()->addWidget(m_facts);
    column->addWidget(facts);

    auto *account = new Card(tr("Account"), {});
    account->head()->addWidget(amendButton(QStringLiteral("account"), tr("Amend the account")));
    m_account = new Text({});
    m_account->setReadable();
    account->body()->addWidget(m_account);
    column->addWidget(account);

    m_wordsCard = new Card(tr("The child's own words"), {});
    m_wordsCard->head()->addWidget(
        amendButton(QStringLiteral("childs_words"), tr("Amend the child's own words")));
    auto *quote = new QHBoxLayout;
    quote->setSpacing(space::m);
    quote->addWidget(new IconLabel(icon(QStringLiteral("message-square-quote"), &Tokens::accent), 20), 0,
                     Qt::AlignTop);
    m_words = new Text({});
    m_words->setReadable();
    quote->addWidget(m_words, 1);
    m_wordsCard->body()->addLayout(quote);
    column->addWidget(m_wordsCard);

    m_people = new PeopleCard;
    column->addWidget(m_people);
    m_evidence = new EvidenceCard;
    m_evidence->setMayAdd(m_rights.addEvidence);
    connect(m_evidence, &EvidenceCard::addFilesRequested, this, &IncidentPage::addFilesRequested);
    connect(m_evidence, &EvidenceCard::pasteRequested, this, &IncidentPage::pasteRequested);
    connect(m_evidence, &EvidenceCard::captureRequested, this, &IncidentPage::captureRequested);
    connect(m_evidence, &EvidenceCard::itemActivated, this, &IncidentPage::evidenceActivated);
    column->addWidget(m_evidence);
    m_decisions = new DecisionCard;
    connect(m_decisions, &DecisionCard::signRequested, this, &IncidentPage::signRequested);
    column->addWidget(m_decisions);

    m_tasks = new TaskCard;
    m_tasks->setMay(m_rights.addTask, m_rights.finishTask);
    connect(m_tasks, &TaskCard::addRequested, this, &IncidentPage::taskRequested);
    connect(m_tasks, &TaskCard::doneRequested, this, &IncidentPage::taskDoneRequested);
    column->addWidget(m_tasks);
    m_packs = new PackCard;
    m_packs->setMayRecord(m_rights.exportPack);
    connect(m_packs, &PackCard::receiptRequested, this, &IncidentPage::receiptRequested);
    column->addWidget(m_packs);
    m_amendments = new AmendmentCard;
    column->addWidget(m_amendments);

    auto *chronology = new Card(tr("Chronology"), tr("Entries cannot be changed after saving"));
    m_chronology->setObjectName(QStringLiteral("chronologyList"));
    chronology->body()->addWidget(m_chronology);
    column->addWidget(chronology);
    column->addStretch();
    m_scroll->setWidget(body);
    return m_scroll;
}

void IncidentPage::setSheet(const IncidentSheet &sheet, const std::vector<Choice> &owners, const Instant &now)
{
    const bool another = sheet.incident.id != m_sheet.incident.id;
    m_sheet = sheet;
    int unsignedDecisions = 0;
    for (const DecisionLine &line : sheet.decisions)
        unsignedDecisions += line.signOffs.empty() ? 1 : 0;
    m_reference->setText(sheet.incident.reference);
    m_title->setText(sheet.incident.title);
    m_status->setBadge(IncidentTexts::statusBadge(sheet.incident, unsignedDecisions));
    m_sealedPill->setBadge(sheet.sealedItems.empty()
                               ? Badge{}
                               : Badge{tr("Sealed item"), &Tokens::red, QStringLiteral("shield-alert")});
    showFacts();
    m_account->setText(sheet.incident.account);
    m_words->setText(sheet.incident.childsWords);
    m_wordsCard->setVisible(!sheet.incident.childsWords.isEmpty());
    m_people->setSheet(sheet, m_profile);
    m_evidence->setSheet(sheet);
    m_decisions->setSheet(sheet, m_rights.sign);
    m_tasks->setSheet(sheet, owners, now);
    m_packs->setSheet(sheet, now);
    m_amendments->setSheet(sheet);
    const bool closed = sheet.incident.status == IncidentStatus::Closed;
    m_close->setVisible(!closed);
    m_reopen->setVisible(closed);
    for (QPushButton *each : std::as_const(m_openOnly))
        each->setVisible(!closed);
    m_chronology->setEntries(IncidentTexts::chronology(sheet, m_profile));
    m_stack->setCurrentIndex(1);
    if (another)
        m_scroll->verticalScrollBar()->setValue(0);
}

void IncidentPage::showFacts()
{
    const Incident &incident = m_sheet.incident;
    QStringList types;
    for (const QString &type : incident.types)
        types << labelOf(m_profile.incidentTypes, type);
    m_facts->setFacts({{tr("Noticed"), IncidentTexts::timeText(incident.noticedAt)},
                       {tr("School told"), IncidentTexts::timeText(incident.reportedAt)},
                       {tr("Logged"), IncidentTexts::timeText(incident.loggedAt)},
                       {tr("Logged by"), m_sheet.userName(incident.loggedBy)},
                       {tr("Told by"), incident.reportedBy},
                       {tr("Area"), labelOf(m_profile.areas, incident.area)},
                       {tr("Type"), types.join(QStringLiteral(", "))},
                       {tr("Platform"), labelOf(m_profile.platforms, incident.platform)},
                       {tr("Address or handle"), incident.address},
                       {tr("Place"), incident.place},
                       {tr("Did anyone at school reply?"), IncidentTexts::repliedText(incident.replied)},
                       {tr("Outcome"), incident.outcome}});
}

void IncidentPage::clear()
{
    setSheet({}, {}, {});
    m_stack->setCurrentIndex(0);
}

void IncidentPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_stack->currentIndex() == 1)
        event->acceptProposedAction();
}

void IncidentPage::dropEvent(QDropEvent *event)
{
    // Names of files only. Bytes that travel in the drop itself (a picture dragged from a browser) are not
    // asked for: they would be here before the question is answered.
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (paths.isEmpty())
        Q_EMIT nothingDropped();
    else
        Q_EMIT filesDropped(paths);
}

} // namespace guardbook::ui
