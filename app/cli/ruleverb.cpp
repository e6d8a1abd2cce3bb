// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/base/canonicaljson.h"
#include "core/base/durablefile.h"
#include "core/rule/rule.h"
#include "core/rule/schooloperators.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace guardbook::cli {
namespace {

constexpr qint64 largestFile = 16 << 20;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

// A rule and its data may be any JSON value, the strict reader takes objects: so it is given one with one
// member.
Result<QJsonValue> readJsonValue(const QString &path)
{
    GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(path, largestFile));
    auto wrapped = parseStrictJson("{\"value\":" + bytes + '}');
    if (!wrapped || wrapped->size() != 1)
        return Error{ErrorCode::InvalidInput,
                     s("%1 is not JSON: %2")
                         .arg(path, wrapped ? s("there is more than one value.") : wrapped.error().sentence),
                     s("rule")};
    return wrapped->value(s("value"));
}

int runRule(const Arguments &arguments, bool json)
{
    if (arguments.has(s("--reference"))) {
        printLine(ruleReference().chopped(1));
        return Done;
    }
    if (arguments.positional(1).isEmpty()) {
        fail({ErrorCode::InvalidInput, s("Usage: guardbook-cli rule EXPR.json DATA.json"), {}}, json);
        return WrongUsage;
    }
    const auto value = readJsonValue(arguments.positional(0)).and_then([&](const QJsonValue &rule) {
        return readJsonValue(arguments.positional(1)).and_then([&](const QJsonValue &data) {
            return evaluateRule(rule, data, schoolOperators());
        });
    });
    if (!value)
        return fail(value.error(), json);
    const QByteArray array = QJsonDocument(QJsonArray{*value}).toJson(QJsonDocument::Compact);
    printLine(QString::fromUtf8(array.mid(1, array.size() - 2)));
    return Done;
}

} // namespace

std::vector<Verb> ruleVerbs()
{
    return {{s("rule"),
             s("Evaluates a JsonLogic expression over data and prints the value as JSON; --reference prints "
               "docs/rules.md."),
             {{s("[EXPR.json]"), s("[DATA.json]")}, {}, {s("--reference")}},
             runRule}};
}

} // namespace guardbook::cli
