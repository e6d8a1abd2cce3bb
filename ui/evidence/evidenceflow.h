// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"
#include "ui/evidence/captureflow.h"
#include "ui/evidence/gatequeue.h"
#include "ui/evidence/redactionflow.h"

#include <QPointer>

namespace guardbook::ui {

/// Shown as pictures of pages, not as text or not at all.
[[nodiscard]] bool isDrawn(const EvidenceItem &item);

/// Leads evidence into the book and onto the screen: file dialog, drop and paste through the gate, the card,
/// the work on the book's thread; and viewing, with its custody entry.
class EvidenceFlow final : public QObject {
    Q_OBJECT

public:
    EvidenceFlow(PlaceContext context, QWidget *window);

    void setIncident(const IncidentSheet &sheet);
    void addFiles();
    void addPaths(const QStringList &paths);
    void paste();
    void capture(); ///< The screen.
    void openSealed();
    void show(const EvidenceId &id);
    void redact(const EvidenceId &id);
    void resumeRedaction(); ///< Of the exhibit that a draft is about.

Q_SIGNALS:
    void changed(); ///< The incident is to be read again.

private:
    void takeIn(EvidenceCardDialog *dialog, const EvidenceOffer &offer, const GatePass &pass);
    void takenIn(EvidenceCardDialog *dialog, const Result<EvidenceItem> &result);
    void offerEmails(); ///< Those that came in: to be viewed for what is attached to them.
    void takeAttachmentsIn(EvidenceDialog *dialog, const QList<int> &which);
    void search(EvidenceDialog *dialog);
    void seal(SealedDialog *dialog, const SealedItem &item);
    void connectViewer(EvidenceDialog *dialog);
    void connectCopies(EvidenceDialog *dialog, const EvidenceItem &item);
    void compare(const EvidenceDialog &viewer);
    void begin(std::vector<EvidenceOffer> offers);

    PlaceContext m_context;
    QWidget *m_window;
    GateQueue *m_gate;
    CaptureFlow *m_capture;
    RedactionFlow *m_redaction;
    IncidentSheet m_sheet;
    IncidentId m_target;          ///< Where what is being taken in goes, whatever is chosen meanwhile.
    QList<EvidenceItem> m_emails; ///< Taken in since the gate began.
    QPointer<EvidenceDialog> m_viewer;
};

} // namespace guardbook::ui
