// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/migrations.h"

#include "tests/core/storage/testdatabase.h"

#include "core/storage/query.h"

using namespace guardbook;

namespace {

class Migrations : public DatabaseTest {
protected:
    const Migration first{1, QStringLiteral("CREATE TABLE a (id TEXT PRIMARY KEY, n INTEGER) STRICT;\n"
                                            "-- a comment; with a semicolon\n"
                                            "CREATE TRIGGER keep BEFORE DELETE ON a BEGIN\n"
                                            "  SELECT RAISE(ABORT, 'kept; always');\n"
                                            "END;\n")};
    const Migration second{2, QStringLiteral("ALTER TABLE a ADD COLUMN note TEXT;\n"
                                             "INSERT INTO a VALUES ('x', 1, 'one; two')")};
    int version() { return database->schemaVersion() ? *database->schemaVersion() : -1; }
};

} // namespace

TEST_F(Migrations, stepsRunOnceAndInOrder)
{
    ASSERT_OK(migrate(*database, {first}));
    EXPECT_EQ(version(), 1);
    ASSERT_OK(migrate(*database, {first, second}));
    ASSERT_OK(migrate(*database, {first, second}));
    EXPECT_EQ(version(), 2);
    EXPECT_FAILS(database->execute(QStringLiteral("DELETE FROM a")),
                 ErrorCode::Conflict); // the trigger is whole
}

TEST_F(Migrations, aStepThatFailsLeavesTheStepBefore)
{
    const Migration broken{2, QStringLiteral("CREATE TABLE b (id TEXT); INSERT INTO nowhere VALUES (1);")};
    EXPECT_FALSE(migrate(*database, {first, broken}));
    EXPECT_EQ(version(), 1);
    EXPECT_FALSE(database->inTransaction());
    EXPECT_FALSE(database->execute(QStringLiteral("SELECT * FROM b")));
    EXPECT_OK(migrate(*database, {first, second}));
}

TEST_F(Migrations, aStepThatCommitsByItselfIsRefused)
{
    EXPECT_FAILS(migrate(*database, {{1, QStringLiteral("CREATE TABLE b (id TEXT); COMMIT;")}}),
                 ErrorCode::Internal);
    EXPECT_EQ(version(), 0);
}

TEST_F(Migrations, aBookOfANewerProgramIsRefused)
{
    ASSERT_OK(migrate(*database, {first, second}));
    EXPECT_FAILS(migrate(*database, {first}), ErrorCode::TooNew);
}

TEST_F(Migrations, gapsAndRepetitionsAreRefusedBeforeAnythingRuns)
{
    EXPECT_FAILS(migrate(*database, {first, {3, QStringLiteral("SELECT 1")}}), ErrorCode::Internal);
    EXPECT_FAILS(migrate(*database, {first, first}), ErrorCode::Internal);
    EXPECT_EQ(version(), 0);
}

TEST_F(Migrations, anOlderBookThatCannotBeWrittenIsNotTouched)
{
    ASSERT_OK(migrate(*database, {first}));
    reopen(Database::Mode::ReadOnly);
    EXPECT_OK(migrate(*database, {first}));
    EXPECT_FAILS(migrate(*database, {first, second}), ErrorCode::ReadOnly);
}
