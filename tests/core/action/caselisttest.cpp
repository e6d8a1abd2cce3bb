// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/caselist.h"

#include "core/action/casereader.h"
#include "core/action/personactions.h"
#include "core/action/taskactions.h"
#include "tests/support/testbook.h"

#include <QLocale>

using namespace guardbook;

namespace {

class CaseListTest : public BookTest {
protected:
    void SetUp() override
    {
        BookTest::SetUp();
        chat = given("Unkind messages in a group chat", "Three pupils wrote about another.");
        later();
        photo = given("A photo passed round", "Two pupils told the head of year.");
        later();
        game = given("Language in a game", "A parent rang the office.");
    }
    IncidentId given(const char *title, const char *account,
                     const char *noticed = "2026-03-04T16:00:00+00:00")
    {
        IncidentActions::Log log;
        log.title = QString::fromLatin1(title);
        log.area = QStringLiteral("pupil-conduct");
        log.account = QString::fromLatin1(account);
        log.noticedAt = testTime(noticed);
        log.reportedAt = testTime("2026-03-04T16:30:00+00:00");
        auto incident = IncidentActions(dsl()).log(log);
        EXPECT_TRUE(incident);
        return incident->id;
    }
    void name(const IncidentId &incident, const char *who, const char *role)
    {
        const auto person =
            PersonActions(dsl()).add({QString::fromUtf8(who), PersonKind::Pupil, {}, {}, {}, {}});
        ASSERT_TRUE(person);
        ASSERT_TRUE(IncidentActions(dsl()).addParty(incident, {person->id, QString::fromLatin1(role), {}}));
    }
    void later(int minutes = 1)
    {
        Instant now = m_book.clock().now();
        now.utcMs += minutes * 60'000;
        m_book.clock().set(now);
    }
    std::vector<IncidentId> list(CaseFilter filter, const QString &words = {})
    {
        const auto found = CaseReader(dsl()).list({filter, words});
        EXPECT_TRUE(found) << found.error().sentence.toStdString();
        return found ? *found : std::vector<IncidentId>();
    }
    using Ids = std::vector<IncidentId>;
    IncidentId chat;
    IncidentId photo;
    IncidentId game;
};

} // namespace

TEST_F(CaseListTest, beginsWithTheNewest)
{
    EXPECT_EQ(list(CaseFilter::All), (Ids{game, photo, chat}));
    EXPECT_EQ(*CaseReader(dsl()).openCount(), 3);
}

TEST_F(CaseListTest, comesInTheOrderThatIsAskedFor)
{
    const auto ordered = [&](CaseOrder order) {
        CaseQuery query;
        query.order = order;
        const auto found = CaseReader(dsl()).list(query);
        EXPECT_TRUE(found);
        return found ? *found : Ids();
    };
    EXPECT_EQ(ordered(CaseOrder::LoggedOldest), (Ids{chat, photo, game}));
    EXPECT_EQ(ordered(CaseOrder::Title), (Ids{photo, game, chat}));
    later();
    const IncidentId early =
        given("eSafety week", "Seen long before it was told.", "2026-01-09T09:00:00+00:00");
    EXPECT_EQ(ordered(CaseOrder::NoticedNewest).back(), early);
    EXPECT_EQ(ordered(CaseOrder::Title), (Ids{photo, early, game, chat})) << "whatever the case of letters";
}

TEST_F(CaseListTest, sortsTitlesAsTheWindowsLanguageDoes)
{
    const auto titles = [this] {
        CaseQuery query;
        query.order = CaseOrder::Title;
        const auto found = CaseReader(dsl()).list(query);
        QStringList read;
        for (const IncidentId &id : found ? *found : Ids())
            read << CaseReader(dsl()).sheet(id)->incident.title.section(u' ', 0, 0);
        return read;
    };
    for (const char *title : {"Chwarae cas", "Cwrw ar lun", "Ffilm", "Fideo", "Llun", "Lwc mewn raffl"})
        given(title, "Told by a pupil.");
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Welsh, QLocale::UnitedKingdom));
    const QStringList welsh = titles();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList english = titles();
    QLocale::setDefault(before);
    const auto s = [](const char *words) { return QString::fromLatin1(words).split(u' '); };
    EXPECT_EQ(welsh, s("A Cwrw Chwarae Fideo Ffilm Language Lwc Llun Unkind")) << "ch, ff and ll are letters";
    EXPECT_EQ(english, s("A Chwarae Cwrw Ffilm Fideo Language Llun Lwc Unkind"));
}

