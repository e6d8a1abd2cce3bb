// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formvalues.h"

#include "core/base/id.h"
#include "core/base/stateddate.h"
#include "core/base/textrules.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace guardbook {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString nameOfField(const FormField &field)
{
    QString label = field.label.trimmed();
    while (label.endsWith(u':') || label.endsWith(u'?'))
        label.chop(1);
    return label.trimmed();
}

Error wrong(const FormField &field, const QString &sentence)
{
    return {ErrorCode::InvalidInput, QStringLiteral("%1: %2").arg(nameOfField(field), sentence),
            QStringLiteral("form/") + field.key};
}

bool isReference(FormFieldKind kind)
{
    return kind == FormFieldKind::Person || kind == FormFieldKind::Incident ||
           kind == FormFieldKind::Evidence || kind == FormFieldKind::Form;
}

Result<QJsonValue> acceptDay(const FormField &field, const QString &typed, const FormLookups &lookups)
{
    const auto day = readDay(typed);
    if (!day)
        return wrong(field, day.error().sentence);
    if (field.past && *day > lookups.now.dateTime().date())
        return wrong(field,
                     QStringLiteral("%1 is in the future, and this says what has happened. Check the date.")
                         .arg(day->toString(s("dd/MM/yyyy"))));
    return QJsonValue(day->toString(Qt::ISODate));
}

Result<QJsonValue> acceptTime(const FormField &field, const QString &typed, const FormLookups &lookups)
{
    const auto time = Instant::fromText(typed);
    if (!time)
        return wrong(field, time.error().sentence);
    if (field.past && *time > lookups.now)
        return wrong(field, s("This time is in the future, and it says what has happened. Check it."));
    return QJsonValue(time->text());
}

Result<QJsonValue> acceptStated(const FormField &field, const QString &typed, const FormLookups &lookups)
{
    const auto date = readStatedDate(typed);
    if (!date)
        return wrong(field, date.error().sentence);
    if (field.past && date->day.isValid() && date->day > lookups.now.dateTime().date())
        return wrong(field, s("The date is in the future, and this says what has happened. Check it."));
    QJsonObject kept{{s("stated"), date->stated}, {s("precision"), wordOf(date->precision)}};
    if (const QDate due = lookups.calendar.dueDay(*date); due.isValid())
        kept.insert(s("due"), due.toString(Qt::ISODate));
    return QJsonValue(kept);
}

Result<QJsonValue> acceptWords(const FormField &field, const QString &typed)
{
    const bool isLine = field.kind == FormFieldKind::Text || field.kind == FormFieldKind::Clause;
    auto text = acceptText(nameOfField(field), typed, isLine ? TextSize::Line : TextSize::Long);
    if (!text)
        return std::move(text).error();
    if (isLine && text->contains(u'\n'))
        return wrong(field, s("One line is expected here."));
    return QJsonValue(*text);
}

Result<QJsonValue> acceptChoice(const FormField &field, const QString &typed)
{
    if (hasKey(field.choices, typed))
        return QJsonValue(typed);
    QStringList keys;
    for (const Choice &choice : field.choices)
        keys << choice.key;
    return wrong(
        field,
        QStringLiteral("\"%1\" is not one of the choices: %2.").arg(typed.left(60), keys.join(s(", "))));
}

Result<QJsonValue> acceptRole(const FormField &field, const QString &typed, const FormLookups &lookups)
{
    for (const ProfileRole &role : lookups.roles) {
        if (role.key == typed)
            return QJsonValue(typed);
    }
    return wrong(field, QStringLiteral("The profile has no role \"%1\".").arg(typed.left(60)));
}

Result<QJsonValue> acceptReference(const FormField &field, const QString &typed, const FormLookups &lookups)
{
    if (field.kind == FormFieldKind::Person && field.orUnknown && typed == u"unknown")
        return QJsonValue(typed);
    if (!AnyId::fromText(typed))
        return wrong(field, field.kind == FormFieldKind::Person
                                ? s("Pick somebody from the book's people, or add the person first.")
                                : s("Pick a record of this book."));
    if (auto checked = lookups.check(field, typed); !checked)
        return wrong(field, checked.error().sentence);
    return QJsonValue(typed);
}

Result<QJsonValue> acceptOne(const FormField &field, const QJsonValue &typed, const FormLookups &lookups)
{
    if (field.kind == FormFieldKind::Number) {
        const double number = typed.toDouble(-1);
        if (!typed.isDouble() || number < 0 || number > 1e9 || number != std::floor(number))
            return wrong(field, s("A whole number is expected."));
        return typed;
    }
    if (!typed.isString())
        return wrong(field, s("A text is expected."));
    const QString text = typed.toString();
    switch (field.kind) {
    case FormFieldKind::YesNo:
        if (text == u"yes" || text == u"no" || (field.unsure && text == u"unsure"))
            return typed;
        return wrong(field, field.unsure ? s("Answer yes, no or unsure.") : s("Answer yes or no."));
    case FormFieldKind::OneOf:
    case FormFieldKind::SomeOf:
        return acceptChoice(field, text);
    case FormFieldKind::Date:
        return acceptDay(field, text, lookups);
    case FormFieldKind::Time:
        return acceptTime(field, text, lookups);
    case FormFieldKind::StatedDate:
        return acceptStated(field, text, lookups);
    case FormFieldKind::Role:
        return acceptRole(field, text, lookups);
    case FormFieldKind::Url: {
        const auto url = normalisedUrl(text);
        if (!url)
            return wrong(field, url.error().sentence);
        return QJsonValue(QJsonObject{{s("typed"), text}, {s("url"), *url}});
    }
    default:
        return isReference(field.kind) ? acceptReference(field, text, lookups) : acceptWords(field, text);
    }
}

} // namespace

