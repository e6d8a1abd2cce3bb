// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/pageprinter.h"

#include "ui/language/coresentences.h"

#include <QPrinter>

#include <algorithm>

namespace guardbook::ui {

namespace {
constexpr int printedEdge = 3508; ///< A4 at 300 dots an inch.
} // namespace

PagePrinter::PagePrinter(BookSession &session, std::unique_ptr<QPrinter> printer, int pages, QObject *parent)
    : QObject(parent), m_session(session), m_printer(std::move(printer))
{
    m_first = std::max(1, m_printer->fromPage()) - 1;
    m_end = m_printer->toPage() > 0 ? std::min(m_printer->toPage(), pages) : pages;
    m_next = m_first;
}

PagePrinter::~PagePrinter() = default;

void PagePrinter::start()
{
    m_printer->setFullPage(true); // The pages bring their margins.
    if (m_painter.begin(m_printer.get()))
        ask();
    else
        end(tr("The printer did not take the pages. Choose another one, or look at its queue."));
}

void PagePrinter::stop()
{
    m_end = std::min(m_end, m_next);
}

void PagePrinter::ask()
{
    m_session.ask(
        this,
        [page = m_next](BookDesk &desk, const Progress &progress) {
            return desk.packPage(page, printedEdge, progress);
        },
        [this](Result<EvidencePage> page) {
            if (page)
                put(*page);
            else
                end(inWindowLanguage(page.error().sentence));
        });
}

void PagePrinter::put(const EvidencePage &page)
{
    if (m_next > m_first && m_next < m_end && !m_printer->newPage()) {
        end(tr("The printer stopped. Look at its queue, then print again."));
        return;
    }
    if (m_next < m_end) {
        const QRect sheet = m_painter.viewport();
        const QSize size = page.picture.size().scaled(sheet.size(), Qt::KeepAspectRatio);
        const QPoint corner((sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2);
        m_painter.drawImage(QRect(corner, size), page.picture);
        ++m_next;
    }
    Q_EMIT progressed(m_next - m_first, m_end - m_first);
    if (m_next < m_end)
        ask();
    else
        end({});
}

void PagePrinter::end(const QString &error)
{
    if (m_painter.isActive())
        m_painter.end();
    Q_EMIT finished(error);
    deleteLater();
}

} // namespace guardbook::ui
