// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/backupactions.h"

#include "core/action/book.h"
#include "core/action/bookunlock.h"
#include "core/action/restorerecord.h"
#include "core/action/work.h"
#include "core/base/durablefile.h"
#include "core/base/stagingfolder.h"
#include "core/keys/keyslotsfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace guardbook {

namespace {

Error cancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("The backup was stopped; nothing was kept."),
            QStringLiteral("backup")};
}

/// Copies a file in pieces, synced, without changing a byte.
Result<> copyFile(const QString &from, const QString &to, const Progress &progress)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("%1 could not be read. Check the disk.").arg(from),
                     QStringLiteral("backup")};
    GUARDBOOK_ASSIGN(auto target, DurableFile::create(to));
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (;;) {
        if (progress.cancelled())
            return cancelled();
        const qint64 n = source.read(block.data(), block.size());
        if (n < 0)
            return Error{ErrorCode::Io, QStringLiteral("%1 could not be read. Check the disk.").arg(from),
                         QStringLiteral("backup")};
        if (n == 0)
            break;
        GUARDBOOK_TRY(target.write(QByteArrayView(block).first(n)));
    }
    return target.keep();
}

/// Copies the files of a folder and the folders in it; unfinished ones (".gb-*") are hidden and stay behind.
Result<int> copyFolder(const QString &from, const QString &to, const QStringList &names,
                       const Progress &progress)
{
    int copied = 0;
    QDirIterator folders(from, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext()) {
        if (!QDir().mkpath(to + folders.next().mid(from.size())))
            return Error{ErrorCode::ReadOnly, QStringLiteral("No folder can be made in %1.").arg(to),
                         QStringLiteral("backup")};
    }
    QDirIterator files(from, names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).absolutePath()))
            return Error{ErrorCode::ReadOnly, QStringLiteral("No folder can be made in %1.").arg(to),
                         QStringLiteral("backup")};
        GUARDBOOK_TRY(copyFile(path, target, progress));
        GUARDBOOK_TRY(syncDirectory(QFileInfo(target).absolutePath()));
        progress.tell(++copied, 0);
    }
    return copied;
}

/// What a book is made of beside its database.
Result<int> copyBesideDatabase(const QString &from, const QString &to, const Progress &progress)
{
    for (const QString &sub : {QString(), QStringLiteral("/vault"), QStringLiteral("/restricted"),
                               QStringLiteral("/backups"), QStringLiteral("/seen")}) {
        if (!QDir().mkpath(to + sub))
            return Error{ErrorCode::ReadOnly, QStringLiteral("The folder %1 cannot be made.").arg(to),
                         QStringLiteral("backup")};
    }
    GUARDBOOK_TRY(copyFile(from + QStringLiteral("/keyslots"), to + QStringLiteral("/keyslots"), progress));
    // Books inside the book go along as they are: only their members have the keys.
    GUARDBOOK_TRY(copyFolder(BookFolder{from}.restricted(), BookFolder{to}.restricted(), {}, progress));
    return copyFolder(BookFolder{from}.vault(), BookFolder{to}.vault(), {QStringLiteral("*.gbe")}, progress);
}

class Unkept {
public:
    explicit Unkept(QString path) : m_path(std::move(path)) {}
    Unkept(const Unkept &) = delete;
    Unkept &operator=(const Unkept &) = delete;
    ~Unkept()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

} // namespace

