// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// docs/rules.md: what the operators of schooloperators.cpp do, with an example each.

#include "core/rule/schooloperators.h"

namespace guardbook {

namespace {

OperatorPage page(const char *name, const char *arguments, const char *meaning, const char *rule,
                  const char *value, const char *data = "null")
{
    return {QString::fromLatin1(name),
            QString::fromLatin1(arguments),
            QString::fromLatin1(meaning),
            rule,
            data,
            value};
}

} // namespace

const std::vector<OperatorPage> &schoolOperatorPages()
{
    static const std::vector<OperatorPage> pages{
        page("day_of", "moment or day", "The day of a moment, where it was noted.",
             R"({"day_of": "2026-03-04T23:30:00+01:00"})", R"("2026-03-04")"),
        page("is_day", "value", "Whether it is a day that exists.", R"({"is_day": "2026-02-30"})", "false"),
        page("add_days", "day, number", "The day so many days later, or earlier.",
             R"({"add_days": ["2026-02-27", 2]})", R"("2026-03-01")"),
        page("add_months", "day, number",
             "The same day of a later month; the last day where that month is shorter.",
             R"({"add_months": ["2026-01-31", 1]})", R"("2026-02-28")"),
        page("days_between", "day, day", "How many days the second is later than the first.",
             R"({"days_between": ["2026-03-04", "2026-03-01"]})", "-3"),
        page("years_between", "day, day", "Whole years from the first to the second: an age.",
             R"({"years_between": ["2013-09-30", {"var": "day"}]})", "12", R"({"day": "2026-09-29"})"),
        page("is_working_day", "day", "Whether the school works on that day.",
             R"({"is_working_day": "2026-03-07"})", "false"),
        page("add_working_days", "day, number", "The working day so many working days later, or earlier.",
             R"({"add_working_days": ["2026-03-06", 1]})", R"("2026-03-09")"),
        page("working_days_between", "day, day", "Working days after the first, up to and with the second.",
             R"({"working_days_between": ["2026-03-06", "2026-03-10"]})", "2"),
        page("holds_role", "user, role, day",
             "Whether this user (an id) holds the role on that day, themselves or as a delegate.",
             R"({"holds_role": ["", "headteacher", "2026-03-04"]})", "false"),
        page("length", "text or list", "Letters of a text, members of a list.",
             R"({"length": {"var": "urls"}})", "2",
             R"({"urls": ["https://a.example/", "https://b.example/"]})"),
        page("word_count", "text", "Words of a text.", R"({"word_count": "none that we know"})", "4"),
        page("lower", "text", "The text in small letters.", R"({"lower": "Kim"})", R"("kim")"),
        page("host_of", "URL", "The host of a URL as it is compared: small letters. Nothing is fetched.",
             R"({"host_of": "https://Site.Example/page"})", R"("site.example")"),
        page("shares", "list, list", "Whether the two lists have a member in common.",
             R"({"shares": [["a", "b"], ["b", "c"]]})", "true")};
    return pages;
}

QString ruleReference()
{
    QString text = QStringLiteral(
        "# Rules\n\nMade by the build from the operators that the program has (`guardbook-cli rule "
        "--reference`); do not edit.\n\nChecks, visibility, derived values and deadlines of forms are "
        "written in [JsonLogic](https://jsonlogic.com/operations.html): an object with one member is an "
        "operator with its arguments, everything else is itself. `guardbook-cli rule EXPR.json DATA.json` "
        "evaluates one. A rule reads nothing but the data that it is given, and is refused when it is nested "
        "more than 64 levels deep or takes too much work.\n\n"
        "## The operators of jsonlogic.com\n\n"
        "`var` `missing` `missing_some` `if` `?:` `==` `===` `!=` `!==` `!` `!!` `or` `and` `>` `>=` `<` "
        "`<=` "
        "`max` `min` `+` `-` `*` `/` `%` `map` `filter` `reduce` `all` `none` `some` `merge` `in` `cat` "
        "`substr` `log` (gives back what it is given, writes nothing)\n\n"
        "## Operators for schools\n\n"
        "A day is a text like `\"2026-03-04\"`; a moment with its offset counts as its day. Days compare "
        "with `<` and `>` like texts. What is asked of something that is no day comes out as `null`. Working "
        "days are Monday to Friday without the days on which the school's profile says that it is closed.\n\n"
        "| operator | takes | gives | example | value |\n|---|---|---|---|---|\n");
    for (const OperatorPage &page : schoolOperatorPages())
        text += QStringLiteral("| `%1` | %2 | %3 | `%4`%5 | `%6` |\n")
                    .arg(page.name, page.arguments, page.meaning, QString::fromUtf8(page.rule),
                         page.data == "null" ? QString()
                                             : QStringLiteral(" over `%1`").arg(QString::fromUtf8(page.data)),
                         QString::fromUtf8(page.value));
    text += QStringLiteral(
        "\n## What a form's rule sees\n\n"
        "The values of the record under the keys of their fields, and beside them `$`:\n\n"
        "| path | what |\n|---|---|\n"
        "| `$.today`, `$.now` | the day and the moment of the step |\n"
        "| `$.state`, `$.origin` | where the record stands; how it came in: `book`, `paper` or `handed-in` "
        "|\n"
        "| `$.begun` | the moment when the record was begun |\n"
        "| `$.at.KEY` | the moment when the record last came into the state KEY |\n"
        "| `$.actor.user`, `$.actor.roles`, `$.actor.author` | who takes the step, the roles held that day, "
        "whether they began the record |\n"
        "| `$.author.user`, `$.author.roles` | who began the record, and the roles that they hold today |\n"
        "| `$.people.FIELD` | `name`, `kind`, `born` and `user` of the person in a field (a list for "
        "several) |\n"
        "| `$.forms.FIELD` | `form`, `state`, `reference`, `values` and `at` of the form in a field (a list "
        "for several) |\n"
        "| `$.incident` | `reference`, `area`, `types`, `status`, `logged` of the record's incident |\n"
        "| `$.others` | records of the same form that a check asked for with `others`: `state`, `reference`, "
        "`values`, `at` |\n");
    return text;
}

} // namespace guardbook
