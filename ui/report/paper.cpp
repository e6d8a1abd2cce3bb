// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/paper.h"

#include <QPrinter>

namespace guardbook::ui {

Paper::Paper(std::unique_ptr<QPrinter> printer) : m_printer(std::move(printer))
{
    m_printer->setFullPage(true); // The pages bring their margins.
}

Paper::~Paper() = default;

bool Paper::turn()
{
    return m_painter.isActive() ? m_printer->newPage() : m_painter.begin(m_printer.get());
}

bool Paper::put(const QImage &page)
{
    if (!turn())
        return false;
    const QRect sheet = m_painter.viewport();
    const QSize size = page.size().scaled(sheet.size(), Qt::KeepAspectRatio);
    const QPoint corner((sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2);
    m_painter.drawImage(QRect(corner, size), page);
    ++m_sheets;
    return true;
}

bool Paper::finish()
{
    return m_painter.isActive() && m_painter.end();
}

bool Paper::giveUp(const QString &note)
{
    if (!m_painter.isActive())
        return false;
    const bool takenBack = m_printer->abort();
    if (!takenBack && m_printer->newPage()) {
        constexpr int marginsPerSheet = 8;
        const QRect sheet = m_painter.viewport();
        const int margin = sheet.width() / marginsPerSheet;
        QFont font = m_painter.font();
        font.setPointSizeF(16);
        m_painter.setFont(font);
        m_painter.drawText(sheet.adjusted(margin, margin, -margin, -margin), Qt::TextWordWrap, note);
    }
    return m_painter.end() && !takenBack;
}

} // namespace guardbook::ui
