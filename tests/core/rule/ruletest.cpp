// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rule/rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace guardbook {
namespace {

QJsonValue json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << text.constData();
    return document.array().first();
}

QByteArray text(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray valueOf(const QByteArray &rule, const QByteArray &data = "null")
{
    const auto value = evaluateRule(json(rule), json(data));
    return value ? text(*value) : "refused: " + value.error().sentence.toUtf8();
}

struct Example {
    const char *rule;
    const char *data;
    const char *value;
};

class RuleExamples : public testing::TestWithParam<Example> {};

TEST_P(RuleExamples, comeOutAsTheLanguageSays)
{
    const Example &example = GetParam();
    EXPECT_EQ(valueOf(example.rule, example.data).toStdString(), example.value)
        << example.rule << " over " << example.data;
}

INSTANTIATE_TEST_SUITE_P(Values, RuleExamples,
                         testing::Values(Example{R"(true)", "{}", "true"},
                                         Example{R"("apple")", "{}", R"("apple")"},
                                         Example{R"(["a", {"var": "x"}])", R"({"x": 1})", R"(["a",1])"},
                                         Example{R"({"a": 1, "b": 2})", "{}", R"({"a":1,"b":2})"},
                                         Example{R"({})", "{}", "{}"}));

INSTANTIATE_TEST_SUITE_P(
    Comparison, RuleExamples,
    testing::Values(
        Example{R"({"==": [1, "1"]})", "{}", "true"}, Example{R"({"===": [1, "1"]})", "{}", "false"},
        Example{R"({"==": [0, ""]})", "{}", "true"}, Example{R"({"==": [null, false]})", "{}", "false"},
        Example{R"({"==": [true, "1"]})", "{}", "true"}, Example{R"({"!=": [1, 2]})", "{}", "true"},
        Example{R"({"!==": [1, "1"]})", "{}", "true"}, Example{R"({"===": [[1], [1]]})", "{}", "false"},
        Example{R"({"==": [[1], 1]})", "{}", "true"}, Example{R"({"<": ["2", "10"]})", "{}", "false"},
        Example{R"({"<": [2, "10"]})", "{}", "true"}, Example{R"({"<": [1, 2, 3]})", "{}", "true"},
        Example{R"({"<": [1, 1, 3]})", "{}", "false"}, Example{R"({"<=": [1, 1, 3]})", "{}", "true"},
        Example{R"({">": [2, "apple"]})", "{}", "false"}, Example{R"({">=": [2, "apple"]})", "{}", "false"},
        Example{R"({"<=": [null, 0]})", "{}", "true"},
        Example{R"({"<": ["2026-03-01", "2026-11-21"]})", "{}", "true"}));

INSTANTIATE_TEST_SUITE_P(
    Logic, RuleExamples,
    testing::Values(Example{R"({"!": [[]]})", "{}", "true"}, Example{R"({"!!": ["0"]})", "{}", "true"},
                    Example{R"({"!": true})", "{}", "false"}, Example{R"({"and": [1, 0, 3]})", "{}", "0"},
                    Example{R"({"and": [1, "a"]})", "{}", R"("a")"},
                    Example{R"({"or": [false, [], "b"]})", "{}", R"("b")"},
                    Example{R"({"or": [0, false]})", "{}", "false"}, Example{R"({"if": []})", "{}", "null"},
                    Example{R"({"if": [false, 1, false, 2, 3]})", "{}", "3"},
                    Example{R"({"?:": [true, 1, 2]})", "{}", "1"},
                    Example{R"({"if": [false, {"no such operator": 1}, 2]})", "{}", "2"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, RuleExamples,
    testing::Values(Example{R"({"+": [1, "2", 3.5]})", "{}", "6.5"},
                    Example{R"({"+": "3.14"})", "{}", "3.14"}, Example{R"({"+": "12 pupils"})", "{}", "12"},
                    Example{R"({"-": 2})", "{}", "-2"}, Example{R"({"-": ["5", 2]})", "{}", "3"},
                    Example{R"({"*": [2, "3", 4]})", "{}", "24"}, Example{R"({"/": [1, 4]})", "{}", "0.25"},
                    Example{R"({"/": [1, 0]})", "{}", "null"}, Example{R"({"%": [101, 2]})", "{}", "1"},
                    Example{R"({"max": [1, "3", 2]})", "{}", "3"},
                    Example{R"({"min": [1, -3, 2]})", "{}", "-3"},
                    Example{R"({"max": [1, "x"]})", "{}", "null"}));

INSTANTIATE_TEST_SUITE_P(Texts, RuleExamples,
                         testing::Values(Example{R"({"cat": ["I love ", 2, " pies", null, true]})", "{}",
                                                 R"("I love 2 piestrue")"},
                                         Example{R"({"cat": [1.0, 0.1, 1e21, 1e-7]})", "{}",
                                                 R"("10.11e+211e-7")"},
                                         Example{R"({"in": ["ring", "Springfield"]})", "{}", "true"},
                                         Example{R"({"in": ["Ringo", ["John", "Ringo"]]})", "{}", "true"},
                                         Example{R"({"in": ["1", [1]]})", "{}", "false"},
                                         Example{R"({"in": [1, null]})", "{}", "false"},
                                         Example{R"({"in": ["", ""]})", "{}", "false"},
                                         Example{R"({"substr": ["jsonlogic", 4]})", "{}", R"("logic")"},
                                         Example{R"({"substr": ["jsonlogic", -5]})", "{}", R"("logic")"},
                                         Example{R"({"substr": ["jsonlogic", 1, 3]})", "{}", R"("son")"},
                                         Example{R"({"substr": ["jsonlogic", 4, -2]})", "{}", R"("log")"},
                                         Example{R"({"substr": ["jsonlogic", 40, 2]})", "{}", R"("")"}));

INSTANTIATE_TEST_SUITE_P(
    Data, RuleExamples,
    testing::Values(Example{R"({"var": "a.b"})", R"({"a": {"b": 7}})", "7"},
                    Example{R"({"var": ["z", 26]})", "{}", "26"}, Example{R"({"var": "z"})", "null", "null"},
                    Example{R"({"var": ""})", "5", "5"}, Example{R"({"var": []})", "[1]", "[1]"},
                    Example{R"({"var": 1})", R"(["a", "b"])", R"("b")"},
                    Example{R"({"var": "c.1.d"})", R"({"c": [0, {"d": 3}]})", "3"},
                    Example{R"({"var": {"if": [true, "a", "b"]}})", R"({"a": 1, "b": 2})", "1"},
                    Example{R"({"missing": ["a", "b"]})", R"({"a": "apple", "b": ""})", R"(["b"])"},
                    Example{R"({"missing": {"merge": ["vin", {"if": [{"var": "loan"}, ["apr"], []]}]}})",
                            R"({"loan": true})", R"(["vin","apr"])"},
                    Example{R"({"missing_some": [1, ["a", "b"]]})", R"({"a": 1})", "[]"},
                    Example{R"({"missing_some": [2, ["a", "b", "c"]]})", R"({"a": 1})", R"(["b","c"])"}));

INSTANTIATE_TEST_SUITE_P(
    Lists, RuleExamples,
    testing::Values(
        Example{R"({"map": [{"var": "n"}, {"*": [{"var": ""}, 2]}]})", R"({"n": [1, 2]})", "[2,4]"},
        Example{R"({"filter": [{"var": "n"}, {"%": [{"var": ""}, 2]}]})", R"({"n": [1, 2, 3]})", "[1,3]"},
        Example{R"({"reduce": [{"var": "n"}, {"+": [{"var": "current"}, {"var": "accumulator"}]}, 10]})",
                R"({"n": [1, 2]})", "13"},
        Example{R"({"reduce": [{"var": "none"}, {"var": "current"}, 4]})", "{}", "4"},
        Example{R"({"all": [[1, 2], {">": [{"var": ""}, 0]}]})", "{}", "true"},
        Example{R"({"all": [[], {">": [{"var": ""}, 0]}]})", "{}", "false"},
        Example{R"({"none": [[], true]})", "{}", "true"},
        Example{R"({"some": [[0, 1], {"var": ""}]})", "{}", "true"},
        Example{R"({"some": [{"var": "pies"}, {"==": [{"var": "filling"}, "apple"]}]})",
                R"({"pies": [{"filling": "apple"}]})", "true"},
        Example{R"({"merge": [1, [2, 3], [[4]]]})", "{}", "[1,2,3,[4]]"}));

TEST(Rule, saysWhichOperatorItDoesNotKnow)
{
    EXPECT_EQ(valueOf(R"({"and": [true, {"methodd": 1}]})"), "refused: There is no operator \"methodd\".");
}

TEST(Rule, takesOperatorsBesideTheStandardOnesAndLetsNoneBeReplaced)
{
    const RuleOperators more{
        {QStringLiteral("twice"),
         [](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
             return QJsonValue(arguments.at(0).toDouble() * 2);
         }},
        {QStringLiteral("+"),
         [](const QJsonArray &, const QJsonValue &) -> Result<QJsonValue> { return QJsonValue(0); }}};
    const auto value =
        evaluateRule(json(R"({"+": [{"twice": {"var": "n"}}, 1]})"), json(R"({"n": 4})"), more);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->toDouble(), 9);
}

TEST(Rule, refusesToNestWithoutEnd)
{
    QByteArray deep = "1";
    for (int level = 0; level < 200; ++level)
        deep = "{\"!\": [" + deep + "]}";
    EXPECT_TRUE(valueOf(deep).startsWith("refused: The rule is nested more than 64 levels deep"));
}

TEST(Rule, refusesToGrowWithoutEnd)
{
    // Each step doubles the list or the text: 2^60 members if nobody counted.
    QByteArray numbers = "[";
    for (int i = 0; i < 60; ++i)
        numbers += i == 0 ? "1" : ",1";
    numbers += ']';
    EXPECT_TRUE(valueOf(R"({"reduce": [)" + numbers +
                        R"(, {"merge": [{"var": "accumulator"}, {"var": "accumulator"}]}, [1]]})")
                    .startsWith("refused: The rule takes too much work"));
    EXPECT_TRUE(valueOf(R"({"reduce": [)" + numbers +
                        R"(, {"cat": [{"var": "accumulator"}, {"var": "accumulator"}]}, "0123456789"]})")
                    .startsWith("refused: The rule takes too much work"));
}

} // namespace
} // namespace guardbook
