// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/restrictedarea.h"

#include "core/action/book.h"
#include "core/base/bytes.h"
#include "core/base/durablefile.h"
#include "core/storage/schema.h"
#include "core/storage/tables.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace guardbook {

namespace {

const QByteArray membersMagic("GBMEMB\x00\x01", 8);

QString membersPath(const QString &folder)
{
    return folder + QStringLiteral("/members");
}

/// Every place sealed to a key that nobody has.
Result<QByteArray> membersForNobody(const BookId &book)
{
    ByteWriter writer;
    writer.raw(membersMagic);
    writer.raw(QByteArrayView(reinterpret_cast<const char *>(book.bytes().data()), qsizetype(BookId::size)));
    for (int place = 0; place < MembersFile::places; ++place) {
        GUARDBOOK_ASSIGN(const QByteArray box,
                         sealTo(SealingKey::create().publicKey(), Secret::random(32).view()));
        writer.raw(box);
    }
    return writer.bytes();
}

/// A database as that of a restricted case on its first day.
Result<> writeDatabase(const BookFolder &folder, BookRow row, const Clock &clock)
{
    GUARDBOOK_ASSIGN(const auto database, Database::open(folder.database(), databaseKey(Secret::random(32)),
                                                         Database::Mode::Create));
    GUARDBOOK_TRY(migrate(*database, schemaMigrations()));
    GUARDBOOK_ASSIGN(Ledger ledger,
                     Ledger::load(*database, row.logId, SigningKey::fromSeed(row.logSeed)->copy()));
    const SigningKey author = SigningKey::create();
    const LedgerActor actor{&author, AnyId::create(), SessionId::create(), clock.monotonicMs()};
    GUARDBOOK_ASSIGN(auto change, Change::begin(*database));
    GUARDBOOK_TRY(Table<BookRow>(*database).insert(change, row));
    GUARDBOOK_TRY(ledger.append(change, {EventType::BookCreate, {}, AnyId::of(row.id), {}, 0}, actor, clock));
    GUARDBOOK_TRY(change.commit());
    return database->checkpoint();
}

QString databaseFault(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("A database in the restricted area is missing or cannot be read.");
    constexpr qint64 page = 8192;
    if (file.size() < 2 * page || file.size() % page != 0 || file.read(15) == "SQLite format 3")
        return QStringLiteral("A database in the restricted area is damaged.");
    return {};
}

} // namespace

Result<> makeRestrictedDecoy(const BookFolder &folder, const BookRow &like, const Clock &clock)
{
    BookRow row = like;
    row.id = BookId::create();
    row.logId = AnyId::create();
    row.logSeed = SigningKey::create().seed().view().toByteArray();
    const BookFolder decoy{folder.restricted() + u'/' + row.id.text()};
    if (!QDir().mkpath(decoy.vault()))
        return Error{ErrorCode::ReadOnly, QStringLiteral("The folder %1 cannot be made.").arg(decoy.path),
                     QStringLiteral("restricted")};
    GUARDBOOK_ASSIGN(const QByteArray members, membersForNobody(row.id));
    GUARDBOOK_TRY(writeFileDurably(membersPath(decoy.path), members));
    GUARDBOOK_TRY(writeDatabase(decoy, row, clock));
    GUARDBOOK_TRY(syncDirectory(decoy.path));
    return syncDirectory(folder.restricted());
}

CheckLine checkRestrictedArea(const BookFolder &folder)
{
    CheckLine line{QStringLiteral("Restricted area: there, as far as can be seen without its keys"), {}};
    const auto books = QDir(folder.restricted()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (books.isEmpty())
        line.faults << QStringLiteral(
            "The restricted area is gone: somebody removed the folder \"restricted\" or "
            "what was in it. Look for it in the newest backup.");
    for (const QFileInfo &book : books) {
        const BookFolder inner{book.absoluteFilePath()};
        if (const QString fault = databaseFault(inner.database()); !fault.isEmpty())
            line.faults << fault;
        if (QFileInfo(membersPath(inner.path)).size() != MembersFile::size)
            line.faults << QStringLiteral("A list of members in the restricted area is missing or damaged.");
    }
    return line;
}

} // namespace guardbook
