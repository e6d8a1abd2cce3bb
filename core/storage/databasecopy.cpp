// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include "core/base/durablefile.h"
#include "core/base/id.h"
#include "core/storage/connection.h"
#include "core/storage/query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace guardbook {

namespace {

/// Lets a long statement report and be cancelled: SQLite asks every so many of its steps.
class Watch {
public:
    Watch(sqlite3 *database, std::function<bool()> carryOn)
        : m_database(database), m_carryOn(std::move(carryOn))
    {
        constexpr int steps = 5000;
        sqlite3_progress_handler(m_database, steps, &Watch::ask, this);
    }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;
    ~Watch() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }

private:
    static int ask(void *self) { return static_cast<const Watch *>(self)->m_carryOn() ? 0 : 1; }
    sqlite3 *m_database;
    std::function<bool()> m_carryOn;
};

/// A file that goes away unless it was kept.
struct Unfinished {
    QString path;
    ~Unfinished()
    {
        if (!path.isEmpty())
            QFile::remove(path);
    }
};

// The statements of a small book end before SQLite asks once.
Result<> goOn(const Progress &progress)
{
    if (progress.cancelled())
        return Error{ErrorCode::Cancelled, QStringLiteral("Stopped, as was asked. Nothing was changed."),
                     QStringLiteral("database")};
    return {};
}

Error damaged(const QString &where)
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "A part of the book's database is damaged. Stop writing to it, keep a copy of the folder and "
                "restore the last backup."),
            where};
}

// SQLite looks into the full-text indexes too. Whatever it says of one names the module; nothing else does.
bool isAboutTextIndex(const QString &complaint)
{
    return complaint.contains(u"fts5", Qt::CaseInsensitive);
}

Result<Database::TextIndexes> checkPages(Database &database)
{
    auto indexes = Database::TextIndexes::Fit;
    Query query(database, QStringLiteral("PRAGMA integrity_check(100)"));
    for (;;) {
        GUARDBOOK_ASSIGN(const bool more, query.next());
        if (!more)
            return indexes;
        const QString said = query.text(0);
        if (isAboutTextIndex(said))
            indexes = Database::TextIndexes::Damaged;
        else if (said != u"ok")
            return damaged(QStringLiteral("integrity_check"));
    }
}

Result<> checkForeignKeys(Database &database)
{
    Query query(database, QStringLiteral("PRAGMA foreign_key_check"));
    GUARDBOOK_ASSIGN(const bool found, query.next());
    if (found)
        return damaged(QStringLiteral("foreign_key_check: ") + query.text(0));
    return {};
}

/// Full-text indexes over another table's text: integrity_check does not compare them with it.
Result<QStringList> textIndexesOfOthers(Database &database)
{
    Query query(database, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE "
                                         "'CREATE VIRTUAL TABLE%USING fts5%content%=%' ORDER BY name"));
    QStringList names;
    for (;;) {
        GUARDBOOK_ASSIGN(const bool row, query.next());
        if (!row)
            return names;
        names << query.text(0);
    }
}

Result<Database::TextIndexes> checkTextIndex(Database &database, QString name)
{
    name.replace(u'"', QStringLiteral("\"\""));
    const auto checked = database.execute(
        QStringLiteral("INSERT INTO \"%1\"(\"%1\", rank) VALUES ('integrity-check', 1)").arg(name));
    if (!checked && checked.error().code != ErrorCode::Corrupt)
        return checked.error();
    return checked ? Database::TextIndexes::Fit : Database::TextIndexes::Damaged;
}

} // namespace

Result<> Database::checkIntegrity(const Progress &progress)
{
    GUARDBOOK_ASSIGN(const TextIndexes indexes, checkParts(progress));
    return indexes == TextIndexes::Fit ? Result<>() : Result<>(damaged(QStringLiteral("full-text index")));
}

Result<Database::TextIndexes> Database::checkParts(const Progress &progress)
{
    const Watch watch(m_connection->driver.connection(), [&progress] { return !progress.cancelled(); });
    GUARDBOOK_ASSIGN(const QStringList others, textIndexesOfOthers(*this));
    // Checking an index is an INSERT to SQLite; read-only, integrity_check's own look at it must do.
    const qint64 total = 2 + (m_connection->readOnly ? 0 : others.size());
    progress.tell(0, total);
    GUARDBOOK_TRY(goOn(progress));
    GUARDBOOK_ASSIGN(TextIndexes indexes, checkPages(*this));
    progress.tell(1, total);
    GUARDBOOK_TRY(checkForeignKeys(*this));
    progress.tell(2, total);
    for (qint64 done = 2; done < total; ++done) {
        GUARDBOOK_TRY(goOn(progress));
        GUARDBOOK_ASSIGN(const TextIndexes one, checkTextIndex(*this, others.at(done - 2)));
        indexes = one == TextIndexes::Damaged ? one : indexes;
        progress.tell(done + 1, total);
    }
    return indexes;
}

Result<> Database::copyInto(const QString &path, const Progress &progress)
{
    const QFileInfo target(path);
    if (target.exists() || target.isSymLink())
        return systemError(EEXIST, QStringLiteral("could not be made"), path);
    Unfinished copy{target.absoluteDir().filePath(QStringLiteral(".gb-") + AnyId::create().text().left(16) +
                                                  QStringLiteral(".part"))};
    const qint64 total = QFileInfo(m_connection->path).size();
    {
        const Watch watch(m_connection->driver.connection(), [&] {
            progress.tell(std::min(QFileInfo(copy.path).size(), total), total);
            return !progress.cancelled();
        });
        if (!m_connection->driver.vacuumInto(copy.path))
            return m_connection->lastError();
    }
    GUARDBOOK_TRY(goOn(progress));
    GUARDBOOK_TRY(syncFile(copy.path));
    {
        GUARDBOOK_ASSIGN(const auto opened, Database::open(copy.path, m_connection->key, Mode::ReadOnly));
        GUARDBOOK_TRY(opened->checkIntegrity({{}, progress.cancel}));
    }
    GUARDBOOK_TRY(renameDurably(copy.path, path));
    copy.path.clear();
    progress.tell(total, total);
    return {};
}

} // namespace guardbook
