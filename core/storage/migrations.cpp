// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/migrations.h"

#include "core/storage/database.h"
#include "core/storage/transaction.h"

namespace guardbook {

namespace {

Error brokenStep(int number, const QString &what)
{
    return {ErrorCode::Internal,
            QStringLiteral(
                "This program cannot bring the book up to date, and nothing was changed. Please report "
                "this."),
            QStringLiteral("migration %1: %2").arg(number).arg(what)};
}

Result<> takeStep(Database &database, const Migration &step)
{
    GUARDBOOK_ASSIGN(auto transaction, Transaction::begin(database));
    if (auto executed = database.executeScript(step.sql); !executed) {
        Error error = std::move(executed).error();
        error.where += QStringLiteral(", migration %1").arg(step.number);
        return error;
    }
    if (!database.inTransaction())
        return brokenStep(step.number, QStringLiteral("ends its transaction"));
    GUARDBOOK_TRY(database.setSchemaVersion(step.number)); // rolls back with the rest
    return transaction.commit();
}

} // namespace

Result<> migrate(Database &database, const std::vector<Migration> &steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].number != int(i) + 1)
            return brokenStep(steps[i].number, QStringLiteral("expected number %1").arg(i + 1));
    GUARDBOOK_ASSIGN(const int version, database.schemaVersion());
    const int newest = int(steps.size());
    if (version > newest)
        return Error{
            ErrorCode::TooNew,
            QStringLiteral(
                "This book was written by a newer version of Guardbook. Nothing was changed: install "
                "the newer version to open it."),
            QStringLiteral("schema %1, known up to %2").arg(version).arg(newest)};
    if (version < 0)
        return Error{
            ErrorCode::Corrupt,
            QStringLiteral(
                "The book does not say which version of Guardbook wrote it. Restore the last backup."),
            QStringLiteral("schema %1").arg(version)};
    if (version < newest && database.isReadOnly())
        return Error{
            ErrorCode::ReadOnly,
            QStringLiteral(
                "This book was written by an older version of Guardbook. Open it once where it can be "
                "written, so that it can be brought up to date."),
            QStringLiteral("schema %1 of %2").arg(version).arg(newest)};
    for (std::size_t i = std::size_t(version); i < steps.size(); ++i)
        GUARDBOOK_TRY(takeStep(database, steps[i]));
    return {};
}

} // namespace guardbook