TEST_F(CaseListTest, showsWhatIsAskedFor)
{
    IncidentActions actions(dsl());
    ASSERT_TRUE(actions.decide(chat, {QStringLiteral("Talk"), QStringLiteral("First time"), {}, {}}));
    const auto settled = actions.decide(game, {QStringLiteral("None"), QStringLiteral("Settled"), {}, {}});
    ASSERT_TRUE(settled);
    const auto head = signIn(QStringLiteral("head"));
    ASSERT_TRUE(IncidentActions(*head).sign(settled->id, QStringLiteral("Agreed")));
    ASSERT_TRUE(actions.close(game, QStringLiteral("Done")));
    ASSERT_TRUE(
        TaskActions(dsl()).add(photo, QStringLiteral("Ring"), QStringLiteral("dsl"), m_book.clock().now()));
    later();
    EXPECT_EQ(list(CaseFilter::Open), (Ids{photo, chat}));
    EXPECT_EQ(list(CaseFilter::Closed), Ids{game});
    EXPECT_EQ(list(CaseFilter::ToSign), Ids{chat}) << "the signed one is not waiting";
    EXPECT_EQ(list(CaseFilter::Overdue), Ids{photo});
    EXPECT_EQ(*CaseReader(dsl()).openCount(), 2);
}

TEST_F(CaseListTest, findsWordsOfTextsAndNamesTogether)
{
    name(photo, "Zoë Specimen", "child-affected");
    EXPECT_EQ(list(CaseFilter::All, QStringLiteral("told zoe")), Ids{photo}) << "an account and a name";
    EXPECT_EQ(list(CaseFilter::All, QStringLiteral("mess")), Ids{chat}) << "a beginning";
    EXPECT_EQ(list(CaseFilter::All, QStringLiteral("pupils")), (Ids{photo, chat}));
    EXPECT_EQ(list(CaseFilter::All, QStringLiteral("pupils nobody")), Ids{});
    EXPECT_EQ(list(CaseFilter::Closed, QStringLiteral("pupils")), Ids{});
    EXPECT_EQ(list(CaseFilter::All, QStringLiteral("2026-0002")), Ids{photo}) << "a reference";
    EXPECT_EQ(list(CaseFilter::All, QStringLiteral("\" ( * ^")).size(), 3U) << "no word, no condition";
    EXPECT_EQ(list(CaseFilter::All, QStringLiteral("pupils AND")), Ids{}) << "a word like others";
}

TEST_F(CaseListTest, rowsTellWhoAndHowMuch)
{
    name(chat, "Aled Example", "witness");
    name(chat, "Maya Sample", "child-affected");
    IncidentActions actions(dsl());
    ASSERT_TRUE(actions.decide(chat, {QStringLiteral("Talk"), QStringLiteral("First time"), {}, {}}));
    ASSERT_TRUE(
        TaskActions(dsl()).add(chat, QStringLiteral("Ring"), QStringLiteral("dsl"), m_book.clock().now()));
    later();
    const auto rows = CaseReader(dsl()).rows({chat, IncidentId::create(), photo});
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2U) << "an id that nobody has is left out";
    const IncidentRow &row = rows->front();
    EXPECT_EQ(row.incident.title, QStringLiteral("Unkind messages in a group chat"));
    EXPECT_TRUE(row.incident.account.isEmpty()) << "long texts stay in the book";
    EXPECT_EQ(row.people, (QStringList{QStringLiteral("Maya Sample"), QStringLiteral("Aled Example")}));
    EXPECT_EQ(row.unsignedDecisions, 1);
    EXPECT_EQ(row.overdueTasks, 1);
    EXPECT_EQ(row.evidence, 0);
    EXPECT_EQ(rows->back().incident.id, photo);
    EXPECT_EQ(rows->back().overdueTasks, 0);
}

TEST_F(CaseListTest, rowsKeepTheOrderOverManyBlocks)
{
    std::vector<IncidentId> many;
    for (int i = 0; i < 150; ++i)
        many.push_back(i % 3 == 0 ? chat : i % 3 == 1 ? photo : game);
    const auto rows = CaseReader(dsl()).rows(many);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), many.size());
    for (std::size_t i = 0; i < many.size(); ++i)
        EXPECT_EQ((*rows)[i].incident.id, many[i]) << i;
}
