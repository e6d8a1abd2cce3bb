// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookcheck.h"
#include "core/action/evidenceactions.h"
#include "core/action/evidenceintake.h"
#include "core/action/incidentactions.h"
#include "core/storage/query.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFile>

#include <map>
#include <random>

using namespace guardbook;

namespace {

constexpr qsizetype pageSize = 8192;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray pageOf(const QByteArray &file, qsizetype number)
{
    return file.mid(number * pageSize, pageSize);
}

} // namespace

/// What somebody can do to a closed book who has the disk and no passphrase (integrity.md 2.8). `older` and
/// `newer` are two states of one database, genuine both.
class BookTamperTest : public BookTest {
protected:
    void SetUp() override
    {
        BookTest::SetUp();
        m_incident = givenIncident();
        add(QStringLiteral("first.txt"), QByteArray(100'000, '1'));
        // Enough that the records spread over pages of their own.
        for (int i = 0; i < 12; ++i)
            givenIncident(QStringLiteral("Told by %1. ").arg(i).repeated(120));
        close();
        older = bytesOf(database());
        reopen();
        ASSERT_TRUE(IncidentActions(dsl()).amend(m_incident.id, QStringLiteral("account"),
                                                 QStringLiteral("She now says that nothing happened."),
                                                 QStringLiteral("Said so today")));
        add(QStringLiteral("second.txt"), QByteArray(120'000, '2'));
        const auto unlocked =
            unlockSlot(m_book.path(), QStringLiteral("dsl"), Secret(testPassphrase.toUtf8()));
        ASSERT_TRUE(unlocked);
        m_identity = unlocked->identity.copy();
        m_key = unlocked->bookKey->copy();
        close();
        newer = bytesOf(database());
        const auto opened = open();
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        m_content = contentOf(**opened);
        ASSERT_GT(older.size(), 20 * pageSize);
    }
    [[nodiscard]] QString database() const { return m_book.path() + QStringLiteral("/book.db"); }

    Result<std::unique_ptr<Book>> open()
    {
        UnlockedSlot unlocked;
        unlocked.identity = m_identity.copy();
        unlocked.bookKey = m_key.copy();
        return Book::open(m_book.path(), unlocked, {m_book.machineFolder(), false, QStringLiteral("dsl")},
                          m_book.clock());
    }
    EvidenceItem add(const QString &name, const QByteArray &bytes)
    {
        EvidenceDetails details;
        details.kind = EvidenceKind::Document;
        details.description = QStringLiteral("What was sent");
        details.occurredAt = testTime("2026-03-04T15:00:00+00:00");
        const EvidenceIntake intake(book().vault(), nullptr);
        const auto taken = intake.takeFile(*passGate(GateAnswer::No), m_book.file(name, bytes), {});
        m_items.push_back(*EvidenceActions(dsl()).add(m_incident.id, *taken, details));
        return m_items.back();
    }
    [[nodiscard]] QString objectPath(const EvidenceItem &item) const
    {
        return Vault(m_book.path() + QStringLiteral("/vault")).pathOf(VaultObjectId::of(item.vaultObject));
    }

    /// Every row of every table as text: two books with the same content say the same to everybody. Left out
    /// are the search index, of which SQLite's own check says whether it fits the text, and what each witness
    /// saw last: an older cosignature is true too, and everybody's newest one lies outside the database.
    static std::map<QString, QStringList> contentOf(Book &opened)
    {
        std::map<QString, QStringList> tables;
        Query names(opened.database(),
                    QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                   "name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%' AND name NOT IN "
                                   "('search_data', 'search_idx', 'search_docsize', 'witness_seen')"));
        while (*names.next())
            tables[names.text(0)];
        for (auto &[name, rows] : tables) {
            Query query(opened.database(), QStringLiteral("SELECT * FROM \"%1\"").arg(name));
            for (auto more = query.next(); more && *more; more = query.next()) {
                QString row;
                for (int column = 0; column < query.columnNames().size(); ++column)
                    row += QString::fromLatin1(query.value(column).toByteArray().toBase64()) + u'|';
                rows << row;
            }
            rows.sort();
        }
        return tables;
    }
    /// Null when opening or checking says that something is wrong; else the tables that say something else
    /// than before, which must then be none.
    std::optional<QStringList> unnoticed()
    {
        const auto opened = open();
        if (!opened)
            return std::nullopt;
        if ((*opened)->alarm() || !checkBook(**opened, {})->clean())
            return std::nullopt;
        QStringList changed;
        const auto now = contentOf(**opened);
        for (const auto &[name, rows] : m_content) {
            const auto found = now.find(name);
            if (found == now.end() || found->second != rows)
                changed << name;
        }
        return changed;
    }
    /// Puts a database in place as if it had been closed so.
    void putDatabase(const QByteArray &bytes)
    {
        put(database(), bytes);
        for (const char *name : {"-wal", "-shm"})
            QFile::remove(database() + QString::fromLatin1(name));
    }
    std::vector<qsizetype> changedPages() const
    {
        std::vector<qsizetype> pages;
        for (qsizetype page = 0; page < std::min(older.size(), newer.size()) / pageSize; ++page) {
            if (pageOf(older, page) != pageOf(newer, page))
                pages.push_back(page);
        }
        return pages;
    }
    QByteArray withOlder(const std::vector<qsizetype> &pages) const
    {
        QByteArray mixed = newer;
        for (const qsizetype page : pages)
            mixed.replace(page * pageSize, pageSize, pageOf(older, page));
        return mixed;
    }

    QByteArray older, newer;
    Incident m_incident;
    std::vector<EvidenceItem> m_items;
    std::map<QString, QStringList> m_content;
    Identity m_identity;
    Secret m_key;
};

// The page replay of integrity.md 0.2: each page is genuine, with its own authentication, only old. What
// opening and `check` do not notice must not change what the book says.
TEST_F(BookTamperTest, anyOldPageThatIsPutBackIsNoticedOrChangesNothing)
{
    const auto pages = changedPages();
    ASSERT_GT(pages.size(), 5u);
    int noticed = 0;
    for (const qsizetype page : pages) {
        putDatabase(withOlder({page}));
        const auto found = unnoticed();
        noticed += found ? 0 : 1;
        EXPECT_TRUE(!found || found->isEmpty()) << "page " << page << ": " << found->join(u' ').toStdString();
    }
    EXPECT_GT(noticed, 3);
    putDatabase(newer);
    ASSERT_TRUE(unnoticed()) << "the book as it was closed does not check";
}

TEST_F(BookTamperTest, oldPagesPutBackTogetherAreNoticedOrChangeNothing)
{
    const auto pages = changedPages();
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<qsizetype> some;
        for (const qsizetype page : pages) {
            if (random() % 4 != 0)
                some.push_back(page);
        }
        if (some.size() == pages.size())
            continue;
        putDatabase(withOlder(some));
        const auto found = unnoticed();
        EXPECT_TRUE(!found || found->isEmpty())
            << "round " << round << ": " << found->join(u' ').toStdString();
    }
}

TEST_F(BookTamperTest, anOldStatementIsFoundByItsRecord)
{
    // All pages with records as they were, all pages of the ledger as they are: what an attacker would want.
    putDatabase(newer);
    std::vector<qsizetype> records;
    {
        const auto opened = open();
        ASSERT_TRUE(opened);
        Query pages((*opened)->database(),
                    QStringLiteral("SELECT pageno FROM dbstat WHERE name IN ('incident', 'amendment')"));
        for (auto more = pages.next(); more && *more; more = pages.next())
            records.push_back(qsizetype(pages.integer(0)) - 1);
    }
    ASSERT_FALSE(records.empty());
    std::erase_if(records, [&](qsizetype page) { return (page + 1) * pageSize > older.size(); });
    putDatabase(withOlder(records));
    const auto replayed = open();
    if (replayed) { // a database that does not open at all has been noticed too
        ASSERT_TRUE((*replayed)->alarm());
        EXPECT_EQ((*replayed)->alarm()->code, ErrorCode::Tampered);
        EXPECT_FALSE((*replayed)->mayWrite());
        EXPECT_FALSE(checkBook(**replayed, {})->clean());
    }
}

TEST_F(BookTamperTest, anOlderDatabaseIsAnAlarmOnThisMachineAndToWhoeverSawMore)
{
    putDatabase(older);
    auto opened = open();
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    ASSERT_TRUE((*opened)->alarm());
    EXPECT_TRUE((*opened)->alarm()->sentence.contains(QStringLiteral("this computer")));
    EXPECT_FALSE((*opened)->mayWrite());
    opened = Error{};
    ASSERT_TRUE(QDir(m_book.machineFolder()).removeRecursively()); // another machine, the same person
    opened = open();
    ASSERT_TRUE(opened);
    ASSERT_TRUE((*opened)->alarm());
    EXPECT_TRUE((*opened)->alarm()->sentence.contains(QStringLiteral("you saw")));
}

TEST_F(BookTamperTest, aLogThatIsTakenAwayIsAnAlarm)
{
    // The database as it lies on the disk while it is open: its newest entries are in the log beside it.
    reopen();
    givenIncident(QStringLiteral("Only in the log."));
    const QByteArray file = bytesOf(database());
    close();
    putDatabase(file);
    const auto opened = open();
    ASSERT_TRUE(!opened || (*opened)->alarm());
}

TEST_F(BookTamperTest, aFlippedBitInAnyPageIsNoticed)
{
    std::mt19937 random(3);
    for (qsizetype page = 0; page < newer.size() / pageSize; ++page) {
        QByteArray changed = newer;
        const qsizetype at = page * pageSize + qsizetype(random() % std::uint32_t(pageSize));
        changed[at] = char(changed.at(at) ^ (1 << (random() % 8)));
        putDatabase(changed);
        EXPECT_FALSE(unnoticed()) << at;
    }
}

TEST_F(BookTamperTest, aDatabaseThatWasCutOffSaysSo)
{
    for (const qsizetype size :
         {newer.size() - pageSize, newer.size() / 2, pageSize, qsizetype(100), qsizetype(0)}) {
        putDatabase(newer.left(size));
        const auto opened = open();
        if (opened) {
            EXPECT_FALSE(unnoticed()) << size;
        } else {
            EXPECT_EQ(opened.error().code, ErrorCode::Corrupt) << size;
            EXPECT_TRUE(opened.error().sentence.contains(QStringLiteral("ackup")))
                << opened.error().sentence.toStdString();
        }
    }
    ASSERT_TRUE(QFile::remove(database()));
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_FALSE(QFile::exists(database())) << "an empty book was made in the place of one that is gone";
}

TEST_F(BookTamperTest, aMissingChangedOrSwappedEvidenceFileIsNamedByItsExhibit)
{
    const QString one = objectPath(m_items.at(0));
    const QString other = objectPath(m_items.at(1));
    const QByteArray first = bytesOf(one);
    const QByteArray second = bytesOf(other);
    QByteArray flipped = first;
    flipped[50'000] = char(flipped.at(50'000) ^ 1);
    const std::vector<std::pair<const char *, QByteArray>> cases{{"changed", flipped},
                                                                 {"swapped", second},
                                                                 {"cut off", first.left(first.size() - 1)},
                                                                 {"cut at a chunk", first.left(65'536)},
                                                                 {"empty", QByteArray()},
                                                                 {"longer", first + 'x'}};
    for (const auto &[what, bytes] : cases) {
        put(one, bytes);
        const auto opened = open();
        ASSERT_TRUE(opened);
        const QStringList faults = checkBook(**opened, {})->faults();
        ASSERT_EQ(faults.size(), 1) << what;
        EXPECT_TRUE(faults.front().startsWith(QStringLiteral("Exhibit AB/1: ")))
            << faults.front().toStdString();
    }
    ASSERT_TRUE(QFile::remove(one));
    auto opened = open();
    ASSERT_TRUE(opened);
    EXPECT_EQ(checkBook(**opened, {})->faults().size(), 1);
    opened = Error{};
    put(one, first);
    EXPECT_TRUE(unnoticed());
}

TEST_F(BookTamperTest, aBookOfANewerProgramIsRefusedWithASentence)
{
    reopen();
    ASSERT_TRUE(book().database().setSchemaVersion(1000));
    m_session.reset();
    m_opened.reset();
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::TooNew);
    EXPECT_TRUE(opened.error().sentence.contains(QStringLiteral("newer")))
        << opened.error().sentence.toStdString();
}

TEST_F(BookTamperTest, aDamagedOrMissingHeaderIsServedByTheOtherGeneration)
{
    const QString present = m_book.path() + QStringLiteral("/keyslots");
    const QByteArray whole = bytesOf(present);
    QByteArray flipped = whole;
    flipped[whole.size() / 2] = char(flipped.at(whole.size() / 2) ^ 1);
    for (const QByteArray &bytes :
         {QByteArray(), whole.left(whole.size() / 2), QByteArray("not a header"), flipped}) {
        put(present, bytes);
        const auto opened = m_book.open();
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        EXPECT_FALSE(opened->book->alarm());
        EXPECT_TRUE(checkBook(*opened->book, {})->clean());
    }
    ASSERT_TRUE(QFile::remove(present));
    {
        const auto opened = m_book.open();
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        ASSERT_TRUE(
            opened->book->signIn(opened->unlocked.identity)); // mended by somebody, who is written down
        EXPECT_TRUE(QFile::exists(present)) << "the header was not mended";
    }
    ASSERT_TRUE(QFile::remove(present) && QFile::remove(present + QStringLiteral(".prev")));
    const auto opened = m_book.open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
}
