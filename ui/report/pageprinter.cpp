// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/pageprinter.h"

#include "ui/language/coresentences.h"
#include "ui/report/paper.h"

#include <QPrinter>

#include <algorithm>

namespace guardbook::ui {

namespace {
constexpr int printedEdge = 3508; ///< A4 at 300 dots an inch.
} // namespace

PagePrinter::PagePrinter(BookSession &session, std::unique_ptr<QPrinter> printer, int pages, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_first(std::max(1, printer->fromPage()) - 1),
      m_next(m_first),
      m_end(printer->toPage() > 0 ? std::min(printer->toPage(), pages) : pages)
{
    m_paper = std::make_shared<Paper>(std::move(printer));
}

PagePrinter::~PagePrinter()
{
    if (m_ended)
        return;
    m_worker.run(
        this,
        [paper = m_paper, note = note(m_next - m_first)](const Progress &) { return paper->giveUp(note); },
        [](bool) {});
}

void PagePrinter::start()
{
    ask();
}

void PagePrinter::stop()
{
    m_stopped = true;
}

void PagePrinter::ask()
{
    m_session.ask(
        this,
        [page = m_next](BookDesk &desk, const Progress &progress) {
            return desk.packPage(page, printedEdge, progress);
        },
        [this](Result<EvidencePage> page) {
            if (!page)
                end(inWindowLanguage(page.error().sentence));
            else if (m_stopped)
                end({});
            else
                put(*page);
        });
}

void PagePrinter::put(const EvidencePage &page)
{
    m_worker.run(
        this, [paper = m_paper, picture = page.picture](const Progress &) { return paper->put(picture); },
        [this](bool taken) {
            if (!taken) {
                end(m_next == m_first
                        ? tr("The printer did not take the pages. Choose another one, or look at its queue.")
                        : tr("The printer stopped. Look at its queue, then print again."));
                return;
            }
            ++m_next;
            Q_EMIT progressed(m_next - m_first, m_end - m_first);
            if (m_next < m_end && !m_stopped)
                ask();
            else
                end({});
        });
}

QString PagePrinter::note(int sent) const
{
    return tr("This is not the whole document. Printing was stopped after page %1 of %2. Shred these sheets "
              "or keep them with the school's confidential papers, and print again.")
        .arg(m_first + sent)
        .arg(m_end);
}

void PagePrinter::end(const QString &error)
{
    m_ended = true;
    const int sent = m_next - m_first;
    const bool whole = error.isEmpty() && m_next == m_end;
    m_worker.run(
        this,
        [paper = m_paper, whole, note = note(sent)](const Progress &) {
            return whole ? paper->finish() : paper->giveUp(note);
        },
        [this, whole, sent, error](bool gone) {
            PrintedPages pages{gone ? sent : 0, m_end - m_first, error};
            if (whole && !gone)
                pages.error = tr("The printer did not take the pages. Choose another one, or look at its "
                                 "queue.");
            Q_EMIT finished(pages);
            deleteLater();
        });
}

} // namespace guardbook::ui
