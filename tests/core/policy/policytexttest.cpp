// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/policyclauses.h"
#include "core/policy/policycomparison.h"
#include "core/policy/policystatements.h"
#include "core/policy/sequencediff.h"

#include <gtest/gtest.h>

#include <random>

namespace guardbook {
namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList idsOf(const char *text)
{
    QStringList ids;
    for (const PolicyClause &clause : clausesOf(s(text)))
        ids << clause.id;
    return ids;
}

std::vector<QString> statedOf(const std::vector<StatedDate> &dates)
{
    std::vector<QString> stated;
    for (const StatedDate &date : dates)
        stated.push_back(date.day.toString(Qt::ISODate));
    return stated;
}

/// What one text says, read from the runs of a comparison.
QString side(const PolicyComparison &comparison, ComparedAs kind)
{
    QStringList lines;
    for (const ComparedParagraph &paragraph : comparison.paragraphs) {
        QString line;
        for (const WordRun &run : paragraph.runs) {
            if (run.kind == ComparedAs::Same || run.kind == kind)
                line += run.text;
        }
        if (!line.isEmpty())
            lines << line.simplified();
    }
    return lines.join(u'\n');
}

TEST(PolicyClauses, nameANumberedParagraphByItsHeadingsLetter) // C004
{
    const auto clauses =
        clausesOf(s("Rationale:\n\nThe internet has changed much.\n\n"
                    "B. Use of social networking by staff in a personal capacity.\n\n"
                    "Guidelines are issued to staff:\n\n"
                    "1. Staff must never add pupils as friends.\n2. Staff should not comment.\n"));
    const auto second = clauseNamed(clauses, s("B.2"));
    ASSERT_TRUE(second);
    EXPECT_EQ(second->id, u"b.2");
    EXPECT_EQ(second->paragraph.text, u"Staff should not comment.");
    EXPECT_EQ(second->heading, u"Use of social networking by staff in a personal capacity.");
    ASSERT_TRUE(clauseNamed(clauses, s("rationale.p1")));
    EXPECT_EQ(clauseNamed(clauses, s("rationale.p1"))->citation, u"Rationale, paragraph 1");
    EXPECT_FALSE(clauseNamed(clauses, s("B.9")));
}

TEST(PolicyClauses, giveEveryParagraphAnIdOfItsOwn)
{
    EXPECT_EQ(
        idsOf("# Aims\n- one\n- two\n\nWe keep children safe.\n\n# Aims\n- one\n"),
        (QStringList{s("aims"), s("aims.b1"), s("aims.b2"), s("aims.p1"), s("aims-2"), s("aims-2.b1")}));
    EXPECT_EQ(idsOf("2. Scope\n2.1 It binds staff and governors, and it binds them always.\n"
                    "2.2 It binds visitors while they are here, and it does so by law.\n"),
              (QStringList{s("2"), s("2.1"), s("2.2")}));
}

TEST(PolicyClauses, doNotTakeALineOfAListForAHeading)
{
    EXPECT_EQ(idsOf("E. Dealing with incidents\n\n1. Could have repercussions for the school or\n2. Poses a "
                    "threat or\n"
                    "3. Could harm the reputation of the school.\n"),
              (QStringList{s("e"), s("e.1"), s("e.2"), s("e.3")}));
}

TEST(PolicyClauses, doNotTakeTheLastLineOfAListForAHeading)
{
    EXPECT_EQ(
        idsOf("Aims of the Policy\n\n1. To safeguard the confidentiality of pupils\n2. To use social media "
              "responsibly\n\nUse by pupils\n\n- None at school.\n\n1. Introduction\n\nIt applies to "
              "all.\n\n2. Scope\n\nIt binds staff, and it binds visitors.\n"),
        (QStringList{s("aims-of-the-policy"), s("aims-of-the-policy.1"), s("aims-of-the-policy.2"),
                     s("use-by-pupils"), s("use-by-pupils.b1"), s("1"), s("1.p1"), s("2"), s("2.p1")}));
}

TEST(PolicyClauses, joinLinesThatWereBrokenAtAFixedWidth)
{
    const auto clauses = clausesOf(s("Our aims\n\n"
                                     "The school is responsible for the care of children online and has to\n"
                                     "keep pupils, staff and parents safe whenever they use the networks of\n"
                                     "the school or speak about it.\n\n"
                                     "All services have to be approved by the headteacher before any lesson\n"
                                     "uses them, and the approval lies with the plan of the lesson in the\n"
                                     "office of the school.\n"));
    ASSERT_EQ(clauses.size(), 3U);
    EXPECT_TRUE(clauses[1].paragraph.text.endsWith(u"or speak about it."));
}

TEST(PolicyStatements, readRatificationAndATermOfReview) // C007, C008
{
    const auto found =
        statementsIn(s("Ratified by the Governing Body 20/6/2017 Next review due Summer term 2019\n\n"
                       "Signed: Chair of relevant GB committee\n\nSigned:Headteacher\n"));
    EXPECT_EQ(found.adoptedHow, u"ratified");
    EXPECT_EQ(found.adoptedBy, u"Governing Body");
    EXPECT_EQ(found.adoptedOn.stated, u"20/6/2017");
    EXPECT_EQ(found.adoptedOn.day, QDate(2017, 6, 20));
    EXPECT_EQ(found.reviewDate.stated, u"Summer term 2019");
    EXPECT_EQ(found.reviewDate.precision, DatePrecision::Term);
    ASSERT_EQ(found.signatories.size(), 2U);
    EXPECT_EQ(found.signatories[0].title, u"Chair of relevant GB committee");
    EXPECT_EQ(found.signatories[1].title, u"Headteacher");
    EXPECT_FALSE(found.signatories[1].dateRequired) << "no line for a date is printed";
}

TEST(PolicyStatements, readSignersWithALineForTheDateAndNoDates) // C008, C012
{
    const auto found = statementsIn(
        s("Signed by:\n\n\t\n\tHeadteacher\n\tDate:\n\t\n\n\t\n\tChair of governors\n\tDate:\n\t\n\n\n"
          "[bookmark: _Definition]Key roles and responsibilities\nThe governing body has overall.\n"));
    ASSERT_EQ(found.signatories.size(), 2U);
    EXPECT_EQ(found.signatories[0].title, u"Headteacher");
    EXPECT_EQ(found.signatories[1].title, u"Chair of governors");
    EXPECT_TRUE(found.signatories[0].dateRequired && found.signatories[1].dateRequired);
    EXPECT_TRUE(found.adoptedOn.stated.isEmpty()) << "no date is invented";
    EXPECT_TRUE(found.reviewDate.stated.isEmpty());
}

TEST(PolicyStatements, readAdoptionCadenceAndEveryReview) // C010
{
    const auto found = statementsIn(
        s("This Policy was adopted by Example School Limited on: 04.01.13 To be updated:\n\nAnnually\n\n"
          "Reviewed/Updated:\n\n01/11/13\n\n04/05/14\n\n01/02/15\n\n05/10/16\n\n25/01/17\n\n26/02/18\n\n"
          "21/02/19\n\n03/06/20\n\nSigned on behalf of the Provider:\n\nA handwritten signature.\n"));
    EXPECT_EQ(found.adoptedOn.day, QDate(2013, 1, 4)) << "the day comes first";
    EXPECT_EQ(found.adoptedBy, u"Example School Limited");
    EXPECT_EQ(found.cadenceMonths, 12);
    EXPECT_EQ(statedOf(found.reviews),
              (std::vector<QString>{s("2013-11-01"), s("2014-05-04"), s("2015-02-01"), s("2016-10-05"),
                                    s("2017-01-25"), s("2018-02-26"), s("2019-02-21"), s("2020-06-03")}));
    ASSERT_EQ(found.signatories.size(), 1U);
    EXPECT_EQ(found.signatories[0].onBehalfOf, u"Provider");
}

TEST(PolicyStatements, readATitleBlockWithTerms) // C009
{
    const auto found =
        statementsIn(s("Social Media Policy\n\nDate of policy\tSpring 2021\nDate for Review\tSpring 2022\n"
                       "Signed Headteacher\t\nSigned Chair of Governors\t\n\nThe school understands.\n"));
    EXPECT_EQ(found.policyDate.stated, u"Spring 2021");
    EXPECT_EQ(found.reviewDate.stated, u"Spring 2022");
    ASSERT_EQ(found.signatories.size(), 2U);
    EXPECT_EQ(found.signatories[1].title, u"Chair of Governors");
}

TEST(PolicyStatements, nameADateThatIsNoneInsteadOfTurningItRound) // C010: no month before the day
{
    const auto found = statementsIn(s("Reviewed: 12/31/2019, 04/05/2020\n"));
    EXPECT_EQ(statedOf(found.reviews), std::vector<QString>{s("2020-05-04")});
    EXPECT_EQ(found.unread, QStringList{s("12/31/2019 (reviewed)")});
}

TEST(SequenceDiff, isAlwaysAWayFromTheOneToTheOther)
{
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const int letters = 1 + int(random() % 6);
        std::vector<int> a(random() % 60);
        std::vector<int> b(random() % 60);
        for (auto *list : {&a, &b})
            for (int &one : *list)
                one = int(random() % unsigned(letters));
        std::vector<int> first;
        std::vector<int> second;
        int edits = 0;
        for (const DiffRun &run : diffSequences(a, b)) {
            EXPECT_EQ(run.before, int(first.size()));
            EXPECT_EQ(run.after, int(second.size()));
            if (run.isSame())
                EXPECT_TRUE(std::equal(a.begin() + run.before, a.begin() + run.before + run.beforeLength,
                                       b.begin() + run.after));
            else
                edits += run.beforeLength + run.afterLength;
            first.insert(first.end(), a.begin() + run.before, a.begin() + run.before + run.beforeLength);
            second.insert(second.end(), b.begin() + run.after, b.begin() + run.after + run.afterLength);
        }
        EXPECT_EQ(first, a);
        EXPECT_EQ(second, b);
        // The shortest way there is, by the table that every textbook has.
        std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1, 0));
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t j = 0; j < b.size(); ++j)
                common[i + 1][j + 1] =
                    a[i] == b[j] ? common[i][j] + 1 : std::max(common[i][j + 1], common[i + 1][j]);
        EXPECT_EQ(edits, int(a.size() + b.size()) - 2 * common[a.size()][b.size()]);
    }
}

