// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

#include <memory>

namespace guardbook {

/// The encrypted database of a book: one connection, used by one thread at a time.
///
/// SQLite3 Multiple Ciphers, chacha20, a raw 32-byte key, WAL, synchronous=FULL (storage.md 2 and 7). ATTACH,
/// plain VACUUM and pragmas that would touch the key or the journal are refused to every statement.
class Database {
public:
    enum class Mode {
        Create,    ///< A new file; Conflict if something is there.
        ReadWrite, ///< ReadOnly if the file or its folder cannot be written.
        ReadOnly
    };

    /// A wrong key and a damaged first page look the same: both are Corrupt. Whoever has checked the key slot
    /// before knows that it is damage. A file of length zero is Corrupt, not an empty book.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const Secret &key,
                                                                Mode mode);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// One statement without bindings; rows it yields are dropped.
    [[nodiscard]] Result<> execute(const QString &sql);
    /// Statements one after the other, cut where SQLite says that one is complete: triggers hold semicolons.
    /// Stops at the first that fails; what ran before stays, unless a Transaction is around it.
    [[nodiscard]] Result<> executeScript(const QString &script);

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] const QString &path() const;

    [[nodiscard]] Result<int> schemaVersion(); ///< PRAGMA user_version; 0 in a new file.
    [[nodiscard]] Result<> setSchemaVersion(int version);

    /// Encrypts every page anew. Needs about the database's size in free space. Not inside a transaction:
    /// SQLite would commit it. If the machine stops half-way, the file opens with the old or with the new
    /// key.
    [[nodiscard]] Result<> rekey(const Secret &newKey);

    /// A compact, complete copy under the same key at `path`, where nothing may be yet: checked, synced and
    /// only then named. Others may read and write meanwhile. Progress counts bytes.
    [[nodiscard]] Result<> copyInto(const QString &path, const Progress &progress = {});

    /// Structure of all pages, foreign keys, and every full-text index against its table. Does not see an old
    /// page that was put back: that is the ledger's task. Progress counts checks.
    [[nodiscard]] Result<> checkIntegrity(const Progress &progress = {});

    enum class TextIndexes { Fit, Damaged };
    /// The same for whoever can make a full-text index anew: damage to one alone is no error.
    [[nodiscard]] Result<TextIndexes> checkParts(const Progress &progress);

    /// Moves the write-ahead log into the database and empties it; InUse while someone reads. Call when idle.
    [[nodiscard]] Result<> checkpoint();

    /// Makes the running statement stop with Cancelled. The one function for other threads.
    void interrupt();

    /// Statements with rows not yet fetched: each holds a read transaction open. Zero when idle.
    [[nodiscard]] int busyStatements() const;

private:
    friend class Query;
    struct Connection;
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace guardbook
