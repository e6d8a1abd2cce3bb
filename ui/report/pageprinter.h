// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/booksession.h"

#include <QObject>

#include <memory>

class QPrinter;

namespace guardbook::ui {

class Paper;

/// What came of printing.
struct PrintedPages {
    int sent = 0; ///< Pages that went to the printer.
    int asked = 0;
    QString error; ///< A sentence when the printer or the book gave up; empty otherwise.
    [[nodiscard]] bool isComplete() const { return sent == asked && error.isEmpty(); }
};

/// Puts the pages of the prepared pack onto paper, one after the other: the book's thread draws them, a
/// thread of their own takes them to the printer. One that is deleted before it is finished (the window was
/// locked) leaves no part that looks like the whole.
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
    void finished(const guardbook::ui::PrintedPages &pages); ///< Deletes itself then.

private:
    void ask();
    void put(const EvidencePage &page);
    void end(const QString &error);
    [[nodiscard]] QString note(int sent) const;

    BookSession &m_session;
    std::shared_ptr<Paper> m_paper; ///< Touched on the paper's thread only.
    int m_first = 0;
    int m_next = 0;
    int m_end = 0;
    bool m_stopped = false;
    bool m_ended = false;
    Worker m_worker; ///< Last: it is gone before what its jobs use.
};

} // namespace guardbook::ui
