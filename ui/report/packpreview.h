// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/report/packdialog.h"
#include "ui/report/pageprinter.h"

class QPushButton;

#include <functional>

namespace guardbook::ui {

class Notice;
class PictureView;
class ProgressPanel;
class Text;

/// The very pages of a pack before anything is written; then the way to write it, and to print it once it
/// stands in the disclosure log.
class PackPreview final : public QDialog {
    Q_OBJECT

public:
    PackPreview(const PackRequest &request, const PreparedPages &pages, QWidget *parent = nullptr);
    void showPage(const EvidencePage &page);
    void showError(const QString &sentence);
    /// Long work: what it is, and how to stop it.
    void begin(const QString &what, std::function<void()> cancel);
    void report(qint64 done, qint64 total);
    void finish();
    void showWritten(const QString &path);
    void showPrinted(const PrintedPages &printed); ///< Ends what was begun.
    [[nodiscard]] bool isWritten() const { return m_written; }
    [[nodiscard]] int pages() const { return m_pages; }

public Q_SLOTS:
    /// While something is written or printed, asks for that to stop and stays: what came of it is told here.
    void reject() override;

Q_SIGNALS:
    void pageRequested(int page);
    void writeRequested();
    void printRequested();

private:
    QWidget *makeFacts(const PackRequest &request, const PreparedPages &pages);
    QWidget *makePages();
    QWidget *makeFoot();

    int m_page = 0;
    int m_pages = 0;
    bool m_written = false;
    std::function<void()> m_stop; ///< Of what is being written or printed.
    PictureView *m_picture = nullptr;
    Text *m_position = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_back = nullptr;
    Notice *m_error = nullptr;
    Notice *m_good = nullptr;
    ProgressPanel *m_progress = nullptr;
    int m_task = 0; ///< In the panel.
};

} // namespace guardbook::ui
