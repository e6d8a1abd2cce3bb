// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/booksession.h"

#include <QObject>
#include <QPainter>

#include <memory>

class QPrinter;

namespace guardbook::ui {

/// Puts the pages of the prepared pack onto paper, one after the other; the book's thread draws them.
class PagePrinter final : public QObject {
    Q_OBJECT

public:
    /// `printer` is set up; its range of pages (from 1; 0: all) is kept to.
    PagePrinter(BookSession &session, std::unique_ptr<QPrinter> printer, int pages, QObject *parent);
    ~PagePrinter() override;
    void start();
    void stop(); ///< After the page that is on its way.

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const QString &error); ///< A sentence, or empty. Deletes itself then.

private:
    void ask();
    void put(const EvidencePage &page);
    void end(const QString &error);

    BookSession &m_session;
    std::unique_ptr<QPrinter> m_printer;
    QPainter m_painter;
    int m_first = 0;
    int m_next = 0;
    int m_end = 0;
};

} // namespace guardbook::ui
