// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookcheck.h"

#include "core/action/backupactions.h"
#include "core/action/openingcheck.h"
#include "core/base/canonicaljson.h"
#include "core/storage/query.h"
#include "core/storage/searchindex.h"
#include "core/storage/sqlopen.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <sqlite3.h>

using namespace guardbook;

namespace {

bool anyContains(const QStringList &sentences, const char *part)
{
    return !sentences.filter(QString::fromLatin1(part)).isEmpty();
}

QStringList notesOf(const CheckReport &report)
{
    QStringList notes;
    for (const CheckLine &line : report.lines)
        notes << line.notes;
    return notes;
}

} // namespace

/// The full check, what it leaves, and what the next opening makes of it.
class CheckTest : public BookTest {
protected:
    [[nodiscard]] CheckReport check()
    {
        auto report = CheckActions(dsl()).check({});
        if (!report)
            qFatal("%s", qPrintable(report.error().sentence));
        return *std::move(report);
    }
    void execute(const QString &sql)
    {
        const auto done = book().database().execute(sql);
        ASSERT_TRUE(done) << done.error().sentence.toStdString();
    }
    [[nodiscard]] qsizetype checksInLedger()
    {
        return qsizetype(
            book().ledger().tables().entriesOfEvent(std::uint16_t(EventType::BookCheck))->size());
    }
    /// As a page of it that was put back would: the text is there, and what leads to it is not.
    void damageTextIndex()
    {
        SqlOpenOptions options;
        options.key = databaseKey(book().key());
        sqlite3 *opened = nullptr;
        ASSERT_FALSE(openEncrypted(book().folder().database(), options, &opened));
        ASSERT_EQ(sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(opened, "DELETE FROM search_idx; DELETE FROM search_data WHERE id > 10",
                               nullptr, nullptr, nullptr),
                  SQLITE_OK)
            << sqlite3_errmsg(opened);
        sqlite3_close(opened);
    }
    void writeFile(const QString &path, const QByteArray &bytes = "x")
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
};

TEST_F(CheckTest, leavesAnEntryThatSaysWhatWasFound)
{
    givenIncident();
    const std::uint64_t before = book().ledger().size();
    EXPECT_TRUE(check().clean());
    ASSERT_EQ(book().ledger().size(), before + 1);
    const auto entry = book().ledger().tables().entry(before);
    const auto payload = parseStrictJson(entry->payload);
    EXPECT_EQ(payload->value(QStringLiteral("event")).toString(), QStringLiteral("book.check"));
    EXPECT_TRUE(payload->value(QStringLiteral("clean")).toBool());
    EXPECT_EQ(payload->value(QStringLiteral("checked")).toInteger(), qint64(before));
}

TEST_F(CheckTest, findsASearchIndexThatDoesNotFitItsRecords)
{
    givenIncident();
    execute(QStringLiteral("UPDATE search SET body = 'nothing of it'"));
    const CheckReport report = check();
    EXPECT_TRUE(anyContains(report.faults(), "own words"));
    execute(QStringLiteral("DELETE FROM search"));
    EXPECT_FALSE(check().clean());
}

TEST_F(CheckTest, makesASearchIndexThatDoesNotFitAnewAndTheEntrySaysSo)
{
    givenIncident(QStringLiteral("A pupil was called a walrus."));
    const auto found = [this] {
        return SearchIndex(book().database()).find(QStringLiteral("walrus"), 9)->size();
    };
    ASSERT_EQ(found(), 1U);
    for (const char *damage :
         {"UPDATE search SET body = 'nothing of it'", "DELETE FROM search", "DELETE FROM search_subject",
          "INSERT INTO search_subject (subject, kind) VALUES ('nobody', 'person')",
          "UPDATE search_subject SET kind = 'person'"}) {
        execute(QString::fromLatin1(damage));
        const std::uint64_t before = book().ledger().size();
        const CheckReport report = check();
        EXPECT_FALSE(report.clean()) << damage;
        EXPECT_TRUE(report.mended()) << damage;
        EXPECT_TRUE(anyContains(notesOf(report), "made anew"));
        const auto payload = parseStrictJson(book().ledger().tables().entry(before)->payload);
        EXPECT_EQ(payload->value(QStringLiteral("mended")).toString(), QStringLiteral("search"));
        EXPECT_FALSE(payload->value(QStringLiteral("clean")).toBool()) << "something was found";
        EXPECT_EQ(payload->value(QStringLiteral("rows")).toArray().size(), 0) << "no record was touched";
        EXPECT_EQ(found(), 1U) << damage;
        EXPECT_TRUE(check().clean()) << damage;
    }
}

