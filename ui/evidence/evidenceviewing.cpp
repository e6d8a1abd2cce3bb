// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of EvidenceFlow that shows exhibits; what leads them into the book is in evidenceflow.cpp.

#include "ui/evidence/evidenceflow.h"

#include "ui/evidence/comparedialog.h"
#include "ui/evidence/evidencefind.h"
#include "ui/language/coresentences.h"

#include <QWidget>

#include <algorithm>
#include <memory>

namespace guardbook::ui {

void EvidenceFlow::takeAttachmentsIn(EvidenceDialog *dialog, const QList<int> &which)
{
    const auto line =
        std::find_if(m_sheet.evidence.begin(), m_sheet.evidence.end(),
                     [&](const EvidenceLine &each) { return each.item.id == dialog->evidence(); });
    if (line == m_sheet.evidence.end() || !dialog->page().email)
        return;
    std::vector<EvidenceOffer> offers = offersOf(line->item, dialog->page().email->attachments, which);
    dialog->close();
    begin(std::move(offers));
}

void EvidenceFlow::search(EvidenceDialog *dialog)
{
    const EvidenceId id = dialog->evidence();
    EvidenceFind *find = dialog->search();
    auto job = std::make_shared<JobHandle>();
    connect(dialog, &QDialog::finished, this, [job] { job->cancel(); });
    connect(find, &EvidenceFind::searchWanted, this, [this, find, id, job](const QString &words) {
        job->cancel();
        *job = m_context.session.ask(
            find,
            [id, words](BookDesk &desk, const Progress &progress) { return desk.find(id, words, progress); },
            [find](const Result<PageHits> &found) {
                if (found)
                    find->showHits(*found);
                else if (found.error().code != ErrorCode::Cancelled)
                    find->showError(inWindowLanguage(found.error().sentence));
            });
    });
    connect(find, &EvidenceFind::placesWanted, this,
            [this, find, id](int page, const std::vector<TextRange> &ranges) {
                m_context.session.ask(
                    find,
                    [id, page, ranges](BookDesk &desk, const Progress &progress) {
                        return desk.places(id, page, ranges, progress);
                    },
                    [find, page](const Result<std::vector<QList<QRect>>> &places) {
                        if (places)
                            find->showPlaces(page, *places);
                    });
            });
}

void EvidenceFlow::show(const EvidenceId &id)
{
    const auto line = std::find_if(m_sheet.evidence.begin(), m_sheet.evidence.end(),
                                   [&](const EvidenceLine &each) { return each.item.id == id; });
    if (line == m_sheet.evidence.end())
        return;
    m_viewer = new EvidenceDialog(m_sheet, *line, m_context.facts.mayView, m_window);
    connectViewer(m_viewer);
    connectCopies(m_viewer, line->item);
    search(m_viewer);
    if (m_context.facts.rights.addEvidence)
        m_viewer->offerAttachments();
    connect(m_viewer, &EvidenceDialog::attachmentsRequested, this,
            [this, viewer = m_viewer.data()](const QList<int> &which) { takeAttachmentsIn(viewer, which); });
    m_viewer->open();
}

void EvidenceFlow::connectCopies(EvidenceDialog *dialog, const EvidenceItem &item)
{
    if (!isDrawn(item))
        return;
    if (m_context.facts.mayRedact)
        dialog->offerRedaction();
    const auto drawn = std::count_if(m_sheet.evidence.begin(), m_sheet.evidence.end(),
                                     [](const EvidenceLine &line) { return isDrawn(line.item); });
    if (drawn > 1)
        dialog->offerComparison();
    connect(dialog, &EvidenceDialog::redactionRequested, this, [this, dialog, id = item.id] {
        dialog->close();
        redact(id);
    });
    connect(dialog, &EvidenceDialog::comparisonRequested, this, [this, dialog] { compare(*dialog); });
}

void EvidenceFlow::compare(const EvidenceDialog &viewer)
{
    QString title;
    std::vector<CompareDialog::Other> others;
    for (const EvidenceLine &line : m_sheet.evidence) {
        const QString name = QStringLiteral("%1, %2").arg(line.item.reference, line.item.description);
        if (line.item.id == viewer.evidence())
            title = name;
        else if (isDrawn(line.item))
            others.push_back({line.item.id, name});
    }
    if (others.empty())
        return;
    auto *dialog = new CompareDialog(title, viewer.page().picture, others, m_viewer);
    connect(dialog, &CompareDialog::otherWanted, this, [this, dialog](const EvidenceId &id) {
        m_context.session.ask(
            dialog,
            [id, purpose = tr("Comparison")](BookDesk &desk, const Progress &progress) {
                return desk.view(id, purpose, progress);
            },
            [this, dialog](const Result<EvidencePage> &page) {
                if (page)
                    dialog->showOther(*page);
                else
                    dialog->showError(inWindowLanguage(page.error().sentence));
                Q_EMIT changed();
            });
    });
    dialog->open();
}

void EvidenceFlow::connectViewer(EvidenceDialog *dialog)
{
    const EvidenceId id = dialog->evidence();
    const auto shown = [dialog](Result<EvidencePage> page) {
        if (page)
            dialog->showPage(*page);
        else
            dialog->showError(inWindowLanguage(page.error().sentence));
    };
    connect(dialog, &EvidenceDialog::viewRequested, this, [this, dialog, id, shown](const QString &purpose) {
        m_context.session.ask(
            dialog,
            [id, purpose](BookDesk &desk, const Progress &progress) {
                return desk.view(id, purpose, progress);
            },
            [this, shown](Result<EvidencePage> page) {
                shown(std::move(page));
                Q_EMIT changed();
            });
    });
    connect(dialog, &EvidenceDialog::pageRequested, this, [this, dialog, id, shown](int page) {
        m_context.session.ask(
            dialog,
            [id, page](BookDesk &desk, const Progress &progress) { return desk.page(id, page, progress); },
            shown);
    });
    connect(dialog, &EvidenceDialog::verifyRequested, this, [this, dialog, id] {
        m_context.session.ask(
            dialog, [id](BookDesk &desk, const Progress &progress) { return desk.verify(id, progress); },
            [this, dialog](const Result<> &result) {
                if (result)
                    dialog->say(tr("The file is unchanged: every byte fits its SHA-256."));
                else
                    dialog->showError(inWindowLanguage(result.error().sentence));
                Q_EMIT changed();
            });
    });
    connect(dialog, &EvidenceDialog::hashCopied, this,
            [this](const QString &hash) { m_context.copyToClipboard(hash); });
}

} // namespace guardbook::ui
