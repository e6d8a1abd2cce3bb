// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidencecard.h"

#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/fullheightlist.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/evidence/evidencemodel.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QString sealedFacts(const SealedItem &item)
{
    QStringList parts;
    if (!item.place.isEmpty())
        parts << EvidenceCard::tr("Locked in: %1").arg(item.place);
    if (!item.keyHolder.isEmpty())
        parts << EvidenceCard::tr("Key: %1").arg(item.keyHolder);
    if (!item.sealNumber.isEmpty())
        parts << EvidenceCard::tr("Seal %1").arg(item.sealNumber);
    return parts.join(QStringLiteral("  ·  "));
}

QWidget *sealedRow(const SealedItem &item)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(8, 8, 4, 8);
    line->setSpacing(14);
    auto *sign = new IconLabel(icon(QStringLiteral("shield-alert"), &Tokens::red), 26);
    line->addSpacing(13);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addSpacing(13);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Pill({item.reference, &Tokens::red}));
    auto *what = new Text(item.what, Type::BodyStrong);
    what->setReadable();
    head->addWidget(what, 1);
    if (item.closed)
        head->addWidget(new Pill({EvidenceCard::tr("Closed"), &Tokens::grey, QStringLiteral("check")}));
    else if (item.policeContacted)
        head->addWidget(
            new Pill({EvidenceCard::tr("Police contacted"), &Tokens::green, QStringLiteral("phone")}));
    else
        head->addWidget(new Pill(
            {EvidenceCard::tr("Police not contacted yet"), &Tokens::red, QStringLiteral("circle-alert")}));
    texts->addLayout(head);
    texts->addWidget(wrapped(new Text(EvidenceCard::tr("Imagery not held: device or account only"),
                                      Type::Caption, &Tokens::muted)));
    if (const QString facts = sealedFacts(item); !facts.isEmpty())
        texts->addWidget(wrapped(new Text(facts, Type::Caption, &Tokens::muted)));
    line->addLayout(texts, 1);
    return row;
}

} // namespace

EvidenceCard::EvidenceCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(tr("Evidence"), tr("Original files are kept unchanged"))),
      m_model(new EvidenceModel(this)),
      m_list(new FullHeightList(tr("Evidence"))),
      m_empty(
          wrapped(new Text(tr("No evidence yet. Choose files, drop them here, paste, or capture the screen."),
                           Type::Body, &Tokens::muted))),
      m_add(button(tr("Add files…"), QStringLiteral("paperclip"))),
      m_paste(button(tr("Paste"), QStringLiteral("clipboard-paste"))),
      m_capture(button(tr("Capture…"), QStringLiteral("camera")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_list->setObjectName(QStringLiteral("evidenceList"));
    m_list->setAccessibleDescription(tr("Press Enter to see an exhibit with its details and custody log."));
    m_list->setItemDelegate(new EvidenceDelegate(m_list));
    m_list->setModel(m_model);
    m_card->body()->addWidget(m_list);
    m_card->body()->addWidget(m_empty);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(space::s);
    ways->addWidget(m_add);
    ways->addWidget(m_paste);
    ways->addWidget(m_capture);
    ways->addStretch();
    m_card->body()->addLayout(ways);
    m_add->setToolTip(tr("Files from this computer, one question each"));
    m_paste->setToolTip(tr("Paste a picture, files or text as evidence (Ctrl+Shift+V)"));
    connect(m_add, &QPushButton::clicked, this, &EvidenceCard::addFilesRequested);
    m_capture->setToolTip(tr("Capture part of the screen, a window or all of it (Ctrl+Shift+C)"));
    connect(m_capture, &QPushButton::clicked, this, &EvidenceCard::captureRequested);
    connect(m_paste, &QPushButton::clicked, this, &EvidenceCard::pasteRequested);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const auto id = EvidenceId::fromText(index.data(EvidenceModel::IdRole).toString()))
            Q_EMIT itemActivated(*id);
    });
}

void EvidenceCard::setSheet(const IncidentSheet &sheet)
{
    m_model->setLines(sheet.evidence);
    m_list->setVisible(!sheet.evidence.empty());
    m_empty->setVisible(sheet.evidence.empty() && sheet.sealedItems.empty());
    showSealed(sheet);
}

void EvidenceCard::showSealed(const IncidentSheet &sheet)
{
    delete m_sealed;
    m_sealed = nullptr;
    if (sheet.sealedItems.empty())
        return;
    m_sealed = new QWidget;
    auto *column = new QVBoxLayout(m_sealed);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const SealedLine &line : sheet.sealedItems) {
        column->addWidget(new Rule);
        column->addWidget(sealedRow(line.item));
    }
    m_card->body()->insertWidget(3, m_sealed);
}

void EvidenceCard::setMayAdd(bool may)
{
    m_add->setEnabled(may);
    m_paste->setEnabled(may);
    m_capture->setEnabled(may);
}

} // namespace guardbook::ui
