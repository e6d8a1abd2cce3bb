// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rule/schooloperators.h"
#include "core/rule/rule.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace guardbook {
namespace {

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().first();
}

QByteArray valueOf(const QByteArray &rule, const QByteArray &data, const RuleWorld &world = {})
{
    const auto value = evaluateRule(json(rule), json(data), schoolOperators(world));
    if (!value)
        return "refused: " + value.error().sentence.toUtf8();
    const QByteArray array = QJsonDocument(QJsonArray{*value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

TEST(SchoolOperators, doWhatTheirPageSays)
{
    for (const OperatorPage &page : schoolOperatorPages())
        EXPECT_EQ(valueOf(page.rule, page.data).toStdString(), page.value.toStdString())
            << page.rule.constData();
}

TEST(SchoolOperators, areEachDescribedAndReplaceNoneOfTheLanguage)
{
    const RuleOperators operators = schoolOperators();
    EXPECT_EQ(std::size_t(operators.size()), schoolOperatorPages().size());
    for (const OperatorPage &page : schoolOperatorPages()) {
        EXPECT_TRUE(operators.contains(page.name)) << page.name.toStdString();
        EXPECT_FALSE(standardOperators().contains(page.name)) << page.name.toStdString();
    }
    for (const QString &name : standardOperators().keys())
        EXPECT_TRUE(ruleReference().contains(u'`' + name + u'`')) << name.toStdString();
}

TEST(SchoolOperators, countTheDaysOnWhichThisSchoolWorks)
{
    RuleWorld world;
    world.isWorkingDay = [](const QDate &day) {
        return day.dayOfWeek() < 6 && day != QDate(2026, 4, 3) && day != QDate(2026, 4, 6);
    };
    EXPECT_EQ(valueOf(R"({"add_working_days": ["2026-04-02", 1]})", "null", world), R"("2026-04-07")");
    EXPECT_EQ(valueOf(R"({"add_working_days": ["2026-04-07", -1]})", "null", world), R"("2026-04-02")");
    EXPECT_EQ(valueOf(R"({"working_days_between": ["2026-04-07", "2026-04-01"]})", "null", world), "-2");
    world.isWorkingDay = [](const QDate &) { return false; };
    EXPECT_EQ(valueOf(R"({"add_working_days": ["2026-04-02", 1]})", "null", world), "null")
        << "a school that is always closed has no next working day";
}

TEST(SchoolOperators, giveNothingForWhatIsNoDay)
{
    for (const char *rule :
         {R"({"add_days": ["04/03/2026", 1]})", R"({"add_days": ["2026-02-30", 1]})",
          R"({"add_days": ["2026-03-04"]})", R"({"add_days": ["2026-03-04", 1e12]})",
          R"({"days_between": ["2026-03-04", null]})", R"({"day_of": 5})",
          R"({"working_days_between": ["0001-01-01", "9999-01-01"]})", R"({"is_working_day": "soon"})"})
        EXPECT_EQ(valueOf(rule, "null"), "null") << rule;
}

TEST(SchoolOperators, askWhoHoldsARole)
{
    RuleWorld world;
    world.holdsRole = [](const QString &who, const QString &role, const QDate &day) {
        return who == u"anne" && role == u"headteacher" && day < QDate(2026, 9, 1);
    };
    EXPECT_EQ(valueOf(R"({"holds_role": ["anne", "headteacher", "2026-03-04"]})", "null", world), "true");
    EXPECT_EQ(valueOf(R"({"holds_role": ["anne", "headteacher", "2026-09-01"]})", "null", world), "false");
    EXPECT_EQ(valueOf(R"({"holds_role": ["anne", "headteacher", "today"]})", "null", world), "false");
}

} // namespace
} // namespace guardbook
