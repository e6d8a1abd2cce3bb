// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rule/rule.h"

#include "core/rule/rulevalue.h"

#include <QJsonObject>

#include <cmath>

namespace guardbook {
namespace {

Error ruleError(ErrorCode code, const QString &sentence)
{
    return Error{code, sentence, QStringLiteral("rule")};
}

class Evaluation {
public:
    Evaluation(const RuleOperators &more, const RuleLimits &limits) : m_more(more), m_limits(limits) {}

    Result<QJsonValue> apply(const QJsonValue &rule, const QJsonValue &data)
    {
        if (!rule.isArray() && !rule.isObject()) {
            GUARDBOOK_TRY(spend(rule));
            return rule;
        }
        if (m_depth >= m_limits.depth)
            return ruleError(ErrorCode::InvalidInput,
                             QStringLiteral("The rule is nested more than %1 levels deep. Split it up.")
                                 .arg(m_limits.depth));
        ++m_depth;
        Result<QJsonValue> value =
            rule.isArray() ? applyEach(rule.toArray(), data) : applyObject(rule.toObject(), data);
        --m_depth;
        if (value)
            GUARDBOOK_TRY(spend(*value));
        return value;
    }

private:
    using Special = Result<QJsonValue> (Evaluation::*)(const QJsonArray &, const QJsonValue &);

    // Work is counted by the size of what comes out, so that `cat` and `merge` cannot double without end.
    Result<> spend(const QJsonValue &value)
    {
        m_work += 1;
        if (value.isString())
            m_work += value.toString().size() / 64;
        else if (value.isArray())
            m_work += value.toArray().size();
        if (m_work > m_limits.work)
            return ruleError(ErrorCode::InvalidInput,
                             QStringLiteral("The rule takes too much work. Make it or its lists smaller."));
        return {};
    }

    Result<QJsonValue> applyEach(const QJsonArray &rules, const QJsonValue &data)
    {
        QJsonArray values;
        for (const QJsonValue rule : rules) {
            GUARDBOOK_ASSIGN(const QJsonValue value, apply(rule, data));
            values.append(value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
        return QJsonValue(values);
    }

    Result<QJsonValue> applyObject(const QJsonObject &rule, const QJsonValue &data)
    {
        if (rule.size() != 1) // An object is a rule if it has one member: its operator.
            return QJsonValue(rule);
        static const QHash<QString, Special> specials{
            {QStringLiteral("if"), &Evaluation::choose},      {QStringLiteral("?:"), &Evaluation::choose},
            {QStringLiteral("and"), &Evaluation::untilFalse}, {QStringLiteral("or"), &Evaluation::untilTrue},
            {QStringLiteral("filter"), &Evaluation::filter},  {QStringLiteral("map"), &Evaluation::map},
            {QStringLiteral("reduce"), &Evaluation::reduce},  {QStringLiteral("all"), &Evaluation::all},
            {QStringLiteral("none"), &Evaluation::none},      {QStringLiteral("some"), &Evaluation::some},
        };
        const QString name = rule.begin().key();
        const QJsonValue given = rule.begin().value();
        const QJsonArray parts = given.isArray() ? given.toArray() : QJsonArray{given};
        if (const auto special = specials.find(name); special != specials.end())
            return (this->*special.value())(parts, data);
        const RuleOperators &standard = standardOperators();
        auto found = standard.find(name);
        if (found == standard.end() && (found = m_more.find(name)) == m_more.end())
            return ruleError(ErrorCode::InvalidInput,
                             QStringLiteral("There is no operator \"%1\".").arg(name.left(60)));
        GUARDBOOK_ASSIGN(const QJsonValue arguments, applyEach(parts, data));
        return found.value()(arguments.toArray(), data);
    }

    Result<QJsonValue> choose(const QJsonArray &parts, const QJsonValue &data)
    {
        qsizetype i = 0;
        for (; i + 1 < parts.size(); i += 2) {
            GUARDBOOK_ASSIGN(const QJsonValue condition, apply(parts.at(i), data));
            if (isTruthy(condition))
                return apply(parts.at(i + 1), data);
        }
        return i < parts.size() ? apply(parts.at(i), data) : Result<QJsonValue>(QJsonValue(QJsonValue::Null));
    }

    Result<QJsonValue> firstThatIs(bool truthy, const QJsonArray &parts, const QJsonValue &data)
    {
        QJsonValue current;
        for (const QJsonValue part : parts) {
            GUARDBOOK_ASSIGN(current, apply(part, data));
            if (isTruthy(current) == truthy)
                break;
        }
        return current;
    }
    Result<QJsonValue> untilFalse(const QJsonArray &parts, const QJsonValue &data)
    {
        return firstThatIs(false, parts, data);
    }
    Result<QJsonValue> untilTrue(const QJsonArray &parts, const QJsonValue &data)
    {
        return firstThatIs(true, parts, data);
    }

    Result<QJsonArray> list(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonValue value, apply(parts.at(0), data));
        return value.toArray();
    }

    Result<QJsonValue> filter(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonArray members, list(parts, data));
        QJsonArray kept;
        for (const QJsonValue member : members) {
            GUARDBOOK_ASSIGN(const QJsonValue fits, apply(parts.at(1), member));
            if (isTruthy(fits))
                kept.append(member);
        }
        return QJsonValue(kept);
    }

    Result<QJsonValue> map(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonArray members, list(parts, data));
        QJsonArray mapped;
        for (const QJsonValue member : members) {
            GUARDBOOK_ASSIGN(const QJsonValue value, apply(parts.at(1), member));
            mapped.append(value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
        return QJsonValue(mapped);
    }

    Result<QJsonValue> reduce(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonArray members, list(parts, data));
        QJsonValue accumulator;
        if (parts.size() > 2) {
            GUARDBOOK_ASSIGN(accumulator, apply(parts.at(2), data));
        }
        for (const QJsonValue member : members) {
            const QJsonObject scope{{QStringLiteral("current"), member},
                                    {QStringLiteral("accumulator"), accumulator}};
            GUARDBOOK_ASSIGN(accumulator, apply(parts.at(1), scope));
        }
        return accumulator;
    }

    Result<QJsonArray> fitting(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonValue kept, filter(parts, data));
        return kept.toArray();
    }

    // jsonlogic.com/operations: all of an empty list is false.
    Result<QJsonValue> all(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonArray members, list(parts, data));
        for (const QJsonValue member : members) {
            GUARDBOOK_ASSIGN(const QJsonValue fits, apply(parts.at(1), member));
            if (!isTruthy(fits))
                return QJsonValue(false);
        }
        return QJsonValue(!members.isEmpty());
    }
    Result<QJsonValue> some(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonArray kept, fitting(parts, data));
        return QJsonValue(!kept.isEmpty());
    }
    Result<QJsonValue> none(const QJsonArray &parts, const QJsonValue &data)
    {
        GUARDBOOK_ASSIGN(const QJsonArray kept, fitting(parts, data));
        return QJsonValue(kept.isEmpty());
    }

    const RuleOperators &m_more;
    const RuleLimits m_limits;
    int m_depth = 0;
    qint64 m_work = 0;
};

} // namespace

Result<QJsonValue> evaluateRule(const QJsonValue &rule, const QJsonValue &data, const RuleOperators &more,
                                const RuleLimits &limits)
{
    GUARDBOOK_ASSIGN(const QJsonValue value, Evaluation(more, limits).apply(rule, data));
    if (value.isUndefined() || (value.isDouble() && !std::isfinite(value.toDouble())))
        return QJsonValue(QJsonValue::Null);
    return value;
}

} // namespace guardbook
