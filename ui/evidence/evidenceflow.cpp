// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidenceflow.h"

#include "ui/book/longwork.h"
#include "ui/components/messagedialog.h"
#include "ui/evidence/comparedialog.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/filechooser.h"
#include "ui/evidence/sealeddialog.h"
#include "ui/language/coresentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSysInfo>
#include <QWidget>

#include <algorithm>

namespace guardbook::ui {

namespace {

/// Shown as pictures of pages, not as text or not at all.
bool isDrawn(const EvidenceItem &item)
{
    return item.mediaType == u"application/pdf" || item.mediaType.startsWith(u"image/");
}

} // namespace

EvidenceFlow::EvidenceFlow(PlaceContext context, QWidget *window)
    : QObject(window),
      m_context(std::move(context)),
      m_window(window),
      m_gate(
          new GateQueue({m_context.facts.userName, tr("School computer %1").arg(QSysInfo::machineHostName()),
                         [&clock = m_context.clock] { return clock.now().dateTime(); }},
                        window)),
      m_capture(new CaptureFlow(
          makeScreenSource(this), [&clock = m_context.clock] { return clock.now().dateTime(); }, window)),
      m_redaction(new RedactionFlow(m_context, window))
{
    connect(m_gate, &GateQueue::captureWanted, m_capture, &CaptureFlow::start);
    connect(m_capture, &CaptureFlow::captured, m_gate, &GateQueue::goOn);
    connect(m_capture, &CaptureFlow::givenUp, m_gate, &GateQueue::next);
    connect(m_capture, &CaptureFlow::failed, this, [this](const QString &sentence) {
        MessageDialog::show(m_window, &Tokens::red, QStringLiteral("circle-alert"),
                            tr("The screen was not captured"), sentence);
        m_gate->next();
    });
    connect(m_capture, &CaptureFlow::leftBehind, this, [this](const QString &path) {
        MessageDialog::show(
            m_window, &Tokens::red, QStringLiteral("circle-alert"), tr("Remove a file yourself"),
            tr("The desktop left a copy of the picture that Guardbook could not remove. Delete "
               "it: %1")
                .arg(path));
    });
    connect(m_redaction, &RedactionFlow::changed, this, &EvidenceFlow::changed);
    connect(m_gate, &GateQueue::cardReady, this, &EvidenceFlow::takeIn);
    connect(m_gate, &GateQueue::sealedReady, this, &EvidenceFlow::seal);
    connect(m_gate, &GateQueue::clipboardRefused, this, [this] {
        QGuiApplication::clipboard()->clear();
        m_context.tell(tr("The clipboard was cleared. Nothing was read from it."));
    });
}

void EvidenceFlow::setIncident(const IncidentSheet &sheet)
{
    m_sheet = sheet;
    if (!m_viewer)
        return;
    for (const EvidenceLine &line : sheet.evidence)
        if (line.item.id == m_viewer->evidence())
            m_viewer->setLine(sheet, line);
}

void EvidenceFlow::begin(std::vector<EvidenceOffer> offers)
{
    if (m_sheet.incident.id.isNull() || m_gate->isRunning() || !m_context.facts.rights.addEvidence)
        return;
    m_target = m_sheet.incident.id;
    m_gate->begin(std::move(offers));
}

void EvidenceFlow::addFiles()
{
    auto *dialog = new FileChooser(tr("Add evidence to %1").arg(m_sheet.incident.reference), m_window);
    connect(dialog, &FileChooser::filesSelected, this, &EvidenceFlow::addPaths);
    dialog->open();
}

void EvidenceFlow::addPaths(const QStringList &paths)
{
    begin(offersOf(paths));
}

void EvidenceFlow::paste()
{
    std::vector<EvidenceOffer> offers = offersOf(QGuiApplication::clipboard()->mimeData());
    if (offers.empty())
        m_context.tell(tr("There is no picture, file or text on the clipboard."));
    else
        begin(std::move(offers));
}

void EvidenceFlow::capture()
{
    begin({offerOfScreen()});
}

void EvidenceFlow::openSealed()
{
    if (m_sheet.incident.id.isNull() || m_gate->isRunning() || !m_context.facts.rights.addEvidence)
        return;
    m_target = m_sheet.incident.id;
    m_gate->openSealed();
}

void EvidenceFlow::takeIn(EvidenceCardDialog *dialog, const EvidenceOffer &offer, const GatePass &pass)
{
    dialog->setBusy(true);
    ClipboardContent pasted;
    if (offer.from == EvidenceOffer::From::Clipboard)
        pasted = readClipboard(QGuiApplication::clipboard()->mimeData());
    const auto work = [incident = m_target, offer, pasted, pass,
                       details = dialog->details()](BookDesk &desk, const Progress &progress) {
        switch (offer.from) {
        case EvidenceOffer::From::File:
            return desk.addFile(incident, pass, offer.path, details, progress);
        case EvidenceOffer::From::Screen:
            return desk.addBytes(incident, pass, offer.name, pngOf(offer.screen.picture), details, progress);
        case EvidenceOffer::From::Clipboard:
            break;
        }
        return desk.addBytes(incident, pass, pasted.name, pasted.bytes, details, progress);
    };
    JobHandle job = askLong(m_context, this, tr("Taking in %1").arg(offer.name), work,
                            [this, dialog = QPointer<EvidenceCardDialog>(dialog)](
                                const Result<EvidenceItem> &result) { takenIn(dialog, result); });
    connect(dialog, &QDialog::rejected, this, [job]() mutable { job.cancel(); });
}

void EvidenceFlow::takenIn(EvidenceCardDialog *dialog, const Result<EvidenceItem> &result)
{
    if (!result) {
        if (dialog)
            dialog->showError(result.error());
        return;
    }
    if (dialog)
        dialog->done(QDialog::Accepted);
    m_context.tell(tr("Exhibit %1 is in the book, unchanged and encrypted.").arg(result->reference));
    Q_EMIT changed();
    if (dialog)
        m_gate->next();
}

void EvidenceFlow::seal(SealedDialog *dialog, const SealedItem &item)
{
    dialog->setBusy(true);
    m_context.session.ask(
        this,
        [incident = m_target, item](BookDesk &desk, const Progress &) {
            return desk.openSealed(incident, item);
        },
        [this, dialog = QPointer<SealedDialog>(dialog)](Result<SealedItem> result) {
            if (!result) {
                if (dialog)
                    dialog->showError(result.error());
                return;
            }
            if (dialog)
                dialog->done(QDialog::Accepted);
            m_context.tell(tr("Sealed item %1 is open. Nothing was copied.").arg(result->reference));
            Q_EMIT changed();
            if (dialog)
                m_gate->next();
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
    m_viewer->open();
}

void EvidenceFlow::redact(const EvidenceId &id)
{
    for (const EvidenceLine &line : m_sheet.evidence) {
        if (line.item.id == id && m_context.facts.mayRedact && isDrawn(line.item))
            m_redaction->start(line.item);
    }
}

void EvidenceFlow::resumeRedaction()
{
    redact(m_redaction->drafted(m_sheet.incident.id));
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
