// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidenceflow.h"

#include "ui/book/longwork.h"
#include "ui/components/messagedialog.h"
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
#include <utility>

namespace guardbook::ui {

bool isDrawn(const EvidenceItem &item)
{
    return item.mediaType == u"application/pdf" || item.mediaType.startsWith(u"image/");
}

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
    connect(m_gate, &GateQueue::finished, this, &EvidenceFlow::offerEmails);
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
        case EvidenceOffer::From::Attachment:
            return desk.addAttachment(incident, pass, offer.email, offer.attachment, offer.name, details,
                                      progress);
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
    if (result->mediaType == u"message/rfc822")
        m_emails.append(*result);
    Q_EMIT changed();
    if (dialog)
        m_gate->next();
}

void EvidenceFlow::offerEmails()
{
    // What is attached is inside: nobody has looked, so nobody knows what. Viewing it is on record.
    const QList<EvidenceItem> emails = std::exchange(m_emails, {});
    if (emails.isEmpty() || !m_context.facts.mayView)
        return;
    const EvidenceItem &first = emails.first();
    MessageDialog::ask(
        m_window, tr("Exhibit %1 is an e-mail").arg(first.reference),
        tr("What is attached to it is kept inside it. View it to see the attachments and to "
           "take them in as exhibits of their own."),
        {{tr("&View it…"), [this, id = first.id] { show(id); }, Variant::Primary}, {tr("&Later"), [] {}}});
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

} // namespace guardbook::ui