Result<MadeBackup> BackupActions::make(const QString &given, const Progress &progress)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("backup.make")));
    Book &book = m_session.book();
    const QString parent = given.isEmpty() ? book.folder().backups() : QDir(given).absolutePath();
    if (!QDir().mkpath(parent))
        return Error{ErrorCode::ReadOnly,
                     QStringLiteral("No folder can be made at %1. Choose another place.").arg(parent),
                     QStringLiteral("backup")};
    GUARDBOOK_TRY(book.mayWrite());

    // The name says when, not whose: two in one second are told apart by their id.
    const QString stamp = book.clock().now().dateTime().toUTC().toString(u"yyyyMMdd-HHmmss");
    const QString name = QStringLiteral("backup-%1-%2.guardbook").arg(stamp, AnyId::create().text().left(6));
    const QString building =
        parent + QStringLiteral("/.gb-") + AnyId::create().text().left(16) + QStringLiteral(".new");
    Unkept unkept(building);
    MadeBackup made;
    made.path = parent + u'/' + name;
    GUARDBOOK_ASSIGN(made.evidence, copyBesideDatabase(book.folder().path, building, progress));
    GUARDBOOK_TRY(book.database().copyInto(BookFolder{building}.database(), progress));
    GUARDBOOK_TRY(syncDirectory(building));

    UnlockedSlot unlocked;
    unlocked.identity = m_session.identity().copy();
    unlocked.bookKey = book.key().copy();
    {
        GUARDBOOK_ASSIGN(const auto copy, Book::open(building, unlocked, {{}, true, {}}, book.clock()));
        GUARDBOOK_ASSIGN(const CheckReport report, checkBook(*copy, progress));
        if (!report.clean())
            return Error{ErrorCode::Corrupt,
                         QStringLiteral("The backup was written but does not check: %1 It was not kept.")
                             .arg(report.faults().constFirst()),
                         QStringLiteral("backup")};
        made.entries = copy->ledger().size();
    }
    // Only now: what was stopped or does not check must not count as the last backup.
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(work.finish({EventType::BackupMake, {}, {}, {}, 0}, QStringLiteral("backup"), {}));
    GUARDBOOK_TRY(renameDurably(building, made.path));
    unkept.keep();
    return made;
}

Result<CheckReport> BackupActions::tryOut(const QString &given, const Secret &passphrase,
                                          const Progress &progress)
{
    GUARDBOOK_TRY(m_session.require(QStringLiteral("backup.make")));
    Book &book = m_session.book();
    const QString backup = QDir(given).absolutePath();
    GUARDBOOK_ASSIGN(const LoadedKeySlots slots, loadKeySlots(backup));
    if (slots.slots.book != book.row().id)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("%1 is a backup of another book. Choose one of this book.").arg(backup),
                     QStringLiteral("backup")};
    GUARDBOOK_ASSIGN(const UnlockedSlot unlocked,
                     unlockSlot(backup, m_session.user().name, passphrase, SlotsFile::LeaveAlone));
    CheckReport report;
    {
        GUARDBOOK_ASSIGN(const auto copy, Book::open(backup, unlocked, {{}, true, {}}, book.clock()));
        GUARDBOOK_ASSIGN(report, checkBook(*copy, progress));
        if (slots.source != KeySlotsSource::Present)
            report.lines.push_back({QStringLiteral("Key slots of the backup"),
                                    {QStringLiteral("The file keyslots is damaged; its earlier copy opened "
                                                    "the backup. Make another backup.")}});
    }
    GUARDBOOK_ASSIGN(auto work, Work::begin(m_session));
    GUARDBOOK_TRY(work.finish(
        {EventType::BackupTry,
         {},
         {},
         {{QStringLiteral("entries"), qint64(report.entries)}, {QStringLiteral("clean"), report.clean()}},
         0},
        QStringLiteral("backup"), {}));
    return report;
}

Result<std::vector<FoundBackup>> backupsIn(const QString &folder, const BookId &book)
{
    const QDir place(folder);
    if (!place.exists())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("%1 cannot be reached now. Plug the medium in, or choose another place.")
                         .arg(folder),
                     QStringLiteral("backup")};
    static const QRegularExpression pattern(QStringLiteral("^backup-(\\d{8}-\\d{6})-[^-]{6}\\.guardbook$"));
    std::vector<FoundBackup> found;
    for (const QString &name : place.entryList({QStringLiteral("backup-*.guardbook")}, QDir::Dirs)) {
        const auto match = pattern.match(name);
        if (!match.hasMatch())
            continue;
        const auto slots = loadKeySlots(place.filePath(name));
        if (!slots || slots->slots.book != book)
            continue;
        QDateTime made = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd-HHmmss"));
        made.setTimeSpec(Qt::UTC);
        found.push_back({place.filePath(name), Instant::fromDateTime(made.toLocalTime())});
    }
    std::sort(found.begin(), found.end(),
              [](const FoundBackup &a, const FoundBackup &b) { return a.madeAt > b.madeAt; });
    return found;
}