Result<QString> normalisedUrl(const QString &typed)
{
    const auto refuse = [&typed](const char *sentence) {
        return Error{ErrorCode::InvalidInput, s(sentence).arg(typed.left(80)), s("url")};
    };
    static const QRegularExpression space(s("\\s"));
    const QString text = typed.trimmed();
    static const QRegularExpression scheme(s("https?://"), QRegularExpression::CaseInsensitiveOption);
    if (text.count(scheme) > 1 && text.contains(space))
        return refuse("\"%1\" is more than one address. Write exactly one here.");
    if (text.contains(space) || text.contains(QChar(0)))
        return refuse("\"%1\" is not one address: there is a space in it.");
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https") || url.host().isEmpty())
        return refuse("\"%1\" is not a full address. Copy it whole, from http:// or https:// on.");
    url.setUserInfo({});
    if (url.port() == (url.scheme() == u"https" ? 443 : 80))
        url.setPort(-1);
    url.setFragment({});
    if (url.path().isEmpty())
        url.setPath(s("/"));
    return url.toString(QUrl::FullyEncoded);
}

Result<QJsonValue> acceptFormValue(const FormField &field, const QJsonValue &typed,
                                   const FormLookups &lookups)
{
    if (typed.isNull() || typed == QJsonValue(QString()) || (typed.isArray() && typed.toArray().isEmpty()))
        return QJsonValue(QJsonValue::Null);
    if (!field.derived.isUndefined())
        return wrong(field, s("This is worked out from the other answers and is not filled in."));
    const bool isList = field.many || field.kind == FormFieldKind::SomeOf;
    if (isList != typed.isArray())
        return wrong(field, isList ? s("A list is expected, one entry a line.")
                                   : s("Exactly one answer is expected here, not several."));
    const QJsonValue blank{QString()};
    if (!isList) {
        GUARDBOOK_ASSIGN(const QJsonValue value, acceptOne(field, typed, lookups));
        return value == blank ? QJsonValue(QJsonValue::Null) : value;
    }
    QJsonArray kept;
    const QJsonArray list = typed.toArray();
    if (list.size() > 1000)
        return wrong(field, s("At most 1,000 entries are taken here."));
    for (const QJsonValue one : list) {
        GUARDBOOK_ASSIGN(const QJsonValue value, acceptOne(field, one, lookups));
        if (value == blank)
            return wrong(field, s("One entry is empty. Fill it in, or take it out."));
        if (kept.contains(value))
            return wrong(field, QStringLiteral("\"%1\" is there twice.").arg(one.toString().left(80)));
        kept.append(value);
    }
    return QJsonValue(kept);
}

QJsonValue ruleValueOf(const FormField &field, const QJsonValue &value)
{
    if (field.kind != FormFieldKind::Url)
        return value;
    if (!value.isArray())
        return value.toObject().value(s("url"));
    QJsonArray urls;
    const QJsonArray list = value.toArray();
    for (const QJsonValue one : list)
        urls.append(one.toObject().value(s("url")));
    return urls;
}

QString printedValue(const FormField &field, const QJsonValue &value,
                     const std::function<QString(const FormField &, const QString &)> &nameOf)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isArray()) {
        QStringList lines;
        const QJsonArray list = value.toArray();
        for (const QJsonValue one : list)
            lines << printedValue(field, one, nameOf);
        return lines.join(u'\n');
    }
    switch (field.kind) {
    case FormFieldKind::YesNo:
        return value == QJsonValue(s("yes"))  ? s("Yes")
               : value == QJsonValue(s("no")) ? s("No")
                                              : s("Unsure");
    case FormFieldKind::OneOf:
    case FormFieldKind::SomeOf:
        return labelOf(field.choices, value.toString());
    case FormFieldKind::Number:
        return QString::number(value.toDouble(), 'f', 0);
    case FormFieldKind::Date:
        return QDate::fromString(value.toString(), Qt::ISODate).toString(s("dd/MM/yyyy"));
    case FormFieldKind::Time: {
        const auto time = Instant::fromText(value.toString());
        return time ? time->displayText() : value.toString();
    }
    case FormFieldKind::StatedDate: {
        const QJsonObject date = value.toObject();
        const QString stated = date.value(s("stated")).toString();
        if (date.value(s("precision")) != QJsonValue(s("term")))
            return stated;
        return QStringLiteral("%1 (ends %2, computed)")
            .arg(stated,
                 QDate::fromString(date.value(s("due")).toString(), Qt::ISODate).toString(s("dd/MM/yyyy")));
    }
    case FormFieldKind::Url:
        return value.toObject().value(s("typed")).toString();
    case FormFieldKind::Person:
    case FormFieldKind::Incident:
    case FormFieldKind::Evidence:
    case FormFieldKind::Form:
    case FormFieldKind::Role:
        return nameOf(field, value.toString());
    default:
        return value.isBool() ? (value.toBool() ? s("Yes") : s("No")) : value.toString();
    }
}

} // namespace guardbook
