// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/emailview.h"

#include "ui/components/button.h"
#include "ui/components/factgrid.h"
#include "ui/components/ground.h"
#include "ui/components/linelist.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <numeric>

namespace guardbook::ui {

EmailView::EmailView(QWidget *parent)
    : QWidget(parent),
      m_facts(new FactGrid(1)),
      m_html(new Notice(&Tokens::blue, QStringLiteral("info"),
                        tr("This message was made as a web page. Its words alone are shown, and where its "
                           "links lead: nothing was loaded."))),
      m_body(new QPlainTextEdit),
      m_header(button(tr("All header &fields"), {}, Variant::Chip)),
      m_attached(new QWidget),
      m_attachments(new LineList(tr("Attachments"))),
      m_takeIn(button(tr("&Take the attachments in…"), QStringLiteral("paperclip")))
{
    auto *scroll = new QScrollArea; // Large text needs more height than a small screen has.
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto *ground = new Ground(&Tokens::sidebar);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    scroll->setWidget(ground);
    column->addWidget(m_facts);
    m_body->setMinimumHeight(lines(8));
    column->addWidget(m_html);
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setAccessibleName(tr("Text of the e-mail"));
    column->addWidget(m_body, 1);
    m_header->setCheckable(true);
    m_header->setToolTip(tr("Everything that came above the text, as it came"));
    connect(m_header, &QPushButton::toggled, this, &EmailView::showBody);
    column->addWidget(m_header, 0, Qt::AlignLeft);
    auto *attached = new QVBoxLayout(m_attached);
    attached->setContentsMargins(0, 0, 0, 0);
    attached->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("Attachments"), Type::Section), 1);
    head->addWidget(m_takeIn);
    attached->addLayout(head);
    m_attachments->setObjectName(QStringLiteral("attachmentList"));
    attached->addWidget(m_attachments);
    column->addWidget(m_attached);
    connect(m_attachments, &LineList::chosen, this, [this](const QString &key) {
        if (m_mayTakeIn)
            Q_EMIT attachmentsWanted({key.toInt()});
    });
    connect(m_takeIn, &QPushButton::clicked, this, [this] {
        QList<int> all(qsizetype(m_email.attachments.size()));
        std::iota(all.begin(), all.end(), 0);
        Q_EMIT attachmentsWanted(all);
    });
    setMayTakeIn(false);
}

void EmailView::setEmail(const Email &email)
{
    m_email = email;
    m_facts->setFacts({{tr("From"), email.from},
                       {tr("To"), email.to},
                       {tr("Copy to"), email.cc},
                       {tr("Date"), email.date},
                       {tr("Subject"), email.subject}});
    m_html->setVisible(email.fromHtml);
    QList<Line> lines;
    for (std::size_t at = 0; at < email.attachments.size(); ++at) {
        const EmailAttachment &each = email.attachments[at];
        lines.append({QStringLiteral("file"),
                      &Tokens::grey,
                      each.name.isEmpty() ? tr("Without a name") : each.name,
                      tr("%1, %2").arg(each.mediaType, IncidentTexts::sizeText(each.size)),
                      {},
                      QString::number(at)});
    }
    m_attached->setVisible(!lines.isEmpty());
    m_attachments->setLines(std::move(lines));
    showBody(m_header->isChecked());
}

void EmailView::setMayTakeIn(bool may)
{
    m_mayTakeIn = may;
    m_takeIn->setVisible(may);
    m_attachments->setAccessibleDescription(may ? tr("Press Enter to take one in as an exhibit.")
                                                : QString());
}

void EmailView::showBody(bool header)
{
    m_body->setPlainText(header ? m_email.header : m_email.body);
}

} // namespace guardbook::ui
