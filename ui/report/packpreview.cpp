// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/packpreview.h"

#include "ui/components/button.h"
#include "ui/components/factgrid.h"
#include "ui/components/ground.h"
#include "ui/components/notice.h"
#include "ui/components/progresspanel.h"
#include "ui/components/text.h"
#include "ui/evidence/pictureview.h"
#include "ui/evidence/zoomtools.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace guardbook::ui {

PackPreview::PackPreview(const PackRequest &request, const PreparedPages &pages, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("packPreview"));
    setWindowTitle(tr("Pack %1").arg(pages.reference));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makePages(), 1);
    row->addWidget(makeFacts(request, pages));
    whole->addLayout(row, 1);
    whole->addWidget(makeFoot());
    showPage(pages.first);
    if (parent)
        resize(parent->window()->parentWidget()
                   ? parent->window()->parentWidget()->window()->size() - QSize(80, 60)
                   : QSize(lines(60), lines(38)));
    m_picture->setFocus();
}

QWidget *PackPreview::makePages()
{
    auto *holder = new Ground(&Tokens::sidebar, Ground::Edge::Right);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_picture = new PictureView;
    m_picture->setObjectName(QStringLiteral("packPage"));
    m_picture->setAccessibleName(tr("Page of the pack"));
    column->addWidget(m_picture, 1);
    auto *pager = new QHBoxLayout;
    m_previous = button(tr("&Previous page"), QStringLiteral("chevron-left"));
    m_next = button(tr("&Next page"), QStringLiteral("chevron-right"));
    m_position = new Text({}, Type::Caption, &Tokens::muted);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(m_page + 1); });
    pager->addWidget(m_previous);
    pager->addWidget(m_next);
    pager->addWidget(m_position);
    pager->addStretch();
    addZoomTools(pager, m_picture, tr("The whole page"));
    column->addLayout(pager);
    return holder;
}

QWidget *PackPreview::makeFacts(const PackRequest &request, const PreparedPages &pages)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(lines(20));
    auto *side = new Ground(&Tokens::surface);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(20, space::l, 20, space::l);
    column->setSpacing(space::m);
    column->addWidget(wrapped(new Text(tr("Pack %1").arg(pages.reference), Type::Title)));
    column->addWidget(
        wrapped(new Text(tr("These are the very pages. Nothing has been written yet; that the pack "
                            "was prepared stands in the ledger."),
                         Type::Body, &Tokens::muted)));
    auto *facts = new FactGrid(1);
    facts->setFacts(
        {{tr("Recipient"), request.recipient},
         {tr("Purpose"), request.purpose},
         {tr("Lawful basis"), request.lawfulBasis},
         {tr("Their reference"), request.reference},
         {tr("Exhibits"), QLocale().toString(pages.exhibits)},
         {tr("Protection"), request.passphrase.isEmpty() ? tr("None: from hand to hand only")
                                                         : tr("One PDF that opens with a passphrase")},
         {tr("Written to"), request.folder}});
    column->addWidget(facts);
    m_error = new Notice(&Tokens::red, QStringLiteral("circle-alert"), {});
    m_error->hide();
    m_good = new Notice(&Tokens::green, QStringLiteral("package-check"), {});
    m_good->setObjectName(QStringLiteral("packWritten"));
    m_good->hide();
    column->addWidget(m_error);
    column->addWidget(m_good);
    column->addStretch();
    scroll->setWidget(side);
    return scroll;
}

QWidget *PackPreview::makeFoot()
{
    auto *foot = new Ground(&Tokens::sidebar, Ground::Edge::Top);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_progress = new ProgressPanel;
    m_write = button(tr("&Make the pack"), QStringLiteral("package"), Variant::Primary);
    m_print = button(tr("P&rint…"));
    m_back = button(tr("&Back"));
    m_print->hide();
    m_write->setDefault(true);
    row->addWidget(m_progress);
    row->addStretch();
    row->addWidget(m_write);
    row->addWidget(m_print);
    row->addWidget(m_back);
    connect(m_write, &QPushButton::clicked, this, &PackPreview::writeRequested);
    connect(m_print, &QPushButton::clicked, this, &PackPreview::printRequested);
    connect(m_back, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void PackPreview::showPage(const EvidencePage &page)
{
    m_page = page.page;
    m_pages = page.pages;
    m_picture->setAccessibleDescription(page.text); // A picture of a page has no text of its own.
    m_picture->setPicture(page.picture);
    m_position->setText(tr("Page %1 of %2").arg(page.page + 1).arg(page.pages));
    m_previous->setEnabled(page.page > 0);
    m_next->setEnabled(page.page + 1 < page.pages);
}

void PackPreview::showError(const QString &sentence)
{
    m_good->say({});
    m_error->say(sentence);
}

void PackPreview::begin(const QString &what, std::function<void()> cancel)
{
    m_error->say({});
    m_write->setEnabled(false);
    m_print->setEnabled(false);
    m_stop = cancel;
    m_task = m_progress->begin(what);
    m_progress->setStop(m_task, std::move(cancel));
}

void PackPreview::reject()
{
    if (m_stop)
        m_stop();
    else
        QDialog::reject();
}

void PackPreview::report(qint64 done, qint64 total)
{
    m_progress->report(m_task, done, total);
}

void PackPreview::finish()
{
    m_stop = nullptr;
    m_progress->finish(m_task);
    m_write->setEnabled(true);
    m_print->setEnabled(true);
}

void PackPreview::showPrinted(const PrintedPages &printed)
{
    finish();
    if (printed.isComplete()) {
        m_error->say({});
        m_good->say(tr("Sent to the printer: %1 of %2 pages.").arg(printed.sent).arg(printed.asked));
        return;
    }
    const QString why = printed.error.isEmpty() ? tr("Printing was stopped.") : printed.error;
    const QString what = printed.sent > 0
                             ? tr("%1 of %2 pages went to the printer; the last sheet says that they are not "
                                  "the whole.")
                                   .arg(printed.sent)
                                   .arg(printed.asked)
                             : tr("Nothing was printed.");
    showError(why + u' ' + what);
}

void PackPreview::showWritten(const QString &path)
{
    m_written = true;
    m_write->hide();
    m_print->show();
    m_back->setText(tr("&Close"));
    m_back->setDefault(true);
    m_back->setFocus();
    m_good->say(tr("The pack is in %1 and was checked after writing. Hand it over, then have the receipt "
                   "signed: it is awaited until you record it.")
                    .arg(path));
}

} // namespace guardbook::ui