TEST_F(CheckTest, makesASearchIndexThatIsDamagedInItselfAnew)
{
    givenIncident(QStringLiteral("A pupil was called a walrus."));
    damageTextIndex();
    // Writing to it, and with it logging an incident, is what such an index would spoil.
    const auto alone = book().database().checkParts({});
    ASSERT_TRUE(alone) << alone.error().sentence.toStdString();
    ASSERT_EQ(*alone, Database::TextIndexes::Damaged);
    const CheckReport report = check();
    EXPECT_TRUE(anyContains(report.faults(), "damaged in itself"));
    EXPECT_TRUE(report.mended());
    EXPECT_EQ(SearchIndex(book().database()).find(QStringLiteral("walrus"), 9)->size(), 1U);
    EXPECT_TRUE(check().clean());
    EXPECT_TRUE(BackupActions(dsl()).make({}, {})) << "which was refused before";
}

TEST_F(CheckTest, theSearchIndexIsLeftAsItIsWhileRecordsAreWrong)
{
    givenIncident(QStringLiteral("A pupil was called a walrus."));
    execute(QStringLiteral("UPDATE incident SET account = 'nothing'"));
    const CheckReport report = check();
    EXPECT_TRUE(anyContains(report.faults(), "own words"));
    EXPECT_FALSE(report.mended());
    EXPECT_EQ(SearchIndex(book().database()).find(QStringLiteral("walrus"), 9)->size(), 1U)
        << "it still tells what stood there";
}

TEST_F(CheckTest, aCheckWithFaultsIsWrittenDownAsOne)
{
    givenIncident();
    execute(QStringLiteral("UPDATE search SET body = 'nothing of it'"));
    EXPECT_FALSE(check().clean());
    EXPECT_EQ(checksInLedger(), 1);
    const auto opening = checkAtOpening(book());
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->lastFullCheck, 0U) << "only a check without a fault lets openings look at less";
}

TEST_F(CheckTest, nothingIsAddedToABookWhoseLedgerIsDamaged)
{
    givenIncident();
    execute(QStringLiteral("UPDATE log_payload SET bytes = CAST('{}' AS BLOB) WHERE seq = 0"));
    const std::uint64_t before = book().ledger().size();
    EXPECT_FALSE(check().clean());
    EXPECT_EQ(book().ledger().size(), before);
}

TEST_F(CheckTest, findsWhatOnlyMakesFindingQuicker)
{
    givenIncident();
    execute(QStringLiteral("UPDATE log_payload SET event = 1 WHERE seq = 1"));
    EXPECT_TRUE(anyContains(check().faults(), "columns by which it is found"));
    execute(QStringLiteral("UPDATE log_row SET seq = 0 WHERE tbl = 'incident'"));
    EXPECT_TRUE(anyContains(check().faults(), "table of records (incident)"));
}

TEST_F(CheckTest, findsACheckpointThatWasSignedOverOtherEntries)
{
    const Checkpoint wrong{book().ledger().origin(), 1, Digest::of("another history")};
    Query put(book().database(),
              QStringLiteral("UPDATE log_checkpoint SET note = ?, root = ?, size = 1 WHERE size = "
                             "(SELECT min(size) FROM log_checkpoint)"));
    ASSERT_TRUE(put.bind(signCheckpoint(wrong, book().ledger().logKey())).bind(wrong.root).run());
    EXPECT_TRUE(anyContains(check().faults(), "speaks of other entries"));
}

TEST_F(CheckTest, anOpeningComparesWhatWasChangedSinceTheLastFullCheck)
{
    for (int i = 0; i < 5; ++i)
        givenIncident();
    (void)check();
    const Incident later = givenIncident();
    const auto opening = checkAtOpening(book(), {1, 0, 0});
    ASSERT_TRUE(opening);
    EXPECT_TRUE(opening->reachedFullCheck());
    EXPECT_GT(opening->lastFullCheck, 5U);
    execute(QStringLiteral("UPDATE incident SET account = 'nothing' WHERE id = '%1'").arg(later.id.text()));
    EXPECT_FALSE(checkAtOpening(book(), {1, 0, 0}));
}

