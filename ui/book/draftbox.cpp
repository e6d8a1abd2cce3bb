// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/draftbox.h"

#include "ui/book/booksession.h"
#include "ui/components/formdialog.h"
#include "ui/components/formvalues.h"
#include "ui/components/timeline.h"
#include "ui/language/coresentences.h"

#include <QLocale>

#include <algorithm>
#include <chrono>

namespace guardbook::ui {

using namespace std::chrono_literals;

DraftBox::DraftBox(BookSession &session, std::vector<Draft> drafts, QObject *parent)
    : QObject(parent), m_session(session), m_drafts(std::move(drafts))
{
}

std::optional<Draft> DraftBox::find(const QString &kind, const AnyId &subject) const
{
    for (const Draft &draft : m_drafts)
        if (draft.kind == kind && draft.subject == subject)
            return draft;
    return std::nullopt;
}

void DraftBox::forget(const QString &kind, const AnyId &subject)
{
    std::erase_if(m_drafts,
                  [&](const Draft &draft) { return draft.kind == kind && draft.subject == subject; });
}

void DraftBox::keep(Draft draft)
{
    forget(draft.kind, draft.subject);
    m_session.ask(
        this, [draft](BookDesk &desk, const Progress &) { return desk.keepDraft(draft); },
        [this](const Result<> &kept) {
            if (!kept)
                Q_EMIT refused(inWindowLanguage(kept.error().sentence));
        });
    m_drafts.insert(m_drafts.begin(), std::move(draft));
    Q_EMIT changed();
}

void DraftBox::drop(const QString &kind, const AnyId &subject)
{
    if (!find(kind, subject))
        return;
    forget(kind, subject);
    m_session.ask(
        this, [kind, subject](BookDesk &desk, const Progress &) { return desk.dropDraft(kind, subject); },
        [](const Result<> &) {});
    Q_EMIT changed();
}

void DraftBox::attach(FormDialog *dialog, const QString &kind, const AnyId &subject,
                      std::function<Instant()> now)
{
    auto *keeper = new DraftKeeper(this, dialog, kind, subject, std::move(now));
    if (const auto draft = find(kind, subject))
        keeper->restore(*draft);
}

DraftKeeper::DraftKeeper(DraftBox *box, FormDialog *dialog, QString kind, const AnyId &subject,
                         std::function<Instant()> now)
    : QObject(dialog),
      m_box(box),
      m_dialog(dialog),
      m_kind(std::move(kind)),
      m_subject(subject),
      m_now(std::move(now))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(800ms);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(dialog->values(), &FormValues::changed, this, [this] {
        m_dialog->setChanged(true);
        if (!m_soon.isActive()) // Not put off by typing on: at most this long is lost.
            m_soon.start();
    });
    connect(dialog, &QDialog::accepted, this, &DraftKeeper::giveUp);
    connect(dialog, &FormDialog::draftKept, this, &DraftKeeper::flush);
    connect(dialog, &FormDialog::discarded, this, &DraftKeeper::giveUp);
    connect(dialog, &FormDialog::startedAfresh, this, &DraftKeeper::giveUp);
}

void DraftKeeper::flush()
{
    if (!m_dialog->isChanged())
        return;
    m_soon.stop();
    const QJsonObject fields = m_dialog->values()->read();
    if (const auto before = m_box->find(m_kind, m_subject); before && before->fields == fields)
        return;
    const Instant now = m_now();
    m_box->keep({m_kind, m_subject, fields, now});
    m_dialog->sayKept(
        tr("Draft kept %1").arg(QLocale().toString(now.dateTime().time(), QLocale::ShortFormat)));
}

void DraftKeeper::restore(const Draft &draft)
{
    m_dialog->showDraft(draft.fields, rowTime(draft.savedAt.dateTime()));
    m_soon.stop();
}

void DraftKeeper::giveUp()
{
    m_soon.stop();
    m_box->drop(m_kind, m_subject);
}

} // namespace guardbook::ui