TEST(PolicyComparison, showsTheWordsThatChanged)
{
    const auto comparison =
        comparePolicies(s("Aims\n\nStaff must never add pupils as friends.\n\nThe end of it."),
                        s("Aims\n\nStaff must not add pupils or ex-pupils as friends.\n\nThe end of it."));
    ASSERT_EQ(comparison.paragraphs.size(), 3U);
    EXPECT_EQ(comparison.same, 2);
    EXPECT_EQ(comparison.changed, 1);
    const auto &runs = comparison.paragraphs[1].runs;
    ASSERT_GE(runs.size(), 4U);
    EXPECT_EQ(runs[0].text, u"Staff must ");
    EXPECT_EQ(runs[1], (WordRun{ComparedAs::Removed, s("never ")}));
    EXPECT_EQ(runs[2], (WordRun{ComparedAs::Added, s("not ")}));
    EXPECT_EQ(side(comparison, ComparedAs::Removed),
              u"Aims\nStaff must never add pupils as friends.\nThe end of it.");
    EXPECT_EQ(side(comparison, ComparedAs::Added),
              u"Aims\nStaff must not add pupils or ex-pupils as friends.\nThe end of it.");
}

TEST(PolicyComparison, keepsAnAddedParagraphApartAndSpacesOutOfIt)
{
    const auto comparison = comparePolicies(s("One  thing is said here.\nAnother thing is said there."),
                                            s("One thing is said here.\r\nA wholly new sentence about "
                                              "telephones.\nAnother thing is said there."));
    EXPECT_EQ(comparison.same, 2);
    EXPECT_EQ(comparison.added, 1);
    EXPECT_EQ(comparison.changed + comparison.removed, 0);
    EXPECT_TRUE(comparePolicies(s("a\n\nb"), s("a\nb\n")).isSame());
}

TEST(PolicyComparison, endsOnTextsThatShareNothing)
{
    QString one;
    QString other;
    for (int i = 0; i < 20'000; ++i) {
        one += QStringLiteral("alpha%1 ").arg(i);
        other += QStringLiteral("beta%1 ").arg(i);
    }
    EXPECT_EQ(comparePolicies(one, other).same, 0);
    // Alike enough to be held against each other by word, and with 10,000 words different.
    const auto comparison = comparePolicies(QString(s("same ")).repeated(20'000) + one,
                                            QString(s("same ")).repeated(20'000) + other);
    EXPECT_EQ(comparison.changed, 1);
}

} // namespace
} // namespace guardbook
