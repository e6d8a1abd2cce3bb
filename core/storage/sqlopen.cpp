// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlopen.h"

#include "core/storage/sqlerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstring>

#include <sqlite3.h>

namespace guardbook {

namespace {

constexpr auto cipherName = "chacha20";
constexpr std::size_t keySize = 32;
constexpr qint64 pageSize = 8192;

using Key = int (*)(sqlite3 *, const char *, const void *, int);

int withRawKey(Key function, sqlite3 *database, const Secret &key)
{
    if (key.size() != keySize)
        return SQLITE_MISUSE;
    constexpr std::size_t prefix = 4; // "raw:" keeps SQLite3MC from deriving a key from what it is given
    Secret raw(prefix + keySize);
    std::memcpy(raw.data(), "raw:", prefix);
    std::memcpy(raw.data() + prefix, key.data(), keySize);
    return function(database, "main", raw.data(), int(raw.size()));
}

// Every parameter of the cipher, so that a later library with other defaults writes and reads the same file.
bool pinCipher(sqlite3 *database)
{
    const int index = sqlite3mc_cipher_index(cipherName);
    return index > 0 && sqlite3mc_config(database, "cipher", index) == index &&
           sqlite3mc_config(database, "hmac_check", 1) == 1 &&
           sqlite3mc_config(database, "mc_legacy_wal", 0) == 0 &&
           sqlite3mc_config_cipher(database, cipherName, "legacy", 0) == 0 &&
           sqlite3mc_config_cipher(database, cipherName, "legacy_page_size", 4096) == 4096 &&
           sqlite3mc_config_cipher(database, cipherName, "kdf_iter", 64007) == 64007 &&
           sqlite3mc_config_cipher(database, cipherName, "plaintext_header_size", 0) == 0;
}

// SQLITE_OPEN_NOFOLLOW refuses a link anywhere in the path, and a home folder may well stand behind one.
QString withoutFolderLinks(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.dir().canonicalPath();
    return folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
}

QString textOf(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    QString text;
    if (sqlite3_prepare_v3(database, sql, -1, 0, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        text = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return text;
}

bool isEncrypted(sqlite3 *database)
{
    unsigned char *salt = sqlite3mc_codec_data(database, "main", "cipher_salt");
    const bool encrypted = salt != nullptr;
    sqlite3_free(salt);
    return encrypted;
}

/// One attempt to open; what has been opened or made is undone unless done() was reached.
class Opening {
public:
    Opening(QString path, const SqlOpenOptions &options) : m_path(std::move(path)), m_options(options) {}
    Opening(const Opening &) = delete;
    Opening &operator=(const Opening &) = delete;
    ~Opening()
    {
        sqlite3_close(m_database);
        if (m_made)
            QFile::remove(m_path);
    }

    std::optional<QSqlError> run()
    {
        if (m_options.key.size() != keySize)
            return failure(QStringLiteral("key length"), SQLITE_MISUSE);
        if (auto error = prepareFile())
            return error;
        auto error = connect();
        if (error && mayBeImmutable(*error)) {
            sqlite3_close(std::exchange(m_database, nullptr));
            m_immutable = true;
            error = connect();
        }
        return error;
    }
    sqlite3 *done()
    {
        m_made = false;
        return std::exchange(m_database, nullptr);
    }

private:
    using Access = SqlOpenOptions::Access;

    QSqlError failure(const QString &what, int code)
    {
        return sqlError(m_database, what, QSqlError::ConnectionError, code);
    }
    QSqlError refusal(const QString &what, int code)
    {
        return {what, QString(), QSqlError::ConnectionError, QString::number(code)};
    }

    std::optional<QSqlError> connect()
    {
        for (const auto step : {&Opening::openFile, &Opening::unlock, &Opening::configure})
            if (auto error = (this->*step)())
                return error;
        return std::nullopt;
    }

    std::optional<QSqlError> prepareFile()
    {
        if (m_options.access == Access::Create) {
            QFile file(m_path);
            if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
                return refusal(QStringLiteral("make file"),
                               QFileInfo::exists(m_path) ? SQLITE_CONSTRAINT : SQLITE_CANTOPEN);
            m_made = true;
            return std::nullopt;
        }
        // SQLite opens a file without a whole page as an empty database: the book would look as if it had
        // none.
        const QFileInfo info(m_path);
        if (info.isFile() && info.size() < pageSize)
            return refusal(QStringLiteral("cut off"), SQLITE_CORRUPT);
        return std::nullopt;
    }

    // A database in WAL mode cannot be read on a medium that takes no shared-memory file beside it. If it was
    // closed properly there is no log either, and nobody can be writing: then it is read as it stands.
    [[nodiscard]] bool mayBeImmutable(const QSqlError &error) const
    {
        const int code = error.nativeErrorCode().toInt() & 0xff;
        return m_options.access == Access::ReadOnly && (code == SQLITE_READONLY || code == SQLITE_CANTOPEN) &&
               QFileInfo(m_path).isFile() && !QFileInfo::exists(m_path + QStringLiteral("-wal")) &&
               !QFileInfo(QFileInfo(m_path).absolutePath()).isWritable();
    }

    std::optional<QSqlError> openFile()
    {
        int access = m_options.access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
        QByteArray name = m_path.toUtf8();
        if (m_immutable) {
            access |= SQLITE_OPEN_URI;
            name = "file:" + name.toPercentEncoding("/") + "?immutable=1";
        }
        const int code = sqlite3_open_v2(
            name.constData(), &m_database,
            access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW, nullptr);
        if (code != SQLITE_OK) // before the key: setting one would hide this error
            return failure(QStringLiteral("open file"), code);
        // SQLite opens what cannot be written read-only, and calls it success
        if (m_options.access != Access::ReadOnly && sqlite3_db_readonly(m_database, "main") != 0)
            return refusal(QStringLiteral("not writable"), SQLITE_READONLY);
        return std::nullopt;
    }

    std::optional<QSqlError> unlock()
    {
        if (!pinCipher(m_database))
            return refusal(QStringLiteral("cipher"), SQLITE_ERROR);
        if (const int code = setRawKey(m_database, m_options.key); code != SQLITE_OK)
            return failure(QStringLiteral("set key"), code);
        sqlite3_busy_timeout(m_database, m_options.busyTimeoutMs);
        for (const auto &[option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                            {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                            {SQLITE_DBCONFIG_ENABLE_FKEY, 1}})
            if (sqlite3_db_config(m_database, option, value, nullptr) != SQLITE_OK)
                return refusal(QStringLiteral("configure"), SQLITE_ERROR);
        if (m_options.access == Access::Create)
            if (const int code = execute("PRAGMA page_size=" + QByteArray::number(pageSize));
                code != SQLITE_OK)
                return failure(QStringLiteral("page size"), code);
        if (const int code = execute("SELECT count(*) FROM sqlite_schema");
            code != SQLITE_OK) // proves the key
            return failure(QStringLiteral("first read"), code);
        if (!isEncrypted(m_database))
            return refusal(QStringLiteral("not encrypted"), SQLITE_NOTADB);
        return std::nullopt;
    }

    std::optional<QSqlError> configure()
    {
        if (const int code = execute("PRAGMA memory_security=fill;" // freed memory is wiped
                                     "PRAGMA cache_size=-65536;"
                                     "PRAGMA cell_size_check=ON");
            code != SQLITE_OK)
            return failure(QStringLiteral("configure"), code);
        if (m_options.access == Access::ReadOnly)
            return std::nullopt;
        const QString mode = textOf(m_database, "PRAGMA journal_mode=WAL");
        if (mode != u"wal") // the answer is the only sign: the pragma itself succeeds
            return refusal(QStringLiteral("journal mode"),
                           mode.isEmpty() ? sqlite3_extended_errcode(m_database) : SQLITE_READONLY);
        if (const int code = execute("PRAGMA synchronous=FULL"); code != SQLITE_OK)
            return failure(QStringLiteral("configure"), code);
        return std::nullopt;
    }

    int execute(const QByteArray &sql)
    {
        const int code = sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr);
        return code == SQLITE_OK ? code : sqlite3_extended_errcode(m_database);
    }

    QString m_path;
    const SqlOpenOptions &m_options;
    sqlite3 *m_database = nullptr;
    bool m_made = false;
    bool m_immutable = false;
};

} // namespace

int setRawKey(sqlite3 *database, const Secret &key)
{
    return withRawKey(sqlite3_key_v2, database, key);
}

int changeRawKey(sqlite3 *database, const Secret &key)
{
    return withRawKey(sqlite3_rekey_v2, database, key);
}

std::optional<QSqlError> openEncrypted(const QString &path, const SqlOpenOptions &options, sqlite3 **opened)
{
    Opening opening(withoutFolderLinks(path), options);
    if (auto error = opening.run())
        return error;
    *opened = opening.done();
    return std::nullopt;
}

} // namespace guardbook
