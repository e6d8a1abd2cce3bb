// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/book.h"

#include "core/action/keyslotscopy.h"
#include "core/action/leftovers.h"
#include "core/action/openingcheck.h"
#include "core/action/restorerecord.h"
#include "core/action/session.h"
#include "core/action/work.h"
#include "core/storage/recordtables.h"
#include "core/storage/schema.h"

#include <QDir>

namespace guardbook {

Secret databaseKey(const Secret &bookKey)
{
    return deriveKey(bookKey, "gb-db---");
}

Book::Book(BookFolder folder, const Clock &clock)
    : m_folder(std::move(folder)), m_clock(clock), m_vault(m_folder.vault())
{
}

Book::~Book() = default;

Result<std::unique_ptr<Book>> Book::open(const QString &path, const UnlockedSlot &unlocked,
                                         const OpenOptions &options, const Clock &clock)
{
    if (!unlocked.bookKey)
        return Error{
            ErrorCode::Forbidden,
            QStringLiteral(
                "Your role does not read cases, so your passphrase does not open the book. You can hand "
                "in concerns and sign what is sent to you."),
            QStringLiteral("open")};
    std::unique_ptr<Book> book(new Book(BookFolder{QDir(path).absolutePath()}, clock));
    book->m_machineFolder = options.machineFolder;
    book->m_key = unlocked.bookKey->copy();

    bool readOnly = options.readOnly;
    if (!readOnly) {
        auto lock = BookLock::acquire(book->m_folder.path, options.who, clock.now());
        if (lock) {
            book->m_lock.emplace(*std::move(lock));
        } else if (lock.error().code == ErrorCode::InUse) {
            book->m_heldBy = lock.error().sentence;
            readOnly = true;
        } else if (lock.error().code == ErrorCode::ReadOnly) {
            readOnly = true;
        } else {
            return lock.error();
        }
    }
    const auto openAs = [&](Database::Mode mode) {
        return Database::open(book->m_folder.database(), databaseKey(book->m_key), mode);
    };
    auto database = openAs(readOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
    // Whoever may write the lock in the folder need not be allowed to write the folder or the database.
    if (!readOnly && !database && database.error().code == ErrorCode::ReadOnly) {
        book->m_lock.reset();
        database = openAs(Database::Mode::ReadOnly);
    }
    if (!database && database.error().code == ErrorCode::Corrupt)
        return Error{
            ErrorCode::Corrupt,
            database.error().sentence +
                QStringLiteral(" (Or the file keyslots is an older one that was put back, from before "
                               "the book's key was changed.)"),
            database.error().where};
    GUARDBOOK_ASSIGN(book->m_database, std::move(database));
    GUARDBOOK_TRY(migrate(*book->m_database, schemaMigrations()));

    GUARDBOOK_ASSIGN(auto rows, Table<BookRow>(*book->m_database).select(QString()));
    if (rows.size() != 1)
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("This folder's database is not a whole book. Restore a backup."),
                     QStringLiteral("book row")};
    book->m_row = std::move(rows.front());
    GUARDBOOK_ASSIGN(book->m_profile, readProfile(book->m_row.profileJson));
    const auto logKey = SigningKey::fromSeed(book->m_row.logSeed);
    if (!logKey)
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("The ledger's key in this book is damaged. Restore a backup."),
                     QStringLiteral("log key")};
    GUARDBOOK_ASSIGN(auto ledger, Ledger::load(*book->m_database, book->m_row.logId, logKey->copy()));
    book->m_ledger.emplace(std::move(ledger));

    GUARDBOOK_TRY(book->holdAgainstBook(unlocked));
    if (book->m_alarm)
        return book;
    if (auto head = book->m_ledger->verifyHead(); !head) {
        book->m_alarm = head.error();
    } else if (auto seen = book->compareWithSeen(
                   SeenStore(options.machineFolder, book->m_folder.path, book->m_row.id), unlocked.identity);
               !seen) {
        book->m_alarm = seen.error();
    } else if (auto checked = checkAtOpening(*book); !checked) {
        book->m_alarm = checked.error();
    } else if (!checked->reachedFullCheck()) {
        book->addNotice(
            QStringLiteral("The last full check is %1 entries ago, too many to compare all of them at "
                           "opening: run a full check when there is time.")
                .arg(book->m_ledger->size() - checked->lastFullCheck));
    }
    if (book->mayWrite())
        clearLeftovers(book->m_folder);
    return book;
}

/// Whether the slot that was opened still counts: the person is a user, and the file keyslots is the one that
/// the book knows.
Result<> Book::holdAgainstBook(const UnlockedSlot &unlocked)
{
    const auto user = UserTable(*m_database).find(unlocked.identity.user);
    if (user && user->state == UserState::Removed)
        return Error{ErrorCode::Forbidden,
                     QStringLiteral("%1 is no longer a user of this book.").arg(user->fullName),
                     QStringLiteral("open")};
    const auto compared = compareSlots(m_folder.path, *m_database);
    if (!compared) {
        m_alarm = compared.error();
        return {};
    }
    const SlotsFinding &finding = *compared;
    addNotice(finding.sentence());
    if (finding.state == SlotsState::PutBack)
        m_keySlotsFault = finding.sentence();
    if (!finding.isStale(unlocked.slot))
        return {};
    // Mended at once, or nobody whose passphrase was changed since could come in to do it.
    if (!isReadOnly())
        GUARDBOOK_TRY(adoptKeySlots(m_folder.path, finding.copy, m_key, PreviousCopy::Overwrite));
    return Error{
        ErrorCode::WrongPassphrase,
        QStringLiteral("What you came in with was changed or taken away since, so the book stays closed: "
                       "use your new passphrase. ") +
            finding.sentence(),
        QStringLiteral("keyslots/behind")};
}

