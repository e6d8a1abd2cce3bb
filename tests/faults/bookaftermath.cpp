// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/bookaftermath.h"

#include "core/action/bookcheck.h"
#include "core/action/incidentactions.h"
#include "core/action/session.h"
#include "core/base/digest.h"
#include "core/keys/passphrase.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace guardbook::faults {

namespace {

UnlockedSlot copyOf(const UnlockedSlot &slot)
{
    UnlockedSlot copy;
    copy.slot = slot.slot;
    copy.label = slot.label;
    copy.identity = slot.identity.copy();
    if (slot.bookKey)
        copy.bookKey = slot.bookKey->copy();
    return copy;
}

QByteArray slotBytes(const QString &book)
{
    QByteArray all;
    for (const char *name : {"/keyslots", "/keyslots.prev", "/keyslots.next"}) {
        QFile file(book + QString::fromLatin1(name));
        all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
        all += '\n';
    }
    return all;
}

} // namespace

Result<UnlockedSlot> Opener::unlock(const QString &book, const QString &user, const QString &passphrase)
{
    const QByteArray key =
        Digest::of(slotBytes(book) + user.toUtf8() + '\n' + passphrase.toUtf8()).hex().toLatin1();
    if (const auto known = m_known.find(key); known != m_known.end())
        return copyOf(known->second);
    GUARDBOOK_ASSIGN(auto unlocked, unlockSlot(book, user, passphraseBytes(passphrase)));
    if (!unlocked.updated)
        m_known.emplace(key, copyOf(unlocked));
    return unlocked;
}

Result<OpenedBook> Opener::open(const Workplace &place, const QString &book, const QString &user,
                                const QString &passphrase, bool readOnly)
{
    GUARDBOOK_ASSIGN(auto unlocked, unlock(book, user, passphrase));
    GUARDBOOK_ASSIGN(
        auto opened,
        Book::open(book, unlocked, {readOnly ? QString() : place.machineFolder(), readOnly, user}, m_clock));
    return OpenedBook{std::move(opened), std::move(unlocked)};
}

Wrongs wrongsOfBook(const OpenedBook &opened, const QString &name)
{
    Wrongs wrongs;
    if (opened.book->alarm())
        wrongs << QStringLiteral("%1: alarm at opening: %2").arg(name, opened.book->alarm()->sentence);
    const auto report = checkBook(*opened.book, {});
    if (!report)
        wrongs << QStringLiteral("%1: cannot be checked: %2").arg(name, report.error().sentence);
    else
        for (const QString &fault : report->faults())
            wrongs << QStringLiteral("%1: check: %2").arg(name, fault);
    return wrongs;
}

Wrongs wrongsOfGoingOn(OpenedBook &opened)
{
    const auto goOn = [&]() -> Result<> {
        GUARDBOOK_ASSIGN(const auto session, opened.book->signIn(opened.unlocked.identity));
        IncidentActions::Log log;
        log.area = QStringLiteral("pupil-conduct");
        log.account = QStringLiteral("The next day %1 was well.").arg(QString::fromLatin1(secretMark));
        log.noticedAt = log.reportedAt = *Instant::fromText(QStringLiteral("2026-03-05T09:00:00+00:00"));
        GUARDBOOK_TRY(IncidentActions(*session).log(log));
        return opened.book->signOut(*session);
    };
    if (const auto went = goOn(); !went)
        return {QStringLiteral("the next action: %1").arg(went.error().sentence)};
    return wrongsOfBook(opened, QStringLiteral("after the next action"));
}

Wrongs leaksIn(const Workplace &place)
{
    Wrongs wrongs;
    QDirIterator files(place.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.startsWith(place.given({})) || path.startsWith(place.packs() + u'/'))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(secretMark))
            wrongs << QStringLiteral("%1 holds what nobody without a passphrase may read").arg(path);
    }
    QDirIterator temporary(place.temporary(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (temporary.hasNext())
        wrongs << QStringLiteral("a temporary file is left: %1").arg(temporary.next());
    return wrongs;
}

} // namespace guardbook::faults
