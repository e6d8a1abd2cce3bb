// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/backupkeeper.h"

#include "ui/book/longwork.h"
#include "ui/language/coresentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>

namespace guardbook::ui {

namespace {
/// In times of quiet: a share that is not there can take seconds to say so.
constexpr qint64 looksApart = 20;
} // namespace

BackupKeeper::BackupKeeper(PlaceContext context, std::chrono::milliseconds quiet, QObject *parent)
    : QObject(parent), m_context(std::move(context))
{
    if (!m_context.facts.mayBackUp || !m_context.backupRhythm)
        return;
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &BackupKeeper::look);
    m_quiet.start(); // Again and again: a stick is put in later, a day ends while the book is open.
    QCoreApplication::instance()->installEventFilter(this);
}

bool BackupKeeper::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
        event->type() == QEvent::Wheel)
        m_quiet.start();
    return false;
}

void BackupKeeper::look()
{
    const BackupRhythm rhythm = m_context.backupRhythm();
    const bool lately = m_looked.isValid() && m_looked.elapsed() < looksApart * m_quiet.interval();
    if (m_running || lately || rhythm == BackupRhythm::Never)
        return;
    m_looked.start();
    const QString folder = m_context.backupPlaces().value(0);
    struct Look {
        bool due = false;
        bool reachable = false;
    };
    m_context.session.ask(
        this,
        [rhythm, folder](BookDesk &desk, const Progress &) -> Result<Look> {
            GUARDBOOK_ASSIGN(const HomeSheet sheet, desk.home());
            Look look;
            look.due = isBackupDue(rhythm, sheet.lastBackup, sheet.readAt);
            look.reachable = look.due && !folder.isEmpty() && bool(desk.backupsIn(folder));
            return look;
        },
        [this, folder](const Result<Look> &look) {
            if (!look || !look->due || m_running)
                return;
            if (folder.isEmpty())
                tell(tr("A backup is due. Choose where it is kept: The book, Back up now."));
            else if (!look->reachable)
                tell(tr("A backup is due, and its place is not there: %1. Put the stick in or connect the "
                        "share; it is then made by itself.")
                         .arg(QDir::toNativeSeparators(folder)));
            else
                make(folder);
        });
}

void BackupKeeper::make(const QString &folder)
{
    m_running = true;
    askLong(
        m_context, this, tr("Making the backup that is due"),
        [folder](BookDesk &desk, const Progress &progress) { return desk.makeBackup(folder, progress); },
        [this](const Result<MadeBackup> &made) {
            m_running = false;
            if (made) {
                m_told.clear();
                Q_EMIT hindered({});
                m_context.tell(tr("The backup that was due is made, opened and checked."));
                Q_EMIT changed();
            } else if (made.error().code == ErrorCode::Cancelled) {
                m_quiet.stop(); // Whoever stops it is not to be asked again and again today.
                m_context.tell(tr("The backup was stopped. Nothing of it was kept."));
            } else {
                tell(tr("The backup that is due was not made. %1")
                         .arg(inWindowLanguage(made.error().sentence)));
            }
        });
}

void BackupKeeper::tell(const QString &sentence)
{
    Q_EMIT hindered(sentence);
    if (sentence != m_told) // Once, not at every look.
        m_context.tell(sentence);
    m_told = sentence;
}

} // namespace guardbook::ui
