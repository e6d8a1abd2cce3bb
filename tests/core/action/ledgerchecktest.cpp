// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/ledgercheck.h"

#include "core/action/bookcheck.h"
#include "core/action/personactions.h"
#include "core/storage/query.h"
#include "tests/support/testbook.h"

using namespace guardbook;

/// A full check reads the book in pieces and looks at several at a time: whatever is wrong is found wherever
/// it lies, and is told of the right entry.
class LedgerCheckTest : public testing::Test {
protected:
    /// One book for all: no test leaves a change in it.
    struct Made {
        TestBook place;
        OpenedBook opened;
        std::unique_ptr<Session> session;
    };
    static void SetUpTestSuite()
    {
        auto made = std::make_unique<Made>();
        made->opened = *made->place.open();
        made->session = *made->opened.book->signIn(made->opened.unlocked.identity);
        for (int i = 0; i < people; ++i) {
            PersonActions::Add person;
            person.name = QStringLiteral("Pupil %1").arg(i);
            person.kind = PersonKind::Pupil;
            ASSERT_TRUE(PersonActions(*made->session).add(person));
        }
        s_made = std::move(made);
    }
    static void TearDownTestSuite() { s_made.reset(); }

    void SetUp() override
    {
        ASSERT_NE(s_made, nullptr);
        m_last = book().ledger().size() - 1;
        ASSERT_GT(m_last, 512U) << "three pieces";
        ASSERT_TRUE(faultsAfter({}).isEmpty());
    }
    static Book &book() { return *s_made->opened.book; }
    void execute(const QString &sql)
    {
        const auto done = book().database().execute(sql);
        ASSERT_TRUE(done) << sql.toStdString() << ": " << done.error().sentence.toStdString();
    }
    /// What a full check says when the book has been changed so; the change is then taken back.
    QStringList faultsAfter(const QStringList &changes)
    {
        execute(QStringLiteral("BEGIN"));
        for (const QString &sql : changes)
            execute(sql);
        const auto report = checkBook(book(), {});
        execute(QStringLiteral("ROLLBACK"));
        return report ? report->faults() : QStringList{report.error().sentence};
    }
    /// The first, the last, around the ends of pieces, and one in the middle.
    [[nodiscard]] std::vector<std::uint64_t> places() const
    {
        return {2, 255, 256, 400, 511, 512, m_last - 1, m_last};
    }
    static bool tells(const QStringList &faults, std::uint64_t seq, const char *what)
    {
        const QString entry = QStringLiteral("Entry %1 of the ledger").arg(seq);
        return std::any_of(faults.begin(), faults.end(), [&](const QString &fault) {
            return fault.startsWith(entry) && fault.contains(QLatin1String(what));
        });
    }

    static constexpr int people = 520;
    static inline std::unique_ptr<Made> s_made;
    std::uint64_t m_last = 0;
    const QString m_unlockLeaves = QStringLiteral("DROP TRIGGER log_leaf_stays");
    const QString m_unlockNodes = QStringLiteral("DROP TRIGGER log_node_stays");
};

TEST_F(LedgerCheckTest, aWrongEntryIsFoundWhereverItStands)
{
    for (const std::uint64_t seq : places()) {
        const auto changed = [&](const char *set) {
            return QString::fromLatin1(set) + QStringLiteral(" WHERE seq = %1").arg(seq);
        };
        // The last bit of the signature, and the clock that was signed.
        const QString signature = changed("UPDATE log_leaf SET entry = CAST(substr(entry, 1, 215) || "
                                          "CASE substr(entry, 216) WHEN x'00' THEN x'01' ELSE x'00' END "
                                          "AS BLOB)");
        EXPECT_TRUE(tells(faultsAfter({m_unlockLeaves, signature}), seq, "not signed")) << seq;
        EXPECT_TRUE(tells(faultsAfter({m_unlockLeaves, signature}), seq, "hash does not fit")) << seq;
        EXPECT_TRUE(
            tells(faultsAfter({m_unlockLeaves, changed("UPDATE log_leaf SET leaf_hash = zeroblob(32)")}), seq,
                  "hash does not fit"))
            << seq;
        EXPECT_TRUE(tells(faultsAfter({changed("UPDATE log_payload SET bytes = CAST(bytes || ' ' AS BLOB)")}),
                          seq, "not the one that was signed"))
            << seq;
        EXPECT_TRUE(tells(faultsAfter({changed("UPDATE log_payload SET event = event + 1")}), seq,
                          "columns by which it is found"))
            << seq;
        EXPECT_TRUE(
            tells(faultsAfter({changed("UPDATE log_payload SET subject_ref = case_ref")}), seq, "columns"))
            << seq;
    }
}

