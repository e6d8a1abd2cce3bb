// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/packcard.h"

#include "core/action/packactions.h"
#include "ui/components/badge.h"
#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

Badge stateOf(const PackLine &line, const Instant &now)
{
    if (line.receipt)
        return {PackCard::tr("Receipt is back"), &Tokens::green, QStringLiteral("check")};
    if (!line.row.exportedAt)
        return {PackCard::tr("Not handed over"), &Tokens::grey, {}};
    if (receiptOverdue(line.row, now))
        return {PackCard::tr("Receipt overdue"), &Tokens::red, QStringLiteral("circle-alert")};
    return {PackCard::tr("Receipt awaited"), &Tokens::amber, QStringLiteral("clock")};
}

} // namespace

PackCard::PackCard(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("Hand-overs"), tr("Every pack that was prepared or given out")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
}

void PackCard::setSheet(const IncidentSheet &sheet, const Instant &now)
{
    QVBoxLayout *column = m_card->freshContent();
    setVisible(!sheet.packs.empty());
    for (auto at = sheet.packs.rbegin(); at != sheet.packs.rend(); ++at)
        column->addWidget(row(*at, sheet.userName(at->row.preparedBy), now));
}

QWidget *PackCard::row(const PackLine &line, const QString &preparedBy, const Instant &now)
{
    auto *holder = new QWidget;
    auto *whole = new QHBoxLayout(holder);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(space::m);
    whole->addWidget(
        new IconLabel(icon(line.row.exportedAt ? QStringLiteral("package-check") : QStringLiteral("package"),
                           line.row.exportedAt ? &Tokens::blue : &Tokens::grey),
                      20),
        0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *title =
        new Text(QStringLiteral("%1  ·  %2").arg(line.row.reference, line.row.recipient), Type::BodyStrong);
    title->setReadable();
    texts->addWidget(title);
    const QString when = IncidentTexts::timeText(line.row.exportedAt.value_or(line.row.preparedAt));
    texts->addWidget(wrapped(new Text(line.row.exportedAt ? tr("%1, by %2").arg(when, preparedBy)
                                                          : tr("Prepared %1, by %2").arg(when, preparedBy),
                                      Type::Caption, &Tokens::muted)));
    auto *purpose = new Text(line.row.purpose);
    purpose->setReadable();
    texts->addWidget(purpose);
    if (line.receipt) {
        QStringList told{tr("Received %1").arg(IncidentTexts::timeText(line.receipt->receivedAt)),
                         line.receipt->signedBy, line.receipt->note};
        told.removeAll({});
        auto *receipt = new Text(told.join(QStringLiteral("  ·  ")));
        receipt->setReadable();
        texts->addWidget(receipt);
    }
    whole->addLayout(texts, 1);
    whole->addWidget(new Pill(stateOf(line, now)), 0, Qt::AlignTop);
    if (line.row.exportedAt && !line.receipt) {
        auto *came = button(tr("Receipt came back…"), QStringLiteral("inbox"));
        came->setAccessibleName(tr("Receipt of %1 came back").arg(line.row.reference));
        came->setEnabled(m_mayRecord);
        connect(came, &QPushButton::clicked, this, [this, id = line.row.id] { Q_EMIT receiptRequested(id); });
        whole->addWidget(came, 0, Qt::AlignTop);
    }
    return holder;
}

} // namespace guardbook::ui
