// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/rowdigest.h"

#include "tests/core/storage/testdatabase.h"

#include "core/storage/query.h"

using namespace guardbook;

namespace {

const auto table = QStringLiteral("incident");

class RowDigest : public DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        ASSERT_OK(database->execute(QStringLiteral("CREATE TABLE incident (id TEXT PRIMARY KEY, title TEXT, "
                                                   "at INTEGER, note TEXT, hash BLOB) STRICT")));
        ASSERT_OK(database->execute(
            QStringLiteral("INSERT INTO incident VALUES ('1f', 'Ümlaut', -5, NULL, x'00ff')")));
    }
    std::optional<Digest> digest()
    {
        auto read = digestOfRow(*database, table, QStringLiteral("id"), QStringLiteral("1f"));
        EXPECT_TRUE(read) << read.error();
        return read ? *read : std::nullopt;
    }
};

QVariant text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

// Computed by hand from the layout in the header: a change here breaks every ledger that was written.
TEST(RowDigestLayout, staysAsItIs)
{
    const QByteArray bytes = QByteArrayLiteral("guardbook row 1") + QByteArray::fromHex("00000001") + "t" +
                             QByteArray::fromHex("00000002") + QByteArray::fromHex("00000001") + "a" + "i" +
                             QByteArray::fromHex("00000008"
                                                 "ffffffffffffffff") +
                             QByteArray::fromHex("00000001") + "b" + "t" + QByteArray::fromHex("00000002") +
                             "xy";
    EXPECT_EQ(rowDigest(QStringLiteral("t"), {{QStringLiteral("b"), text("xy")}, {QStringLiteral("a"), -1}}),
              Digest::of(bytes));
    EXPECT_EQ(Digest::of(bytes).hex(), // as docs/book-format.md has it
              QStringLiteral("7f95201089c9a1c969df08c7728ae44e7bbce36603a341fe8d6e8cd336bc1267"));
}

TEST(RowDigestLayout, wordsCannotMoveFromOneColumnToTheNext)
{
    const auto of = [](const char *a, const char *b) {
        return rowDigest(table, {{QStringLiteral("a"), text(a)}, {QStringLiteral("b"), text(b)}});
    };
    EXPECT_NE(of("ab", "c"), of("a", "bc"));
    EXPECT_NE(of("", "abc"), of("abc", ""));
}

TEST(RowDigestLayout, kindsAreToldApart)
{
    const auto of = [](const QVariant &value) { return rowDigest(table, {{QStringLiteral("a"), value}}); };
    EXPECT_NE(of(1), of(text("1")));
    EXPECT_NE(of(text("1")), of(QByteArray("1")));
    EXPECT_NE(of(1), of(1.0));
    EXPECT_NE(of(text("")), of(QVariant()));
    EXPECT_NE(of(0), of(QVariant()));
    EXPECT_EQ(of(true), of(1)); // SQLite has no other truth
}

TEST_F(RowDigest, isTheSameForValuesAndForTheRowTheyBecome)
{
    EXPECT_EQ(digest(), rowDigest(table, {{QStringLiteral("at"), -5},
                                          {QStringLiteral("id"), text("1f")},
                                          {QStringLiteral("title"), text("Ümlaut")},
                                          {QStringLiteral("note"), QVariant(QString())},
                                          {QStringLiteral("hash"), QByteArray::fromHex("00ff")}}));
}

TEST_F(RowDigest, changesWithEveryColumn)
{
    const auto before = digest();
    for (const auto *change :
         {u"title = 'Umlaut'", u"at = 5", u"note = ''", u"hash = x'00fe'", u"hash = NULL"}) {
        ASSERT_OK(database->execute(QStringLiteral("SAVEPOINT s")));
        ASSERT_OK(database->execute(QStringLiteral("UPDATE incident SET ") + QString::fromUtf16(change)));
        EXPECT_NE(digest(), before) << QString::fromUtf16(change).toStdString();
        ASSERT_OK(database->execute(QStringLiteral("ROLLBACK TO s")));
        ASSERT_OK(database->execute(QStringLiteral("RELEASE s")));
    }
    EXPECT_EQ(digest(), before);
}

TEST_F(RowDigest, outlivesAColumnThatALaterVersionAdds)
{
    const auto before = digest();
    ASSERT_OK(database->execute(QStringLiteral("ALTER TABLE incident ADD COLUMN later TEXT")));
    EXPECT_EQ(digest(), before);
}

TEST_F(RowDigest, ofARowThatIsNotThereIsNothing)
{
    const auto none = digestOfRow(*database, table, QStringLiteral("id"), QStringLiteral("nobody"));
    ASSERT_TRUE(none);
    EXPECT_FALSE(none->has_value());
    EXPECT_FALSE(
        digestOfRow(*database, QStringLiteral("no \"table"), QStringLiteral("id"), QStringLiteral("x")));
}
