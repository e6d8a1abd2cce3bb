// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchbook.h"

#include "core/action/bookcreation.h"
#include "core/keys/kdf.h"

#include <QFile>
#include <QFileInfo>

namespace guardbook::bench {

namespace {

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

Result<QByteArray> neutralProfile()
{
    QFile file(QStringLiteral(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, QStringLiteral("The neutral profile is not there."),
                     QStringLiteral("bench")};
    return file.readAll().replace("\"school\": { \"name\": \"\"", "\"school\": { \"name\": \"Bench School\"");
}

} // namespace

const QString BenchBook::user = QStringLiteral("dsl");
const QString BenchBook::passphrase = QStringLiteral("quiet lantern over seven fields");

Result<BenchBook> BenchBook::at(const QString &folder)
{
    if (QFileInfo::exists(folder + QStringLiteral("/book.db")))
        return BenchBook(folder, false);
    BookCreation creation;
    creation.folder = folder;
    GUARDBOOK_ASSIGN(creation.profileJson, neutralProfile());
    FirstUser dsl;
    dsl.name = user;
    dsl.fullName = QStringLiteral("Anne Brown");
    dsl.role = QStringLiteral("dsl");
    dsl.passphrase = Secret(passphrase.toUtf8());
    creation.users.push_back(std::move(dsl));
    creation.kdf = floorKdf();
    const auto typeBack = [](const RecoverySheet &sheet) -> Result<QString> {
        return sheet.groups.join(u'-');
    };
    GUARDBOOK_TRY(createBook(creation, typeBack, systemClock()));
    return BenchBook(folder, true);
}

Result<UnlockedSlot> BenchBook::unlock() const
{
    return unlockSlot(m_path, user, Secret(passphrase.toUtf8()));
}

Result<std::unique_ptr<Book>> BenchBook::open(const UnlockedSlot &unlocked) const
{
    GUARDBOOK_ASSIGN(auto book, Book::open(m_path, unlocked, {machineFolder(), false, user}, systemClock()));
    if (book->alarm())
        return *book->alarm();
    return book;
}

qint64 BenchBook::databaseSize() const
{
    return QFileInfo(m_path + QStringLiteral("/book.db")).size() +
           QFileInfo(m_path + QStringLiteral("/book.db-wal")).size();
}

Result<OpenBench> OpenBench::of(const BenchBook &book)
{
    GUARDBOOK_ASSIGN(const UnlockedSlot unlocked, book.unlock());
    OpenBench open;
    GUARDBOOK_ASSIGN(open.book, book.open(unlocked));
    GUARDBOOK_ASSIGN(open.session, open.book->signIn(unlocked.identity));
    return open;
}

} // namespace guardbook::bench
