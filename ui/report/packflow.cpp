// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/packflow.h"

#include "ui/language/coresentences.h"
#include "ui/report/packpreview.h"
#include "ui/report/pageprinter.h"
#include "ui/report/receiptdialog.h"

#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QTimer>

namespace guardbook::ui {

PackFlow::PackFlow(PlaceContext context, QWidget *window)
    : QObject(window), m_context(std::move(context)), m_window(window)
{
}

void PackFlow::begin(const IncidentSheet &sheet)
{
    if (sheet.incident.id.isNull() || !m_context.facts.rights.exportPack)
        return;
    auto *dialog = new PackDialog(sheet, m_context.facts.profile, m_context.facts.packKinds,
                                  m_context.packFolder(), m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { prepare(dialog); });
    dialog->open();
}

void PackFlow::prepare(PackDialog *dialog)
{
    dialog->setBusy(true);
    dialog->sayKept(tr("Drawing the pages…"));
    const PackRequest request = dialog->request();
    JobHandle job = m_context.session.ask(
        dialog,
        [request](BookDesk &desk, const Progress &progress) { return desk.preparePack(request, progress); },
        [this, dialog, request](Result<PreparedPages> pages) {
            dialog->sayKept({});
            dialog->setBusy(false);
            Q_EMIT changed(); // That it was prepared is on record.
            if (pages)
                preview(dialog, request, *pages);
            else
                dialog->showError(pages.error());
        });
    connect(dialog, &QDialog::finished, this, [job]() mutable { job.cancel(); });
}

void PackFlow::preview(PackDialog *dialog, const PackRequest &request, const PreparedPages &pages)
{
    auto *shown = new PackPreview(request, pages, dialog);
    connect(shown, &PackPreview::pageRequested, this, [this, shown](int page) { turnTo(shown, page); });
    connect(shown, &PackPreview::writeRequested, this,
            [this, shown, folder = request.folder] { write(shown, folder); });
    connect(shown, &PackPreview::printRequested, this, [this, shown] { askForPrinter(shown); });
    connect(shown, &QDialog::finished, this, [this] {
        m_context.session.ask(
            this,
            [](BookDesk &desk, const Progress &) {
                desk.dropPack();
                return Result<>();
            },
            [](const Result<> &) {});
    });
    connect(shown, &QDialog::finished, dialog, [this, dialog, shown] {
        if (!shown->isWritten())
            return;
        dialog->done(QDialog::Accepted);
        // Two dialogs that go at once leave some window managers with no window in front.
        QTimer::singleShot(0, m_window, [window = m_window->window()] { window->activateWindow(); });
    });
    shown->open();
}

void PackFlow::turnTo(PackPreview *preview, int page)
{
    m_context.session.ask(
        preview,
        [page](BookDesk &desk, const Progress &progress) {
            return desk.packPage(page, previewEdge, progress);
        },
        [preview](Result<EvidencePage> drawn) {
            if (drawn)
                preview->showPage(*drawn);
            else
                preview->showError(inWindowLanguage(drawn.error().sentence));
        });
}

void PackFlow::write(PackPreview *preview, const QString &folder)
{
    JobHandle job = m_context.session.ask(
        preview,
        [folder](BookDesk &desk, const Progress &progress) { return desk.writePack(folder, progress); },
        [this, preview, folder](Result<QString> written) {
            preview->finish();
            if (!written) {
                preview->showError(written.error().code == ErrorCode::Cancelled
                                       ? tr("The pack was stopped. Nothing of it was kept.")
                                       : inWindowLanguage(written.error().sentence));
                return;
            }
            m_context.rememberPackFolder(folder);
            preview->showWritten(*written);
            Q_EMIT changed();
        },
        [preview](qint64 done, qint64 total) { preview->report(done, total); });
    preview->begin(tr("Making the evidence pack"), [job]() mutable { job.cancel(); });
    connect(preview, &QDialog::finished, this, [job]() mutable { job.cancel(); });
}

void PackFlow::askForPrinter(PackPreview *preview)
{
    auto printer =
        std::make_shared<std::unique_ptr<QPrinter>>(std::make_unique<QPrinter>(QPrinter::HighResolution));
    (*printer)->setDocName(tr("Evidence pack")); // Queues show names to everybody.
    auto *dialog = new QPrintDialog(printer->get(), preview);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile,
                      false); // A pack in a file is made with Make the pack.
    dialog->setMinMax(1, preview->pages());
    connect(dialog, &QDialog::accepted, this,
            [this, preview, printer] { print(preview, std::move(*printer)); });
    dialog->open();
}

void PackFlow::print(PackPreview *preview, std::unique_ptr<QPrinter> printer)
{
    auto *work = new PagePrinter(m_context.session, std::move(printer), preview->pages(), preview);
    connect(work, &PagePrinter::progressed, preview, &PackPreview::report);
    connect(work, &PagePrinter::finished, preview, &PackPreview::showPrinted);
    preview->begin(tr("Printing the pack"), [work = QPointer(work)] {
        if (work)
            work->stop();
    });
    work->start();
}

void PackFlow::recordReceipt(const IncidentSheet &sheet, const PackId &pack)
{
    for (const PackLine &line : sheet.packs) {
        if (line.row.id != pack)
            continue;
        auto *dialog = new ReceiptDialog(line.row, m_context.clock.now().dateTime(), m_window);
        connect(dialog, &FormDialog::submitted, this, [this, dialog, pack] {
            dialog->setBusy(true);
            m_context.session.ask(
                dialog,
                [pack, receipt = dialog->receipt()](BookDesk &desk, const Progress &) {
                    return desk.packReceipt(pack, receipt);
                },
                [this, dialog](const Result<> &recorded) {
                    if (!recorded) {
                        dialog->showError(recorded.error());
                        return;
                    }
                    dialog->done(QDialog::Accepted);
                    m_context.tell(tr("The receipt is recorded."));
                    Q_EMIT changed();
                });
        });
        dialog->open();
        return;
    }
}

} // namespace guardbook::ui
