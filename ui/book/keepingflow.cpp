// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/keepingflow.h"

#include "ui/book/passphrasedialog.h"
#include "ui/components/messagedialog.h"
#include "ui/components/progresspanel.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace guardbook::ui {

KeepingFlow::KeepingFlow(PlaceContext context, QWidget *window)
    : QObject(window), m_context(std::move(context)), m_window(window)
{
}

void KeepingFlow::changePassphrase()
{
    auto *dialog = new PassphraseDialog(m_window->window());
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { change(dialog); });
    dialog->open();
}

void KeepingFlow::change(PassphraseDialog *dialog)
{
    dialog->setBusy(true);
    auto present = std::make_shared<Secret>(dialog->present());
    auto chosen = std::make_shared<Secret>(dialog->chosen());
    m_context.session.ask(
        dialog,
        [present, chosen](BookDesk &desk, const Progress &) {
            return desk.changePassphrase(*present, *chosen);
        },
        [this, dialog](const Result<> &result) {
            dialog->setBusy(false);
            if (!result) {
                dialog->showError(result.error());
                return;
            }
            dialog->done(QDialog::Accepted);
            m_context.tell(tr("Your passphrase was changed."));
        });
}

void KeepingFlow::checkBook()
{
    JobHandle job = m_context.session.ask(
        this, [](BookDesk &desk, const Progress &progress) { return desk.check(progress); },
        [this](const Result<CheckReport> &result) { checked(result); },
        [this](qint64 done, qint64 total) { m_context.progress->report(done, total); });
    m_context.progress->begin(tr("Checking the book"), [job]() mutable { job.cancel(); });
}

void KeepingFlow::checked(const Result<CheckReport> &result)
{
    m_context.progress->finish();
    if (!result) {
        if (result.error().code == ErrorCode::Cancelled)
            m_context.tell(tr("The check was stopped."));
        else
            MessageDialog::show(m_window->window(), &Tokens::red, QStringLiteral("circle-alert"),
                                tr("The book was not checked"), result.error().sentence);
        return;
    }
    QStringList looked;
    for (const CheckLine &line : result->lines)
        looked << line.what + u'.' << line.notes;
    if (result->clean()) {
        MessageDialog::show(m_window->window(), &Tokens::green, QStringLiteral("circle-check"),
                            tr("This book is whole"), looked.join(u'\n'));
        return;
    }
    MessageDialog::show(m_window->window(), &Tokens::red, QStringLiteral("circle-alert"),
                        tr("This book is not whole"),
                        result->faults().mid(0, 20).join(u'\n') + u'\n' +
                            tr("Keep a copy of it as it is, and restore the newest backup."));
}

} // namespace guardbook::ui