void Book::addNotice(const QString &sentence)
{
    if (!sentence.isEmpty() && !m_notice.contains(sentence))
        m_notice += (m_notice.isEmpty() ? QString() : QStringLiteral(" ")) + sentence;
}

Result<> Book::mayWrite() const
{
    if (m_alarm)
        return *m_alarm;
    if (!m_heldBy.isEmpty())
        return Error{ErrorCode::InUse, m_heldBy, QStringLiteral("lock")};
    if (isReadOnly())
        return Error{
            ErrorCode::ReadOnly,
            QStringLiteral(
                "This book is open for reading only: its folder cannot be written. Nothing was changed."),
            QStringLiteral("read-only")};
    return {};
}

Result<> Book::compareWithSeen(const SeenStore &seen, const Identity &identity)
{
    GUARDBOOK_ASSIGN(const auto machine, seen.machine());
    GUARDBOOK_TRY(considerSeen(machine, QStringLiteral("this computer")));
    GUARDBOOK_ASSIGN(const auto user, seen.user(identity));
    return considerSeen(user, QStringLiteral("you"));
}

Result<> Book::considerSeen(const std::optional<SeenCheckpoint> &seen, const QString &whose)
{
    if (!seen)
        return {};
    const SeenCheckpoint present{m_ledger->size(), m_ledger->root()};
    const SeenVerdict verdict = compareSeen(*seen, present, m_ledger->tables());
    if (verdict == SeenVerdict::Consistent)
        return {};
    GUARDBOOK_ASSIGN(const Signers signers, Signers::load(*m_database));
    GUARDBOOK_ASSIGN(const auto restored, restoreThatGaveUp(*m_ledger, signers, m_row.id, *seen));
    if (restored) {
        addNotice(QStringLiteral(
                      "This book was restored from a backup on %1. Later entries were given up; two people "
                      "signed for that.")
                      .arg(*restored));
        return {};
    }
    return Error{ErrorCode::Tampered,
                 QStringLiteral("This is not the history that %1 saw (%2 entries then, %3 now). %4")
                     .arg(whose)
                     .arg(seen->size)
                     .arg(present.size)
                     .arg(sentenceFor(verdict)),
                 toWord(verdict)};
}

void Book::rememberSeen() const
{
    const SeenStore seen(m_machineFolder, m_folder.path, m_row.id);
    if (auto kept = seen.rememberMachine({m_ledger->size(), m_ledger->root()}); !kept)
        qWarning("The machine's record of the checkpoint could not be written (%s)",
                 qPrintable(kept.error().where));
}

Result<std::unique_ptr<Session>> Book::signIn(const Identity &identity)
{
    auto user = UserTable(*m_database).find(identity.user);
    if (!user)
        return Error{ErrorCode::Forbidden,
                     QStringLiteral("This book does not know you. Ask the person who keeps its users."),
                     QStringLiteral("sign in")};
    if (user->state != UserState::Active || user->signingKey != identity.signing.verifyingKey())
        return Error{ErrorCode::Forbidden,
                     QStringLiteral("%1 is no longer a user of this book.").arg(user->fullName),
                     QStringLiteral("sign in")};
    auto session = std::make_unique<Session>(*this, *std::move(user), identity.copy());
    if (isReadOnly() || m_alarm)
        return session;

    GUARDBOOK_ASSIGN(auto work, Work::begin(*session));
    GUARDBOOK_ASSIGN(const StoredCheckpoint checkpoint,
                     work.finish({EventType::SessionUnlock, {}, AnyId::of(identity.user), {}, 0},
                                 QStringLiteral("session"), {}));
    // The cosignature says: this person saw this ledger go on from what they had seen before.
    GUARDBOOK_ASSIGN(const QByteArray note,
                     addCosignature(checkpoint.note, witnessNameOf(session->user()), identity.signing,
                                    std::uint64_t(m_clock.now().utcMs / 1000)));
    GUARDBOOK_ASSIGN(auto change, Change::begin(*m_database));
    GUARDBOOK_TRY(m_ledger->tables().putCheckpoint(change, {checkpoint.size, checkpoint.root, note}, true));
    GUARDBOOK_TRY(m_ledger->tables().putWitnessed(
        change, {AnyId::of(identity.user), checkpoint.size, checkpoint.root, note}));
    GUARDBOOK_TRY(change.commit());
    if (auto settled = settleKeySlots(*session); !settled) // the book is open and whole: it is tried again
        qWarning("The key slots could not be settled (%s)", qPrintable(settled.error().where));
    GUARDBOOK_TRY(SeenStore(m_machineFolder, m_folder.path, m_row.id)
                      .rememberUser(identity, {m_ledger->size(), m_ledger->root()}));
    return session;
}

Result<> Book::signOut(Session &session)
{
    if (isReadOnly() || m_alarm)
        return {};
    GUARDBOOK_ASSIGN(auto work, Work::begin(session));
    GUARDBOOK_TRY(work.finish({EventType::SessionLock, {}, AnyId::of(session.user().id), {}, 0},
                              QStringLiteral("session"), {}));
    return SeenStore(m_machineFolder, m_folder.path, m_row.id)
        .rememberUser(session.identity(), {m_ledger->size(), m_ledger->root()});
}

QString witnessNameOf(const User &user)
{
    return witnessName(user.role + u'-' + user.id.text().left(8));
}

} // namespace guardbook
