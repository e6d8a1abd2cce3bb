// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/drafts.h"

#include "core/action/bookcheck.h"
#include "tests/support/testbook.h"

using namespace guardbook;

namespace {

const QString kind = QStringLiteral("incident.log");

QJsonObject fields(const char *account)
{
    return {{QStringLiteral("account"), QString::fromUtf8(account)}};
}

class DraftsTest : public BookTest {};

} // namespace

TEST_F(DraftsTest, areThereAgainAfterTheBookWasClosed)
{
    ASSERT_TRUE(Drafts(dsl()).keep(kind, {}, fields("Half a sent")));
    ASSERT_TRUE(Drafts(dsl()).keep(kind, {}, fields("Half a sentence")));
    reopen();
    const auto found = Drafts(dsl()).find(kind, {});
    ASSERT_TRUE(found);
    ASSERT_TRUE(*found);
    EXPECT_EQ((*found)->fields, fields("Half a sentence"));
    EXPECT_EQ(Drafts(dsl()).all()->size(), 1U) << "the later one took the earlier one's place";
}

TEST_F(DraftsTest, belongToOnePersonAlone)
{
    ASSERT_TRUE(Drafts(dsl()).keep(kind, {}, fields("Mine")));
    const auto deputy = signIn(QStringLiteral("deputy"));
    EXPECT_TRUE(Drafts(*deputy).all()->empty());
    ASSERT_TRUE(Drafts(*deputy).drop(kind, {}));
    EXPECT_EQ(Drafts(dsl()).all()->size(), 1U);
}

TEST_F(DraftsTest, areOneForEachSubject)
{
    const AnyId a = AnyId::create();
    ASSERT_TRUE(Drafts(dsl()).keep(kind, a, fields("A")));
    ASSERT_TRUE(Drafts(dsl()).keep(kind, {}, fields("New")));
    ASSERT_TRUE(Drafts(dsl()).drop(kind, a));
    const auto left = Drafts(dsl()).all();
    ASSERT_TRUE(left);
    ASSERT_EQ(left->size(), 1U);
    EXPECT_TRUE(left->front().subject.isNull());
}

TEST_F(DraftsTest, areNoRecordAndLeaveTheBookClean)
{
    const auto before = book().ledger().size();
    ASSERT_TRUE(Drafts(dsl()).keep(kind, {}, fields("Not a record")));
    EXPECT_EQ(book().ledger().size(), before);
    const auto report = checkBook(book(), {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->clean()) << report->faults().join(u'\n').toStdString();
}

TEST_F(DraftsTest, thatAreTooLongAreRefused)
{
    const QJsonObject huge{{QStringLiteral("account"), QString(Drafts::mostBytes, u'x')}};
    const auto kept = Drafts(dsl()).keep(kind, {}, huge);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::Refused);
}
