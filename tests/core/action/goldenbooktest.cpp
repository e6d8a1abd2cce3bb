// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookcheck.h"
#include "core/action/bookunlock.h"
#include "core/action/casereader.h"
#include "core/action/session.h"
#include "core/storage/evidencetables.h"
#include "core/storage/schema.h"
#include "tests/support/copytree.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

/// A released book, in a folder where it may be written.
class GoldenBook {
public:
    explicit GoldenBook(int schema)
    {
        copyTree(QStringLiteral(GUARDBOOK_SOURCE_DIR "/tests/data/books/schema-%1.guardbook").arg(schema),
                 path());
    }
    [[nodiscard]] QString path() const { return m_folder.path() + QStringLiteral("/golden.guardbook"); }
    [[nodiscard]] Result<OpenedBook> open(const char *user, const char *passphrase) const
    {
        return openBook(path(), QString::fromLatin1(user), Secret(QByteArray(passphrase)), {}, m_clock);
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{*Instant::fromText(QStringLiteral("2027-01-08T09:00:00+00:00"))};
};

} // namespace

TEST(GoldenBookTest, theReleasedMigrationsAreAsTheyWere)
{
    const auto steps = schemaMigrations();
    ASSERT_GE(steps.size(), 1U);
    EXPECT_EQ(Digest::of(steps.at(0).sql.toUtf8()).hex(),
              QStringLiteral("a4f762d3b8fcff30f319e28542dbf179af48c23224d0e679b2fad46cb55930d4"))
        << "Schema 1 is released: write a step of its own for what has to change.";
}

TEST(GoldenBookTest, aBookOfSchema1OpensAndChecksClean)
{
    const GoldenBook golden(1);
    const auto opened = golden.open("dsl", "velvet harbour with nine candles");
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    Book &book = *opened->book;
    ASSERT_FALSE(book.alarm()) << book.alarm()->sentence.toStdString();
    const auto report = checkBook(book, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->clean()) << report->faults().join(u'\n').toStdString();
    for (const QString &table : coveredTables()) {
        if (table.startsWith(QStringLiteral("form_")) || table == u"role_holding")
            continue; // schema 3
        if (table.startsWith(QStringLiteral("policy")))
            continue; // schema 4
        Query count(book.database(), QStringLiteral("SELECT count(*) FROM %1").arg(table));
        ASSERT_TRUE(count.next());
        EXPECT_GT(count.integer(0), 0) << table.toStdString() << " has a row in the golden book";
    }
}

TEST(GoldenBookTest, aBookOfSchema1CanBeReadAndWrittenOn)
{
    const GoldenBook golden(1);
    const auto opened = golden.open("head", "orange ladders cross the window");
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    const auto session = opened->book->signIn(opened->unlocked.identity);
    ASSERT_TRUE(session) << session.error().sentence.toStdString();
    CaseReader reader(**session);
    const auto ids = reader.list({});
    ASSERT_TRUE(ids);
    const auto rows = reader.rows(*ids);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(reader.list({CaseFilter::All, QStringLiteral("names chat")})->size(), 1U);
    const auto items = EvidenceTable(opened->book->database()).all();
    ASSERT_TRUE(items);
    EXPECT_EQ(items->size(), 3U);
    const auto report = CheckActions(**session).check({});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->clean()) << report->faults().join(u'\n').toStdString();
}
