// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/decisioncard.h"

#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

Text *readable(const QString &text, Type type = Type::Body, Colour colour = &Tokens::text)
{
    auto *label = new Text(text, type, colour);
    label->setReadable();
    return label;
}

} // namespace

DecisionCard::DecisionCard(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("Decisions"), tr("Reasons are recorded either way")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
}

void DecisionCard::setSheet(const IncidentSheet &sheet, bool maySign)
{
    QVBoxLayout *column = m_card->freshContent();
    if (sheet.decisions.empty())
        column->addWidget(wrapped(
            new Text(tr("Nothing decided yet. A case closes only with a decision that is signed off."),
                     Type::Body, &Tokens::muted)));
    bool first = true;
    for (const DecisionLine &line : sheet.decisions) {
        if (!first)
            column->addWidget(new Rule);
        first = false;
        column->addWidget(block(line, sheet, maySign));
    }
}

QWidget *DecisionCard::block(const DecisionLine &line, const IncidentSheet &sheet, bool maySign)
{
    const Decision &decision = line.decision;
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->addWidget(readable(decision.decision, Type::BodyStrong), 1);
    head->addWidget(line.signOffs.empty()
                        ? new Pill({tr("Awaiting sign-off"), &Tokens::amber, QStringLiteral("pen-line")})
                        : new Pill({tr("Signed off"), &Tokens::green, QStringLiteral("badge-check")}),
                    0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(new Text(
        tr("%1, %2").arg(sheet.userName(decision.decidedBy), IncidentTexts::timeText(decision.decidedAt)),
        Type::Caption, &Tokens::muted));
    column->addWidget(readable(decision.reasons));
    column->addWidget(
        wrapped(new Text(IncidentTexts::referralText(decision), Type::Caption, &Tokens::muted)));
    for (const SignOff &sign : line.signOffs)
        column->addWidget(wrapped(new Text(
            tr("Signed by %1, %2: %3")
                .arg(sheet.userName(sign.user), IncidentTexts::timeText(sign.signedAt), sign.statement),
            Type::Caption, &Tokens::muted)));
    if (line.signOffs.empty() && maySign) {
        auto *sign = button(tr("Sign off…"), QStringLiteral("signature"));
        connect(sign, &QPushButton::clicked, this, [this, id = decision.id] { Q_EMIT signRequested(id); });
        column->addWidget(sign, 0, Qt::AlignLeft);
    }
    return holder;
}

PeopleCard::PeopleCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("People"), tr("The part belongs to this incident, not to the person")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
}

void PeopleCard::setSheet(const IncidentSheet &sheet, const Profile &profile)
{
    QVBoxLayout *column = m_card->freshContent();
    column->setSpacing(space::s);
    if (sheet.parties.empty())
        column->addWidget(wrapped(new Text(tr("Nobody is named yet."), Type::Body, &Tokens::muted)));
    for (const PartyLine &line : sheet.parties) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(new Avatar(line.person.name));
        auto *texts = new QVBoxLayout;
        texts->setSpacing(1);
        texts->addWidget(readable(line.person.name, Type::BodyStrong));
        QStringList about{IncidentTexts::personKindText(line.person.kind)};
        if (!line.person.yearGroup.isEmpty())
            about << line.person.yearGroup;
        if (!line.party.note.isEmpty())
            about << line.party.note;
        texts->addWidget(
            wrapped(new Text(about.join(QStringLiteral("  ·  ")), Type::Caption, &Tokens::muted)));
        row->addLayout(texts, 1);
        const bool affected = line.party.role == u"child-affected";
        row->addWidget(new Pill(
            {labelOf(profile.partyRoles, line.party.role), affected ? &Tokens::purple : &Tokens::grey, {}}));
        column->addLayout(row);
    }
}

} // namespace guardbook::ui
