// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/packflow.h"

#include "ui/components/messagedialog.h"
#include "ui/components/progresspanel.h"

#include <QWidget>

namespace guardbook::ui {

PackFlow::PackFlow(PlaceContext context, QWidget *window)
    : QObject(window), m_context(std::move(context)), m_window(window)
{
}

void PackFlow::begin(const IncidentSheet &sheet)
{
    if (sheet.incident.id.isNull() || !m_context.facts.rights.exportPack)
        return;
    auto *dialog = new PackDialog(sheet, m_context.facts.packKinds, m_context.packFolder(), m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { write(dialog); });
    dialog->open();
}

void PackFlow::write(PackDialog *dialog)
{
    const PackRequest request = dialog->request();
    dialog->done(QDialog::Accepted);
    JobHandle job = m_context.session.ask(
        this,
        [request](BookDesk &desk, const Progress &progress) { return desk.exportPack(request, progress); },
        [this, folder = request.folder](Result<QString> result) { written(result, folder); },
        [this](qint64 done, qint64 total) { m_context.progress->report(done, total); });
    m_context.progress->begin(tr("Making the evidence pack"), [job]() mutable { job.cancel(); });
}

void PackFlow::written(const Result<QString> &result, const QString &folder)
{
    m_context.progress->finish();
    if (!result) {
        if (result.error().code == ErrorCode::Cancelled)
            m_context.tell(tr("The pack was stopped. Nothing of it was kept."));
        else
            MessageDialog::show(m_window, &Tokens::red, QStringLiteral("circle-alert"),
                                tr("The pack was not made"), result.error().sentence);
        return;
    }
    m_context.rememberPackFolder(folder);
    MessageDialog::show(
        m_window, &Tokens::green, QStringLiteral("package-check"), tr("The evidence pack is ready"),
        tr("It is in %1 and was checked after writing. Hand it over, then have the receipt signed.")
            .arg(*result));
    Q_EMIT changed();
}

} // namespace guardbook::ui