TEST_F(CheckTest, anOpeningComparesEveryRecordOfABookThatWasNeverChecked)
{
    const Incident first = givenIncident();
    for (int i = 0; i < 30; ++i)
        givenIncident();
    execute(QStringLiteral("UPDATE incident SET account = 'nothing' WHERE id = '%1'").arg(first.id.text()));
    // The clock of tests stands still, so there is always time; the newest alone would not find it.
    EXPECT_FALSE(checkAtOpening(book(), {1, 0, 0}));
}

TEST_F(CheckTest, aRowPutBackTogetherWithItsShortcutIsFound)
{
    const Incident incident = givenIncident();
    const QString id = incident.id.text();
    execute(QStringLiteral("CREATE TEMP TABLE old_row AS SELECT * FROM incident WHERE id = '%1'").arg(id));
    execute(QStringLiteral("CREATE TEMP TABLE old_log AS SELECT * FROM log_row WHERE row = '%1'").arg(id));
    const auto amended =
        IncidentActions(dsl()).amend(incident.id, QStringLiteral("account"),
                                     QStringLiteral("What was really said"), QStringLiteral("Heard more"));
    ASSERT_TRUE(amended) << amended.error().sentence.toStdString();
    execute(QStringLiteral("UPDATE incident SET account = (SELECT account FROM old_row) WHERE id = '%1'")
                .arg(id));
    execute(QStringLiteral("REPLACE INTO log_row SELECT * FROM old_log"));
    EXPECT_FALSE(checkAtOpening(book()));
    EXPECT_FALSE(check().clean());
}

TEST_F(CheckTest, anObjectWithoutARecordIsToldAndLeftAlone)
{
    QFile source(m_book.file(QStringLiteral("shot.png"), tinyPng()));
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    const auto receipt = book().vault().add(source);
    ASSERT_TRUE(receipt);
    const CheckReport report = check();
    EXPECT_TRUE(report.clean());
    EXPECT_TRUE(anyContains(notesOf(report), "1 object in the vault"));
    reopen();
    EXPECT_TRUE(QFile::exists(book().vault().pathOf(receipt->id)));
}

TEST_F(CheckTest, openingForWritingRemovesWhatWasLeftHalfMade)
{
    close();
    const QStringList files{m_book.path() + QStringLiteral("/.gb-0011223344556677.part"),
                            m_book.path() + QStringLiteral("/vault/00/.gb-0011223344556677.part"),
                            m_book.path() + QStringLiteral("/seen/.gb-0011223344556677.part"),
                            m_book.path() + QStringLiteral("/backups/.gb-0011223344556677.new/book.db")};
    for (const QString &file : files)
        writeFile(file);
    const QString kept = m_book.path() + QStringLiteral("/backups/notes.txt");
    writeFile(kept);
    const auto readOnly = openBook(m_book.path(), QStringLiteral("dsl"), Secret(testPassphrase.toUtf8()),
                                   {{}, true, {}}, m_book.clock());
    ASSERT_TRUE(readOnly);
    EXPECT_TRUE(QFile::exists(files.constFirst())) << "who only reads removes nothing";
    reopen();
    for (const QString &file : files)
        EXPECT_FALSE(QFile::exists(file)) << file.toStdString();
    EXPECT_FALSE(QDir(m_book.path() + QStringLiteral("/backups/.gb-0011223344556677.new")).exists());
    EXPECT_TRUE(QFile::exists(kept));
}

TEST_F(CheckTest, aBookHasARestrictedAreaThatTellsNothingAndGoesIntoBackups)
{
    const auto inner = [](const QString &path) {
        return QDir(path + QStringLiteral("/restricted")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    };
    const QStringList decoys = inner(m_book.path());
    ASSERT_EQ(decoys.size(), 1);
    const auto made = BackupActions(dsl()).make({}, {});
    ASSERT_TRUE(made) << made.error().sentence.toStdString();
    EXPECT_EQ(inner(made->path), decoys);
    EXPECT_TRUE(check().clean());

    const QString decoy = m_book.path() + QStringLiteral("/restricted/") + decoys.constFirst();
    ASSERT_TRUE(QFile::remove(decoy + QStringLiteral("/members")));
    EXPECT_TRUE(anyContains(check().faults(), "list of members"));
    ASSERT_TRUE(QDir(decoy).removeRecursively());
    EXPECT_TRUE(anyContains(check().faults(), "restricted area is gone"));
}
