// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/decisiondialog.h"

#include "ui/components/card.h"
#include "ui/components/formfield.h"
#include "ui/components/formvalues.h"
#include "ui/components/text.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QPlainTextEdit *textBox(int lineCount)
{
    auto *box = new QPlainTextEdit;
    box->setTabChangesFocus(true);
    box->setMinimumHeight(lines(lineCount) + 12);
    return box;
}

} // namespace

DecisionDialog::DecisionDialog(QWidget *parent)
    : FormDialog(tr("Record a decision"),
                 tr("Give the reasons either way, also for doing nothing. A change of mind is "
                    "another decision."),
                 tr("Record decision"), parent),
      m_decision(new QLineEdit),
      m_reasons(textBox(4)),
      m_referral(new QComboBox),
      m_referredTo(new QLineEdit),
      m_decisionField(new FormField(tr("&Decision (required)"), m_decision)),
      m_reasonsField(new FormField(tr("&Reasons (required)"), m_reasons))
{
    setObjectName(QStringLiteral("decisionDialog"));
    m_referral->addItem(tr("Not considered yet"), int(Referral::NotConsidered));
    m_referral->addItem(tr("Made"), int(Referral::Made));
    m_referral->addItem(tr("Considered, not made"), int(Referral::NotMade));
    fields()->addWidget(m_decisionField);
    fields()->addWidget(m_reasonsField);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new FormField(tr("Re&ferral"), m_referral), 1);
    auto *to = new FormField(tr("Referred &to"), m_referredTo);
    row->addWidget(to, 2);
    fields()->addLayout(row);
    const auto follow = [this] {
        m_referredTo->setEnabled(m_referral->currentData().toInt() == int(Referral::Made));
    };
    connect(m_referral, &QComboBox::currentIndexChanged, this, follow);
    follow();
    nameField(QStringLiteral("decision"), m_decisionField);
    nameField(QStringLiteral("reasons"), m_reasonsField);
    nameField(QStringLiteral("referred_to"), to);
    values()->add(QStringLiteral("decision"), m_decision);
    values()->add(QStringLiteral("reasons"), m_reasons);
    values()->add(QStringLiteral("referral"), m_referral);
    values()->add(QStringLiteral("referred_to"), m_referredTo);
    setMinimumWidth(lines(36));
    m_decision->setFocus();
}

Decision DecisionDialog::decision() const
{
    Decision decision;
    decision.decision = m_decision->text().trimmed();
    decision.reasons = m_reasons->toPlainText().trimmed();
    decision.referral = Referral(m_referral->currentData().toInt());
    if (decision.referral == Referral::Made)
        decision.referredTo = m_referredTo->text().trimmed();
    return decision;
}

bool DecisionDialog::check()
{
    if (m_decision->text().trimmed().isEmpty()) {
        m_decisionField->setError(tr("Say what was decided."));
        return false;
    }
    if (m_reasons->toPlainText().trimmed().isEmpty()) {
        m_reasonsField->setError(tr("Give the reasons for the decision."));
        return false;
    }
    return true;
}

SignDialog::SignDialog(const Decision &decision, const QString &decidedBy, QWidget *parent)
    : FormDialog(tr("Sign off a decision"), tr("You sign exactly what stands here, with your own key."),
                 tr("Sign off"), parent),
      m_statement(textBox(2)),
      m_field(new FormField(tr("Your &statement (required)"), m_statement))
{
    setObjectName(QStringLiteral("signDialog"));
    auto *card = new Card;
    const auto add = [card](const QString &text, Type type, Colour colour) {
        auto *label = new Text(text, type, colour);
        label->setReadable();
        card->body()->addWidget(label);
    };
    add(decision.decision, Type::BodyStrong, &Tokens::text);
    add(decision.reasons, Type::Body, &Tokens::text);
    add(IncidentTexts::referralText(decision), Type::Body, &Tokens::text);
    add(tr("%1, %2").arg(decidedBy, IncidentTexts::timeText(decision.decidedAt)), Type::Caption,
        &Tokens::muted);
    fields()->addWidget(card);
    m_statement->setPlainText(tr("I have read this decision and its reasons and agree with it."));
    fields()->addWidget(m_field);
    nameField(QStringLiteral("statement"), m_field);
    setMinimumWidth(lines(36));
    m_statement->setFocus();
}

QString SignDialog::statement() const
{
    return m_statement->toPlainText().trimmed();
}

bool SignDialog::check()
{
    if (!statement().isEmpty())
        return true;
    m_field->setError(tr("Say what you declare by signing."));
    return false;
}

} // namespace guardbook::ui
