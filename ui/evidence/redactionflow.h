// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"
#include "ui/evidence/redactionpage.h"

#include <QPointer>
#include <QTimer>

namespace guardbook::ui {

class RedactionDialog;

/// Leads from an exhibit to its redacted copy: the view that is logged, the pages, the copy that is made and
/// looked at, and the yes. Marks are kept as a draft on the way.
class RedactionFlow final : public QObject {
    Q_OBJECT

public:
    RedactionFlow(PlaceContext context, QWidget *window);

    void start(const EvidenceItem &item);
    /// The exhibit of this incident whose marks were kept last; null when none were.
    [[nodiscard]] EvidenceId drafted(const IncidentId &incident) const;

Q_SIGNALS:
    void changed(); ///< The incident is to be read again.

private:
    void connectPages(RedactionDialog *dialog, const EvidenceId &id);
    void connectCopy(RedactionDialog *dialog, const EvidenceId &id);
    void connectDraft(RedactionDialog *dialog);
    [[nodiscard]] QJsonObject drafts() const;
    void keepDraft(const QJsonObject &marks); ///< Empty: there is nothing to keep any more.
    void showCopyPage(RedactionDialog *dialog, int page);

    PlaceContext m_context;
    QWidget *m_window;
    QPointer<RedactionDialog> m_dialog;
    EvidenceItem m_item; ///< That is being redacted.
};

} // namespace guardbook::ui
