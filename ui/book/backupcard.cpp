// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/backupcard.h"

#include "ui/book/longwork.h"
#include "ui/book/trybackupdialog.h"
#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/flowlayout.h"
#include "ui/components/formfield.h"
#include "ui/components/linelist.h"
#include "ui/components/messagedialog.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/incident/incidenttexts.h"
#include "ui/language/coresentences.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace guardbook::ui {

BackupCard::BackupCard(PlaceContext context, QWidget *parent)
    : QWidget(parent),
      m_context(std::move(context)),
      m_lastBackup(wrapped(new Text({}))),
      m_lastTrial(wrapped(new Text({}))),
      m_places(new LineList(tr("Places of backups"))),
      m_hindrance(new Notice(&Tokens::amber, QStringLiteral("clock"), {})),
      m_backUp(button(tr("Back up now…"), QStringLiteral("database")))
{
    auto *card = new Card(tr("Backups"), {});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    m_backUp->setEnabled(m_context.facts.mayBackUp);
    connect(m_backUp, &QPushButton::clicked, this, &BackupCard::backUp);
    card->head()->addWidget(m_backUp);
    m_hindrance->hide();
    card->body()->addWidget(m_hindrance);
    card->body()->addWidget(m_lastBackup);
    card->body()->addWidget(m_lastTrial);
    m_places->setObjectName(QStringLiteral("backupPlaces"));
    m_places->setAccessibleDescription(tr("Press Enter to back up to a place."));
    connect(m_places, &LineList::chosen, this, &BackupCard::writeBackup);
    card->body()->addWidget(m_places);
    card->body()->addWidget(makeRhythm());
    card->body()->addWidget(makeWays());
    card->body()->addWidget(wrapped(new Text(
        tr("A backup is a whole encrypted book: it is opened and checked after it is written, and the "
           "same passphrases open it. Keep one on another device, and one outside the building."),
        Type::Caption, &Tokens::muted)));
}

QWidget *BackupCard::makeWays()
{
    auto *holder = new QWidget;
    auto *row = new FlowLayout(space::s, holder);
    m_try = button(tr("Try a backup out…"), QStringLiteral("badge-check"));
    m_try->setEnabled(m_context.facts.mayBackUp);
    auto *restore = button(tr("Restore a backup…"), QStringLiteral("rotate-ccw"));
    connect(m_try, &QPushButton::clicked, this, &BackupCard::tryOut);
    connect(restore, &QPushButton::clicked, this, m_context.restoreBackup);
    row->addWidget(m_try);
    row->addWidget(restore);
    return holder;
}

QWidget *BackupCard::makeRhythm()
{
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("backupRhythm"));
    choice->addItem(tr("Never"), int(BackupRhythm::Never));
    choice->addItem(tr("Every day"), int(BackupRhythm::Daily));
    choice->addItem(tr("Every week"), int(BackupRhythm::Weekly));
    if (m_context.backupRhythm)
        choice->setCurrentIndex(choice->findData(int(m_context.backupRhythm())));
    choice->setEnabled(m_context.facts.mayBackUp && m_context.rememberBackupRhythm);
    connect(choice, &QComboBox::activated, this, [this, choice] {
        m_context.rememberBackupRhythm(BackupRhythm(choice->currentData().toInt()));
        m_hindrance->say({});
    });
    return new FormField(tr("Back up by &itself"), choice,
                         tr("To the first place of the list, on this computer, while the book is open and "
                            "nobody is typing."));
}

void BackupCard::showHindrance(const QString &sentence)
{
    m_hindrance->say(sentence);
}

void BackupCard::showTimes(const HomeSheet &sheet)
{
    m_lastBackup->setText(sheet.lastBackup ? tr("Last backup: %1, opened and checked after it was written")
                                                 .arg(IncidentTexts::timeText(*sheet.lastBackup))
                                           : tr("There is no backup yet."));
    m_lastTrial->setText(
        !sheet.lastTrial ? tr("No backup was tried out yet. Do it once a term, from the medium itself.")
        : sheet.lastTrial->clean
            ? tr("Last tried out: %1").arg(IncidentTexts::timeText(sheet.lastTrial->at))
            : tr("Last tried out: %1, and that backup was damaged. Make another one and try it out.")
                  .arg(IncidentTexts::timeText(sheet.lastTrial->at)));
}