namespace {

/// The furthest state that is given up: of the book that is replaced, if it opens, or of what this machine
/// saw, which goes further when an earlier restoring was never looked at.
SeenCheckpoint formerState(const RestoreRequest &request, const UnlockedSlot &unlocked, const BookId &id,
                           const Clock &clock)
{
    SeenCheckpoint furthest;
    if (QFileInfo::exists(request.book)) {
        if (const auto former = Book::open(request.book, unlocked, {{}, true, {}}, clock);
            former && (*former)->row().id == id)
            furthest = {(*former)->ledger().size(), (*former)->ledger().root()};
    }
    const auto seen = SeenStore(request.machineFolder, request.book, id).machine();
    return seen && *seen && (*seen)->size >= furthest.size ? **seen : furthest;
}

/// "NAME.guardbook.before-20260305-090000", with as much of NAME as a file name has room for.
QString freeNameBeside(const QString &book, Instant now)
{
    constexpr qsizetype longestName = 255;
    const QFileInfo info(book);
    const QString when = QStringLiteral(".before-") + now.dateTime().toUTC().toString(u"yyyyMMdd-HHmmss");
    for (int number = 1;; ++number) {
        const QString end = number == 1 ? when : QStringLiteral("%1-%2").arg(when).arg(number);
        QString name = info.fileName();
        while (QFile::encodeName(name + end).size() > longestName)
            name.chop(1);
        const QString path = info.absolutePath() + u'/' + name + end;
        if (!QFileInfo::exists(path))
            return path;
    }
}

/// For a file system that cannot swap two names: for a moment no book stands at its place.
Result<> moveIn(const QString &building, const QString &book, const QString &former)
{
    GUARDBOOK_TRY(renameDurably(book, former));
    auto moved = renameDurably(building, book);
    if (!moved && !QFileInfo::exists(book))
        GUARDBOOK_TRY(renameDurably(former, book));
    return moved;
}

/// Puts the folder `building` in the place of a book and returns where the former one now is. The new one
/// first takes that name, then the two swap: at every moment a whole book stands at its place, and none of
/// them lies under the name of something unfinished.
Result<QString> swapIn(const QString &building, const QString &book, Instant now)
{
    const QString former = freeNameBeside(book, now);
    Unkept unkept(former);
    GUARDBOOK_TRY(renameDurably(building, former));
    const auto exchanged = exchangePaths(former, book);
    if (exchanged || exchanged.error().code == ErrorCode::Unsupported)
        unkept.keep();
    if (exchanged) {
        GUARDBOOK_TRY(syncDirectory(QFileInfo(book).absolutePath()));
    } else if (exchanged.error().code == ErrorCode::Unsupported) {
        GUARDBOOK_TRY(renameDurably(former, building));
        GUARDBOOK_TRY(moveIn(building, book, former));
    } else {
        return exchanged.error();
    }
    return former;
}

/// Only a book is put aside for a backup, and only the one that the backup was made of.
Result<> checkTarget(const RestoreRequest &request)
{
    const QFileInfo target(request.book);
    const QFileInfo backup(request.backup);
    GUARDBOOK_ASSIGN(const LoadedKeySlots kept, loadKeySlots(request.backup));
    if (!target.exists() && !target.isSymLink())
        return {};
    if (target.canonicalFilePath() == backup.canonicalFilePath())
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("This backup already stands there. Name the place where the book shall stand."),
            QStringLiteral("backup.restore")};
    const auto there = loadKeySlots(request.book);
    const bool isBook = target.isDir() && !target.isSymLink() &&
                        (there || QFileInfo::exists(BookFolder{request.book}.database()));
    if (!isBook)
        return Error{
            ErrorCode::Conflict,
            QStringLiteral("%1 is there and is not a book. Nothing was replaced: choose another name.")
                .arg(request.book),
            QStringLiteral("backup.restore")};
    if (there && there->slots.book != kept.slots.book)
        return Error{
            ErrorCode::Conflict,
            QStringLiteral("%1 is another book than the one that this backup is of. Nothing was replaced.")
                .arg(request.book),
            QStringLiteral("backup.restore")};
    return {};
}

} // namespace

