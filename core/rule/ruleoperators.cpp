// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rule/ruleoperators.h"

#include "core/rule/rulevalue.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guardbook {
namespace {

// An argument that is not given is Undefined, as in ECMAScript; QJsonArray::at says the same.
QJsonValue argument(const QJsonArray &arguments, qsizetype index)
{
    return index < arguments.size() ? arguments.at(index) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

bool isLessOrEqual(const QJsonValue &a, const QJsonValue &b)
{
    const std::optional<bool> greater = isLess(b, a);
    return greater && !*greater;
}

using Comparison = bool (*)(const QJsonValue &, const QJsonValue &);

RuleOperator comparing(Comparison compare)
{
    return [compare](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
        return QJsonValue(compare(argument(arguments, 0), argument(arguments, 1)));
    };
}

// `<` and `<=` take a third argument: between.
RuleOperator between(Comparison compare)
{
    return [compare](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
        return QJsonValue(compare(argument(arguments, 0), argument(arguments, 1)) &&
                          (arguments.size() < 3 || compare(arguments.at(1), arguments.at(2))));
    };
}

RuleOperator ofTwoNumbers(double (*calculate)(double, double))
{
    return [calculate](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
        return QJsonValue(calculate(numberOf(argument(arguments, 0)), numberOf(argument(arguments, 1))));
    };
}

Result<QJsonValue> minus(const QJsonArray &arguments, const QJsonValue &)
{
    const double first = numberOf(argument(arguments, 0));
    return QJsonValue(arguments.size() < 2 ? -first : first - numberOf(arguments.at(1)));
}

Result<QJsonValue> plus(const QJsonArray &arguments, const QJsonValue &)
{
    double sum = 0;
    for (const QJsonValue value : arguments)
        sum += leadingNumberOf(value);
    return QJsonValue(sum);
}

Result<QJsonValue> times(const QJsonArray &arguments, const QJsonValue &)
{
    if (arguments.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("The operator \"*\" needs something to multiply."),
                     QStringLiteral("rule/*")};
    if (arguments.size() == 1)
        return arguments.first();
    double product = 1;
    for (const QJsonValue value : arguments)
        product *= leadingNumberOf(value);
    return QJsonValue(product);
}

// ECMAScript Math.min and Math.max: one NaN makes the result NaN.
RuleOperator extreme(bool largest)
{
    return [largest](const QJsonArray &arguments, const QJsonValue &) -> Result<QJsonValue> {
        double best =
            largest ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
        for (const QJsonValue value : arguments) {
            const double number = numberOf(value);
            if (std::isnan(number))
                return QJsonValue(number);
            best = largest ? std::max(best, number) : std::min(best, number);
        }
        return QJsonValue(best);
    };
}

Result<QJsonValue> in(const QJsonArray &arguments, const QJsonValue &)
{
    const QJsonValue needle = argument(arguments, 0);
    const QJsonValue hay = argument(arguments, 1);
    if (hay.isString()) // Nothing is in an empty text, not even the empty text.
        return QJsonValue(!hay.toString().isEmpty() && hay.toString().contains(textOf(needle)));
    const QJsonArray array = hay.toArray();
    return QJsonValue(std::any_of(array.begin(), array.end(),
                                  [&needle](const QJsonValue &value) { return isSame(value, needle); }));
}

Result<QJsonValue> cat(const QJsonArray &arguments, const QJsonValue &)
{
    QString text;
    for (const QJsonValue value : arguments)
        text += value.isNull() ? QString() : textOf(value);
    return QJsonValue(text);
}

// The substr of ECMAScript, annex B.2.2.1; a negative length leaves out that many units at the end.
Result<QJsonValue> substr(const QJsonArray &arguments, const QJsonValue &)
{
    const auto whole = [](const QJsonValue &value) {
        const double number = numberOf(value);
        return std::isnan(number) ? 0.0 : std::trunc(number);
    };
    const QString text = textOf(argument(arguments, 0));
    const double size = static_cast<double>(text.size());
    const double asked = whole(argument(arguments, 1));
    const double start = asked < 0 ? std::max(0.0, size + asked) : std::min(asked, size);
    double length = size - start;
    if (arguments.size() > 2) {
        const double wanted = whole(arguments.at(2));
        length = wanted < 0 ? std::max(0.0, length + wanted) : std::min(length, wanted);
    }
    return QJsonValue(text.mid(static_cast<qsizetype>(start), static_cast<qsizetype>(length)));
}

Result<QJsonValue> merge(const QJsonArray &arguments, const QJsonValue &)
{
    QJsonArray merged;
    for (const QJsonValue value : arguments) {
        if (!value.isArray()) {
            merged.append(value);
            continue;
        }
        const QJsonArray members = value.toArray();
        for (const QJsonValue member : members)
            merged.append(member);
    }
    return QJsonValue(merged);
}

Result<QJsonValue> variable(const QJsonArray &arguments, const QJsonValue &data)
{
    const QJsonValue found = dataAt(data, argument(arguments, 0));
    return found.isUndefined() ? orNull(argument(arguments, 1)) : found;
}

QJsonArray missingOf(const QJsonArray &keys, const QJsonValue &data)
{
    QJsonArray missing;
    for (const QJsonValue key : keys) {
        const QJsonValue value = orNull(dataAt(data, key));
        if (value.isNull() || value == QJsonValue(QString()))
            missing.append(key);
    }
    return missing;
}

// The keys come as the arguments, or as one array that another operator made.
Result<QJsonValue> missing(const QJsonArray &arguments, const QJsonValue &data)
{
    const QJsonValue first = argument(arguments, 0);
    return QJsonValue(missingOf(first.isArray() ? first.toArray() : arguments, data));
}

Result<QJsonValue> missingSome(const QJsonArray &arguments, const QJsonValue &data)
{
    const QJsonArray keys = argument(arguments, 1).toArray();
    const QJsonArray gone = missingOf(keys, data);
    const bool enough = static_cast<double>(keys.size() - gone.size()) >= numberOf(argument(arguments, 0));
    return QJsonValue(enough ? QJsonArray() : gone);
}

} // namespace

QJsonValue dataAt(const QJsonValue &data, const QJsonValue &path)
{
    if (path.isNull() || path.isUndefined() || path == QJsonValue(QString()))
        return data;
    QJsonValue place = data;
    const QStringList steps = textOf(path).split(u'.');
    for (const QString &step : steps) {
        if (place.isObject()) {
            place = place.toObject().value(step);
        } else if (place.isArray()) {
            bool isIndex = false;
            const qsizetype index = step.toLongLong(&isIndex);
            const QJsonArray array = place.toArray();
            place = isIndex && index >= 0 && index < array.size() ? array.at(index)
                                                                  : QJsonValue(QJsonValue::Undefined);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return place;
}

const RuleOperators &standardOperators()
{
    using Value = QJsonValue;
    static const RuleOperators operators{
        {QStringLiteral("=="), comparing(isLooselyEqual)},
        {QStringLiteral("!="),
         comparing([](const Value &a, const Value &b) { return !isLooselyEqual(a, b); })},
        {QStringLiteral("==="), comparing(isSame)},
        {QStringLiteral("!=="), comparing([](const Value &a, const Value &b) { return !isSame(a, b); })},
        {QStringLiteral(">"),
         comparing([](const Value &a, const Value &b) { return isLess(b, a).value_or(false); })},
        {QStringLiteral(">="), comparing([](const Value &a, const Value &b) { return isLessOrEqual(b, a); })},
        {QStringLiteral("<"),
         between([](const Value &a, const Value &b) { return isLess(a, b).value_or(false); })},
        {QStringLiteral("<="), between(isLessOrEqual)},
        {QStringLiteral("!!"), comparing([](const Value &a, const Value &) { return isTruthy(a); })},
        {QStringLiteral("!"), comparing([](const Value &a, const Value &) { return !isTruthy(a); })},
        {QStringLiteral("%"), ofTwoNumbers([](double a, double b) { return std::fmod(a, b); })},
        {QStringLiteral("/"), ofTwoNumbers([](double a, double b) { return a / b; })},
        {QStringLiteral("-"), minus},
        {QStringLiteral("+"), plus},
        {QStringLiteral("*"), times},
        {QStringLiteral("min"), extreme(false)},
        {QStringLiteral("max"), extreme(true)},
        {QStringLiteral("in"), in},
        {QStringLiteral("cat"), cat},
        {QStringLiteral("substr"), substr},
        {QStringLiteral("merge"), merge},
        {QStringLiteral("var"), variable},
        {QStringLiteral("missing"), missing},
        {QStringLiteral("missing_some"), missingSome},
        {QStringLiteral("log"),
         [](const QJsonArray &arguments, const Value &) -> Result<Value> {
             return orNull(argument(arguments, 0));
         }},
    };
    return operators;
}

} // namespace guardbook