TEST_F(LedgerCheckTest, aMissingEntryIsFoundWhereverItStood)
{
    for (const std::uint64_t seq : places()) {
        const QStringList faults =
            faultsAfter({QStringLiteral("DROP TRIGGER log_leaf_kept"),
                         QStringLiteral("DELETE FROM log_leaf WHERE seq = %1").arg(seq)});
        EXPECT_TRUE(seq == m_last ? faults.contains(QStringLiteral("Entries are missing from the ledger."))
                                  : tells(faults, seq, "it is missing"))
            << seq;
    }
}

TEST_F(LedgerCheckTest, anEntryInAnothersPlaceIsFound)
{
    const QStringList faults = faultsAfter(
        {m_unlockLeaves, QStringLiteral("UPDATE log_leaf SET entry = (SELECT entry FROM log_leaf WHERE seq = "
                                        "300), leaf_hash = (SELECT leaf_hash FROM log_leaf WHERE seq = 300) "
                                        "WHERE seq = 301")});
    EXPECT_TRUE(tells(faults, 301, "not an entry for this place"));
    EXPECT_FALSE(tells(faults, 300, ""));
}

TEST_F(LedgerCheckTest, aWrongPartOfTheTreeIsFoundOnEveryLevel)
{
    for (const int level : {1, 2, 5, 9}) {
        const std::uint64_t nodes = (m_last + 1) >> level;
        for (const std::uint64_t index : {std::uint64_t(0), nodes / 2, nodes - 1}) {
            const std::uint64_t completedBy = ((index + 1) << level) - 1;
            const auto at = [&](const char *sql) {
                return QString::fromLatin1(sql) +
                       QStringLiteral(" WHERE level = %1 AND idx = %2").arg(level).arg(index);
            };
            EXPECT_TRUE(tells(faultsAfter({m_unlockNodes, at("UPDATE log_node SET hash = zeroblob(32)")}),
                              completedBy, "tree above it"))
                << level << '/' << index;
            const QStringList without =
                faultsAfter({QStringLiteral("DROP TRIGGER log_node_kept"), at("DELETE FROM log_node")});
            EXPECT_TRUE(tells(without, completedBy, "tree above it")) << level << '/' << index;
            EXPECT_EQ(without.filter(QStringLiteral("tree above it")).size(), 1)
                << "what stands behind it is right";
        }
    }
}

TEST_F(LedgerCheckTest, aPartOfTheTreeThatStandsAboveNoEntryIsFound)
{
    for (const char *place : {"1, 100000", "1, -1", "0, 0", "40, 0"}) {
        const QStringList faults =
            faultsAfter({QStringLiteral("INSERT INTO log_node (level, idx, hash) VALUES (%1, zeroblob(32))")
                             .arg(QLatin1String(place))});
        EXPECT_EQ(faults.filter(QStringLiteral("above no entry")).size(), 1) << place;
    }
}

TEST_F(LedgerCheckTest, aWrongLineInTheTableOfRecordsIsFoundWhereverItsEntryStands)
{
    for (const std::uint64_t seq : places()) {
        const QString where = QStringLiteral(" WHERE seq = %1 AND tbl = 'person'").arg(seq);
        EXPECT_TRUE(tells(faultsAfter({QStringLiteral("UPDATE log_row SET digest = zeroblob(32)") + where}),
                          seq, "table of records"))
            << seq;
        EXPECT_TRUE(faultsAfter({QStringLiteral("DELETE FROM log_row") + where})
                        .contains(QStringLiteral("The ledger's table of records is not whole.")))
            << seq;
    }
    const QStringList faults =
        faultsAfter({QStringLiteral("INSERT INTO log_row VALUES ('person', 'nobody', 3, zeroblob(32))")});
    EXPECT_TRUE(tells(faults, 3, "table of records"));
}

TEST_F(LedgerCheckTest, aChangedMissingOrAddedRecordIsFoundWhereverItLies)
{
    for (const int row : {1, 2, people / 2, people - 1, people}) {
        const QString where = QStringLiteral(" WHERE rowid = %1").arg(row);
        EXPECT_EQ(faultsAfter({QStringLiteral("UPDATE person SET note = 'other'") + where})
                      .filter(QStringLiteral("A record (person) is not what entry"))
                      .size(),
                  1)
            << row;
        EXPECT_EQ(faultsAfter({QStringLiteral("DELETE FROM person") + where})
                      .filter(QStringLiteral("A record (person) that entry"))
                      .size(),
                  1)
            << row;
    }
    const QString added =
        QStringLiteral("INSERT INTO person (id, name, kind, date_of_birth, year_group, contact, note, "
                       "added_ms, added_offset) "
                       "SELECT '%1', name, kind, date_of_birth, year_group, contact, note, added_ms, "
                       "added_offset FROM person WHERE rowid = 1");
    for (const QString &id : {QString(32, u'0'), QString(32, u'f'), QStringLiteral("no id")})
        EXPECT_EQ(faultsAfter({added.arg(id)}).filter(QStringLiteral("of which no entry")).size(), 1);
}
