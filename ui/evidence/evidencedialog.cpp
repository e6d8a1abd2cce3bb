// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidencedialog.h"

#include "ui/components/button.h"
#include "ui/components/factgrid.h"
#include "ui/components/formfield.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/components/timeline.h"
#include "ui/evidence/emailview.h"
#include "ui/evidence/evidencefind.h"
#include "ui/evidence/evidencemodel.h"
#include "ui/evidence/findbar.h"
#include "ui/evidence/pictureview.h"
#include "ui/evidence/zoomtools.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

enum Sheet { Cover, Picture, Words, Message };

QList<TimelineEntry> custodyEntries(const IncidentSheet &sheet, const EvidenceLine &line)
{
    QList<TimelineEntry> entries;
    for (auto at = line.custody.rbegin(); at != line.custody.rend(); ++at) {
        TimelineEntry entry;
        entry.when = at->at.dateTime();
        entry.what = IncidentTexts::custodyText(at->kind);
        entry.who = sheet.userName(at->user);
        QStringList notes{at->purpose, at->recipient};
        notes.removeAll({});
        entry.note = notes.join(QStringLiteral(" · "));
        entry.icon = at->kind == CustodyKind::Viewed    ? QStringLiteral("eye")
                     : at->kind == CustodyKind::TakenIn ? QStringLiteral("paperclip")
                                                        : QStringLiteral("fingerprint");
        entry.milestone = at->kind == CustodyKind::TakenIn;
        entries.append(entry);
    }
    return entries;
}

} // namespace

EvidenceDialog::EvidenceDialog(const IncidentSheet &sheet, const EvidenceLine &line, bool mayView,
                               QWidget *parent)
    : QDialog(parent),
      m_id(line.item.id),
      m_sensitive(line.item.mediaType.startsWith(u"image/")),
      m_custody(new Timeline(tr("Custody log")))
{
    setObjectName(QStringLiteral("evidenceDialog"));
    setWindowTitle(tr("Exhibit %1").arg(line.item.reference));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeContent(mayView), 1);
    row->addWidget(makeFacts(line.item));
    setLine(sheet, line);
    blur(m_sensitive);
    if (parent)
        resize(parent->window()->size() - QSize(100, 80));
    if (mayView)
        m_purpose->setFocus();
}

void EvidenceDialog::offerRedaction()
{
    m_redact->show();
}

void EvidenceDialog::offerComparison()
{
    m_compare->show();
}

void EvidenceDialog::offerAttachments()
{
    m_email->setMayTakeIn(true);
}

void EvidenceDialog::startFind()
{
    m_bar->open();
}

void EvidenceDialog::blur(bool blurred)
{
    m_picture->setBlurred(blurred);
    m_blur->setText(blurred ? tr("&Show clearly") : tr("&Blur"));
    m_blur->setIcon(icon(blurred ? QStringLiteral("eye") : QStringLiteral("eye-off")));
}

void EvidenceDialog::setLine(const IncidentSheet &sheet, const EvidenceLine &line)
{
    m_custody->setEntries(custodyEntries(sheet, line));
}

void EvidenceDialog::showPage(const EvidencePage &page)
{
    m_page = page;
    m_text->setPlainText(page.text);
    m_position->setText(page.pages > 1 ? tr("Page %1 of %2").arg(page.page + 1).arg(page.pages) : QString());
    m_previous->setVisible(page.pages > 1);
    m_next->setVisible(page.pages > 1);
    m_previous->setEnabled(page.page > 0);
    m_next->setEnabled(page.page + 1 < page.pages);
    const bool drawn = !page.picture.isNull();
    m_pager->show();
    m_pictureTools->setVisible(drawn);
    m_startFind->setVisible(!m_sensitive); // A picture has no words that could be found.
    if (page.email)
        m_email->setEmail(*page.email);
    m_find->setText(drawn ? nullptr : page.email ? m_email->body() : m_text);
    m_picture->setAccessibleDescription(page.text); // A picture of a page has no text of its own.
    m_picture->setPicture(page.picture);
    m_blur->setVisible(m_sensitive && drawn);
    m_stack->setCurrentIndex(drawn ? Picture : page.email ? Message : Words);
    m_find->setPage(page.page);
    if (m_bar->isVisible())
        return; // Whoever goes from hit to hit keeps the keyboard there.
    QWidget *first = page.email    ? static_cast<QWidget *>(m_email->body())
                     : !drawn      ? static_cast<QWidget *>(m_text)
                     : m_sensitive ? static_cast<QWidget *>(m_blur)
                                   : m_picture;
    first->setFocus(Qt::OtherFocusReason);
}

void EvidenceDialog::showError(const QString &sentence)
{
    m_view->setEnabled(true);
    m_good->say({});
    m_error->say(sentence);
}

void EvidenceDialog::say(const QString &sentence)
{
    m_good->say(sentence);
}

} // namespace guardbook::ui
