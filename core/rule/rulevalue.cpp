// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rule/rulevalue.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <limits>

namespace guardbook {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// StrDecimalLiteral of ECMA-262, 7.1.4.1.
const QRegularExpression &decimalLiteral()
{
    static const QRegularExpression expression(
        QStringLiteral("^[+-]?(?:Infinity|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"));
    return expression;
}

double numberFromLiteral(const QString &literal)
{
    if (literal.endsWith(QLatin1String("Infinity"))) {
        const double infinity = std::numeric_limits<double>::infinity();
        return literal.startsWith(u'-') ? -infinity : infinity;
    }
    return QLocale::c().toDouble(literal);
}

// 7.1.4.1.1: the whole text has to be a number; hexadecimal, octal and binary have their prefixes.
double numberFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return 0;
    static const struct {
        QLatin1String prefix;
        int base;
    } bases[] = {{QLatin1String("0x"), 16}, {QLatin1String("0o"), 8}, {QLatin1String("0b"), 2}};
    for (const auto &[prefix, base] : bases) {
        if (!trimmed.startsWith(prefix, Qt::CaseInsensitive))
            continue;
        bool valid = false;
        const QStringView digits = QStringView(trimmed).mid(prefix.size());
        const qulonglong number =
            !digits.isEmpty() && digits.front().isLetterOrNumber() ? digits.toULongLong(&valid, base) : 0;
        return valid ? static_cast<double>(number) : notANumber;
    }
    const QRegularExpressionMatch match = decimalLiteral().match(trimmed);
    return match.hasMatch() && match.capturedLength() == trimmed.size() ? numberFromLiteral(trimmed)
                                                                        : notANumber;
}

// 6.1.6.1.20 Number::toString: the shortest digits, with an exponent from 1e21 and below 1e-6.
QString textFromNumber(double number)
{
    if (std::isnan(number))
        return QStringLiteral("NaN");
    if (std::isinf(number))
        return number < 0 ? QStringLiteral("-Infinity") : QStringLiteral("Infinity");
    if (number == 0)
        return QStringLiteral("0");
    const double size = std::abs(number);
    if (size >= 1e-6 && size < 1e21)
        return QString::number(number, 'f', QLocale::FloatingPointShortest);
    static const QRegularExpression leadingZeros(QStringLiteral("e([+-])0+(?=[0-9])"));
    return QString::number(number, 'e', QLocale::FloatingPointShortest)
        .replace(leadingZeros, QStringLiteral("e\\1"));
}

bool isComposite(const QJsonValue &value)
{
    return value.isArray() || value.isObject();
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

} // namespace

bool isTruthy(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0 && !std::isnan(value.toDouble());
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return true;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

double numberOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return 0;
    case QJsonValue::Bool:
        return value.toBool() ? 1 : 0;
    case QJsonValue::Double:
        return value.toDouble();
    case QJsonValue::String:
    case QJsonValue::Array:
        return numberFromText(textOf(value));
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return notANumber;
}

double leadingNumberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    const QRegularExpressionMatch match = decimalLiteral().match(textOf(value).trimmed());
    return match.hasMatch() ? numberFromLiteral(match.captured()) : notANumber;
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return textFromNumber(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList members;
        const QJsonArray array = value.toArray();
        for (const QJsonValue member : array)
            members << (isNothing(member) ? QString() : textOf(member));
        return members.join(u',');
    }
    case QJsonValue::Object:
        return QStringLiteral("[object Object]");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("undefined");
}

bool isSame(const QJsonValue &a, const QJsonValue &b)
{
    return a.type() == b.type() && !isComposite(a) && a == b;
}

bool isLooselyEqual(const QJsonValue &a, const QJsonValue &b)
{
    if (isNothing(a) || isNothing(b))
        return isNothing(a) && isNothing(b);
    if (a.type() == b.type())
        return isSame(a, b);
    if (isComposite(a) && isComposite(b))
        return false;
    if (a.isBool() || b.isBool())
        return a.isBool() ? isLooselyEqual(numberOf(a), b) : isLooselyEqual(a, numberOf(b));
    if (isComposite(a))
        return isLooselyEqual(textOf(a), b);
    if (isComposite(b))
        return isLooselyEqual(a, textOf(b));
    return numberOf(a) == numberOf(b);
}

std::optional<bool> isLess(const QJsonValue &a, const QJsonValue &b)
{
    const auto isText = [](const QJsonValue &value) { return value.isString() || isComposite(value); };
    if (isText(a) && isText(b))
        return textOf(a) < textOf(b);
    const double left = numberOf(a);
    const double right = numberOf(b);
    if (std::isnan(left) || std::isnan(right))
        return std::nullopt;
    return left < right;
}

} // namespace guardbook
