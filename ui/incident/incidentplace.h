// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QSplitter>

class QTimer;

namespace guardbook::ui {

class EvidenceFlow;
class IncidentListPanel;
class PackFlow;

/// The place where incidents are worked on: the list at the left, the chosen one at the right, and what a
/// person can do with it.
class IncidentPlace final : public QSplitter {
    Q_OBJECT

public:
    explicit IncidentPlace(PlaceContext context, QWidget *parent = nullptr);

    void refresh(); ///< Reads list and chosen incident again.
    void logIncident();
    void addPerson();
    void recordDecision();
    void exportPack();
    void addFiles();
    void pasteEvidence();
    void openSealedItem();
    void focusSearch();
    void focusList();
    [[nodiscard]] bool hasIncident() const;

Q_SIGNALS:
    void openCountChanged(int count);
    void incidentShown(bool any);

private:
    void readSheet(const IncidentId &id);
    void search(const QString &words);
    void log(LogIncidentDialog *dialog);
    void signDecision(const DecisionId &id);
    void complain(const Error &error);
    /// Carries out what a dialog asks for; closes it on success, shows the error in it otherwise.
    template <typename Work>
    void submit(FormDialog *dialog, Work work, const QString &told);

    PlaceContext m_context;
    IncidentListPanel *m_list;
    IncidentPage *m_page;
    EvidenceFlow *m_evidence;
    PackFlow *m_pack;
    QTimer *m_searchDelay;
    QString m_words;
    IncidentId m_wanted; ///< Chosen once the list has been read.
};

} // namespace guardbook::ui
