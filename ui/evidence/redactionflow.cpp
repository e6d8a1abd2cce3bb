// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/redactionflow.h"

#include "ui/book/draftbox.h"
#include "ui/book/longwork.h"
#include "ui/evidence/redactiondialog.h"

#include <QJsonObject>

namespace guardbook::ui {

namespace {

constexpr int draftPauseMs = 1'000;

/// One draft an incident, with the marks of each of its exhibits by id.
QString draftKind()
{
    return QStringLiteral("evidence.redact");
}

/// Which exhibit of the draft was marked last.
QString lastKey()
{
    return QStringLiteral("last");
}

} // namespace

RedactionFlow::RedactionFlow(PlaceContext context, QWidget *window)
    : QObject(window), m_context(std::move(context)), m_window(window)
{
}

void RedactionFlow::start(const EvidenceItem &item)
{
    if (m_dialog)
        return;
    auto *dialog = new RedactionDialog(item, m_window);
    m_dialog = dialog;
    connect(dialog, &QDialog::finished, this, [this] { m_dialog = nullptr; }); // it is deleted only later
    m_item = item;
    if (const QJsonObject draft = drafts().value(item.id.text()).toObject(); !draft.isEmpty())
        dialog->restore(draft);
    connectPages(dialog, item.id);
    connectCopy(dialog, item.id);
    connectDraft(dialog);
    dialog->open();
    m_context.session.ask(
        dialog,
        [id = item.id, purpose = tr("Redaction")](BookDesk &desk, const Progress &progress) {
            return desk.openRedaction(id, purpose, progress);
        },
        [this, dialog](const Result<RedactionPage> &page) {
            if (page)
                dialog->showPage(*page);
            else
                dialog->showError(page.error());
            Q_EMIT changed();
        });
}

void RedactionFlow::connectPages(RedactionDialog *dialog, const EvidenceId &id)
{
    connect(dialog, &RedactionDialog::pageWanted, this, [this, dialog, id](int page) {
        m_context.session.ask(
            dialog,
            [id, page](BookDesk &desk, const Progress &progress) {
                return desk.redactionPage(id, page, progress);
            },
            [dialog](const Result<RedactionPage> &shown) {
                if (shown)
                    dialog->showPage(*shown);
                else
                    dialog->showError(shown.error());
            });
    });
    connect(dialog, &RedactionDialog::namesWanted, this, [this, dialog, id] {
        m_context.session.ask(
            dialog, [id](BookDesk &desk, const Progress &progress) { return desk.namesIn(id, progress); },
            [dialog](const Result<std::vector<NamedOnPages>> &names) {
                if (names)
                    dialog->suggest(*names);
                else
                    dialog->showError(names.error());
            });
    });
}

void RedactionFlow::showCopyPage(RedactionDialog *dialog, int page)
{
    m_context.session.ask(
        dialog, [page](BookDesk &desk, const Progress &progress) { return desk.madePage(page, progress); },
        [dialog](const Result<RedactionPage> &shown) {
            if (shown)
                dialog->showCopy(*shown);
            else
                dialog->showError(shown.error());
        });
}

void RedactionFlow::connectCopy(RedactionDialog *dialog, const EvidenceId &id)
{
    connect(dialog, &RedactionDialog::copyWanted, this, [this, dialog, id] {
        JobHandle job = askLong(
            m_context, this, tr("Making the redacted copy"),
            [id, copy = dialog->copy()](BookDesk &desk, const Progress &progress) {
                return desk.makeRedaction(id, copy, progress);
            },
            [this, dialog = QPointer<RedactionDialog>(dialog)](const Result<> &made) {
                if (dialog && made)
                    showCopyPage(dialog, 0);
                else if (dialog)
                    dialog->showError(made.error());
            });
        connect(dialog, &QDialog::finished, this, [job]() mutable { job.cancel(); });
    });
    connect(dialog, &RedactionDialog::copyPageWanted, this,
            [this, dialog](int page) { showCopyPage(dialog, page); });
    const auto drop = [this] {
        m_context.session.ask(
            this,
            [](BookDesk &desk, const Progress &) {
                desk.dropRedaction();
                return Result<>();
            },
            [](const Result<> &) {});
    };
    connect(dialog, &RedactionDialog::copyDropped, this, drop);
    connect(dialog, &QDialog::rejected, this, drop);
    connect(dialog, &RedactionDialog::keepWanted, this, [this, dialog] {
        m_context.session.ask(
            this, [](BookDesk &desk, const Progress &) { return desk.keepRedaction(); },
            [this, dialog = QPointer<RedactionDialog>(dialog)](const Result<EvidenceItem> &kept) {
                if (!kept) {
                    if (dialog)
                        dialog->showError(kept.error());
                    return;
                }
                if (dialog)
                    dialog->done(QDialog::Accepted);
                keepDraft({});
                m_context.tell(tr("Exhibit %1, the redacted copy, is in the book.").arg(kept->reference));
                Q_EMIT changed();
            });
    });
}

void RedactionFlow::connectDraft(RedactionDialog *dialog)
{
    auto *soon = new QTimer(dialog);
    soon->setSingleShot(true);
    soon->setInterval(draftPauseMs);
    const auto keep = [this, dialog, soon] {
        soon->stop();
        keepDraft(dialog->isEmpty() ? QJsonObject() : dialog->draft());
    };
    connect(dialog, &RedactionDialog::changed, soon, [soon] {
        if (!soon->isActive()) // Not put off by marking on: at most this long is lost.
            soon->start();
    });
    connect(soon, &QTimer::timeout, dialog, keep);
    connect(m_context.drafts, &DraftBox::flushWanted, dialog, keep);
    connect(dialog, &QDialog::accepted, soon, &QTimer::stop);
    connect(dialog, &QDialog::rejected, dialog, keep);
}

QJsonObject RedactionFlow::drafts() const
{
    const auto draft = m_context.drafts->find(draftKind(), AnyId::of(m_item.incident));
    return draft ? draft->fields : QJsonObject();
}

void RedactionFlow::keepDraft(const QJsonObject &marks)
{
    QJsonObject all = drafts();
    if (marks == all.value(m_item.id.text()).toObject())
        return;
    all.remove(m_item.id.text());
    if (!marks.isEmpty())
        all.insert(m_item.id.text(), marks);
    all.remove(lastKey());
    if (all.isEmpty()) {
        m_context.drafts->drop(draftKind(), AnyId::of(m_item.incident));
        return;
    }
    all.insert(lastKey(), marks.isEmpty() ? all.begin().key() : m_item.id.text());
    m_context.drafts->keep({draftKind(), AnyId::of(m_item.incident), all, m_context.clock.now()});
}

EvidenceId RedactionFlow::drafted(const IncidentId &incident) const
{
    const auto draft = m_context.drafts->find(draftKind(), AnyId::of(incident));
    return draft ? EvidenceId::fromText(draft->fields.value(lastKey()).toString()).value_or(EvidenceId())
                 : EvidenceId();
}

} // namespace guardbook::ui