void BackupCard::refresh()
{
    listPlaces();
    for (const QString &folder : std::as_const(m_listed))
        m_context.session.ask(
            this, [folder](BookDesk &desk, const Progress &) { return desk.backupsIn(folder); },
            [this, folder](Result<std::vector<FoundBackup>> found) { showPlace(folder, found); });
}

void BackupCard::listPlaces()
{
    m_listed = m_context.backupPlaces ? m_context.backupPlaces() : QStringList();
    QList<Line> lines;
    for (const QString &folder : std::as_const(m_listed))
        lines.append({QStringLiteral("folder-open"), &Tokens::grey, folder, tr("Looking…"), {}, folder});
    m_places->setVisible(!lines.isEmpty());
    m_places->setLines(std::move(lines));
}

void BackupCard::showPlace(const QString &folder, const Result<std::vector<FoundBackup>> &found)
{
    Line line{QStringLiteral("folder-open"), &Tokens::green, folder, {}, {}, folder};
    if (!found) {
        line.tone = &Tokens::grey;
        line.about = tr("Cannot be reached now");
    } else if (found->empty()) {
        line.tone = &Tokens::amber;
        line.about = tr("No backup of this book lies here");
    } else {
        m_newest.insert(folder, found->front().path);
        line.about =
            tr("Newest of %1: %2").arg(found->size()).arg(IncidentTexts::timeText(found->front().madeAt));
    }
    m_places->setLine(int(m_listed.indexOf(folder)), std::move(line));
}

void BackupCard::backUp()
{
    auto *dialog = new QFileDialog(this, tr("Where the backup is written"), m_listed.value(0));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupCard::writeBackup);
    dialog->open();
}

void BackupCard::writeBackup(const QString &folder)
{
    if (!m_backUp->isEnabled())
        return;
    m_backUp->setEnabled(false);
    askLong(
        m_context, this, tr("Making a backup"),
        [folder](BookDesk &desk, const Progress &progress) { return desk.makeBackup(folder, progress); },
        [this, folder](const Result<MadeBackup> &made) {
            m_backUp->setEnabled(true);
            if (made) {
                m_context.rememberBackupPlace(folder);
                MessageDialog::show(this, &Tokens::green, QStringLiteral("database"),
                                    tr("The backup is made"),
                                    tr("It is in %1, was opened and checked: %2, %3.")
                                        .arg(made->path, tr("%Ln entry(ies)", nullptr, int(made->entries)),
                                             tr("%Ln exhibit(s)", nullptr, int(made->evidence))));
            } else if (made.error().code == ErrorCode::Cancelled) {
                m_context.tell(tr("The backup was stopped. Nothing of it was kept."));
            } else {
                MessageDialog::show(this, &Tokens::red, QStringLiteral("circle-alert"),
                                    tr("The backup was not made"), inWindowLanguage(made.error().sentence));
            }
            Q_EMIT changed();
        });
}

void BackupCard::tryOut()
{
    auto *dialog = new TryBackupDialog(m_context.facts.userName, m_newest.value(m_listed.value(0)),
                                       m_listed.value(0), this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        startTrial(dialog->backup(), dialog->passphrase());
        dialog->done(QDialog::Accepted);
    });
    dialog->open();
}

void BackupCard::startTrial(const QString &backup, const QString &passphrase)
{
    m_try->setEnabled(false);
    askLong(
        m_context, this, tr("Trying a backup out"),
        [backup, passphrase](BookDesk &desk, const Progress &progress) {
            return desk.tryBackup(backup, passphrase, progress);
        },
        [this](const Result<CheckReport> &report) {
            m_try->setEnabled(true);
            Q_EMIT changed();
            if (report)
                Q_EMIT tried(*report);
            else if (report.error().code == ErrorCode::Cancelled)
                m_context.tell(tr("The trial was stopped."));
            else
                MessageDialog::show(this, &Tokens::red, QStringLiteral("circle-alert"),
                                    tr("The backup could not be tried out"),
                                    inWindowLanguage(report.error().sentence));
        });
}

} // namespace guardbook::ui