Result<QString> restoreBackup(const RestoreRequest &request, const UnlockedSlot &first,
                              const UnlockedSlot &second, const Clock &clock, const Progress &progress)
{
    if (first.identity.user == second.identity.user)
        return Error{ErrorCode::Refused,
                     QStringLiteral("A backup is restored by two people. Name a second one."),
                     QStringLiteral("backup.restore")};
    if (request.reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("Say why the backup is restored."),
                     QStringLiteral("reason")};
    const QFileInfo target(QDir(request.book).absolutePath());
    GUARDBOOK_TRY(checkTarget(request));
    // Whoever has the book open would go on writing to what is put aside.
    const auto lock = BookLock::acquire(target.absoluteFilePath(), first.label, clock.now());
    if (!lock && lock.error().code == ErrorCode::InUse)
        return lock.error();
    const QString building = target.absolutePath() + QStringLiteral("/.gb-") +
                             AnyId::create().text().left(16) + QStringLiteral(".new");
    Unkept unkept(building);
    GUARDBOOK_TRY(copyBesideDatabase(QDir(request.backup).absolutePath(), building, progress));
    GUARDBOOK_TRY(copyFile(BookFolder{request.backup}.database(), BookFolder{building}.database(), progress));
    // A backup that was opened since may have its last entries in the log beside the database.
    const QString log = BookFolder{request.backup}.database() + QStringLiteral("-wal");
    if (QFileInfo(log).size() > 0)
        GUARDBOOK_TRY(copyFile(log, BookFolder{building}.database() + QStringLiteral("-wal"), progress));
    {
        GUARDBOOK_ASSIGN(const auto book, Book::open(building, first, {{}, false, first.label}, clock));
        GUARDBOOK_ASSIGN(const CheckReport report, checkBook(*book, progress));
        if (!report.clean())
            return Error{ErrorCode::Corrupt,
                         QStringLiteral("This backup does not check: %1 Nothing was replaced.")
                             .arg(report.faults().constFirst()),
                         QStringLiteral("backup.restore")};
        const SeenCheckpoint restored{book->ledger().size(), book->ledger().root()};
        const SeenCheckpoint givenUp = formerState(request, first, book->row().id, clock);
        const QByteArray statement = restoreStatement(book->row().id, restored, givenUp);
        QJsonArray signatures;
        for (const UnlockedSlot *signer : {&first, &second}) {
            GUARDBOOK_ASSIGN(const auto session, book->signIn(signer->identity));
            GUARDBOOK_TRY(session->require(QStringLiteral("backup.restore")));
            signatures.append(
                QJsonObject{{QStringLiteral("user"), signer->identity.user.text()},
                            {QStringLiteral("signature"),
                             QString::fromLatin1(
                                 viewOf(signer->identity.signing.sign(statement)).toByteArray().toHex())}});
        }
        GUARDBOOK_ASSIGN(const auto session, book->signIn(first.identity));
        GUARDBOOK_ASSIGN(auto work, Work::begin(*session));
        GUARDBOOK_TRY(work.finish({EventType::BackupRestore,
                                   {},
                                   {},
                                   {{QStringLiteral("reason"), request.reason},
                                    {QStringLiteral("restored_size"), qint64(restored.size)},
                                    {QStringLiteral("restored_root"), restored.root.hex()},
                                    {QStringLiteral("given_up_size"), qint64(givenUp.size)},
                                    {QStringLiteral("given_up_root"), givenUp.root.hex()},
                                    {QStringLiteral("signed"), signatures}},
                                   0},
                                  QStringLiteral("backup"), {}));
    }
    QString former;
    if (target.exists()) {
        GUARDBOOK_ASSIGN(former, swapIn(building, target.absoluteFilePath(), clock.now()));
    } else {
        GUARDBOOK_TRY(renameDurably(building, target.absoluteFilePath()));
    }
    unkept.keep();
    return former;
}

} // namespace guardbook
