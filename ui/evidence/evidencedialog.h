// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/casesheet.h"
#include "core/evidence/email.h"
#include "core/evidence/wordfinder.h"

#include <QDialog>
#include <QImage>

#include <memory>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace guardbook::ui {

class EmailView;
class EvidenceFind;
class FindBar;
class Notice;
class PictureView;
class Text;
class Timeline;

/// What of an exhibit is shown: one picture or page, and its text where it has any.
struct EvidencePage {
    QImage picture;
    QString text;
    int page = 0; ///< From 0.
    int pages = 1;
    std::shared_ptr<const Email> email = {}; ///< Of an e-mail, in place of the text.
};

/// One exhibit: its content at the left once the person asks for it, its card and custody log at the right.
/// Opening the dialog reads no evidence; "View" does, and leaves a custody entry. Pictures come blurred and
/// are made clear on request, so that nobody is shown more than they are ready for.
class EvidenceDialog final : public QDialog {
    Q_OBJECT

public:
    EvidenceDialog(const IncidentSheet &sheet, const EvidenceLine &line, bool mayView,
                   QWidget *parent = nullptr);

    void setLine(const IncidentSheet &sheet, const EvidenceLine &line); ///< After a custody entry was added.
    void showPage(const EvidencePage &page);
    void showError(const QString &sentence);
    void say(const QString &sentence); ///< Good news: the hash fits.
    [[nodiscard]] EvidenceId evidence() const { return m_id; }
    [[nodiscard]] const EvidencePage &page() const { return m_page; } ///< What is shown.
    void offerRedaction();                                            ///< For a picture or PDF, to who may.
    void offerComparison();  ///< When there is another exhibit to put beside it.
    void offerAttachments(); ///< Of an e-mail, to who may take evidence in.
    [[nodiscard]] EvidenceFind *search() const { return m_find; }

Q_SIGNALS:
    void viewRequested(const QString &purpose);
    void pageRequested(int page);
    void verifyRequested();
    void hashCopied(const QString &hash);
    void redactionRequested();
    void comparisonRequested();
    void attachmentsRequested(const QList<int> &attachments);

private:
    QWidget *makeContent(bool mayView);
    QWidget *makeCover(bool mayView);
    QWidget *makeFacts(const EvidenceItem &item);
    QWidget *makePager();
    QWidget *makePictureTools();
    void startFind();
    void blur(bool blurred);

    EvidenceId m_id;
    EvidencePage m_page;
    bool m_sensitive = false; ///< A picture, which is blurred until it is asked for.
    QStackedWidget *m_stack = nullptr;
    QLineEdit *m_purpose = nullptr;
    QPushButton *m_view = nullptr;
    PictureView *m_picture = nullptr;
    QPushButton *m_blur = nullptr;
    QPushButton *m_redact = nullptr;
    QPushButton *m_compare = nullptr;
    QPlainTextEdit *m_text = nullptr;
    EmailView *m_email = nullptr;
    FindBar *m_bar = nullptr;
    EvidenceFind *m_find = nullptr;
    QWidget *m_pictureTools = nullptr;
    QToolButton *m_startFind = nullptr;
    Text *m_position = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QWidget *m_pager = nullptr;
    Notice *m_error = nullptr;
    Notice *m_good = nullptr;
    Timeline *m_custody;
};

} // namespace guardbook::ui
