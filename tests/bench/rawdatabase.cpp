// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/rawdatabase.h"

#include "core/storage/sqlopen.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace guardbook::bench {

namespace {

Error sqlFailure(sqlite3 *database, const char *where)
{
    return {ErrorCode::Internal,
            QStringLiteral("SQLite: %1")
                .arg(QString::fromUtf8(database ? sqlite3_errmsg(database) : "no database")),
            QString::fromLatin1(where)};
}

Result<> execute(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqlFailure(database, sql);
    return {};
}

Result<sqlite3 *> openAt(const QString &path, const BenchBook &book)
{
    GUARDBOOK_ASSIGN(const UnlockedSlot unlocked, book.unlock());
    SqlOpenOptions options;
    options.key = databaseKey(*unlocked.bookKey);
    sqlite3 *database = nullptr;
    if (const auto error = openEncrypted(path, options, &database))
        return Error{ErrorCode::Io, error->text(), QStringLiteral("bench")};
    return database;
}

/// Takes the key off a copy, page by page: what is left is the same file without a cipher.
Result<> decrypt(const QString &path, const BenchBook &book)
{
    GUARDBOOK_ASSIGN(sqlite3 *const database, openAt(path, book));
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> owner(database, sqlite3_close);
    GUARDBOOK_TRY(execute(database, "PRAGMA synchronous=OFF; PRAGMA journal_mode=DELETE"));
    if (sqlite3_rekey_v2(database, "main", nullptr, 0) != SQLITE_OK)
        return sqlFailure(database, "decrypt");
    return {};
}

} // namespace

void RawDatabase::Closer::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

void RawDatabase::Closer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<RawDatabase> RawDatabase::encrypted(const BenchBook &book)
{
    GUARDBOOK_ASSIGN(sqlite3 *const database, openAt(book.path() + QStringLiteral("/book.db"), book));
    return RawDatabase(Handle(database));
}

Result<RawDatabase> RawDatabase::plainCopy(const BenchBook &book, const QString &path)
{
    if (!QFileInfo::exists(path)) {
        const QString working = path + QStringLiteral(".part");
        QFile::remove(working);
        if (!QFile::copy(book.path() + QStringLiteral("/book.db"), working))
            return Error{ErrorCode::Io, QStringLiteral("The book's database could not be copied."), path};
        GUARDBOOK_TRY(decrypt(working, book));
        QFile::rename(working, path);
    }
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle(database);
    if (code != SQLITE_OK)
        return sqlFailure(database, "open");
    GUARDBOOK_TRY(
        execute(database, "PRAGMA cache_size=-65536; PRAGMA cell_size_check=ON; PRAGMA journal_mode=WAL"));
    return RawDatabase(std::move(handle));
}

Result<sqlite3_stmt *> RawDatabase::statement(const QString &sql)
{
    if (const auto kept = m_statements.find(sql); kept != m_statements.end())
        return kept->second.get();
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *made = nullptr;
    if (sqlite3_prepare_v3(m_handle.get(), text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &made, nullptr) != SQLITE_OK)
        return sqlFailure(m_handle.get(), "prepare");
    m_statements.emplace(sql, Statement(made));
    return made;
}

Result<int> RawDatabase::read(const QString &sql, const QVariantList &values)
{
    GUARDBOOK_ASSIGN(sqlite3_stmt *const query, statement(sql));
    for (int i = 0; i < int(values.size()); ++i) {
        const QVariant &value = values.at(i);
        if (value.typeId() == QMetaType::QString) {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(query, i + 1, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(query, i + 1, value.toLongLong());
        }
    }
    int rows = 0;
    int code = sqlite3_step(query);
    for (; code == SQLITE_ROW; code = sqlite3_step(query), ++rows)
        for (int column = 0; column < sqlite3_column_count(query); ++column) {
            const QByteArray copied(static_cast<const char *>(sqlite3_column_blob(query, column)),
                                    sqlite3_column_bytes(query, column));
            Q_UNUSED(copied)
        }
    sqlite3_reset(query);
    if (code != SQLITE_DONE)
        return sqlFailure(m_handle.get(), "step");
    return rows;
}

} // namespace guardbook::bench
