// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/actionrunner.h"

#include "core/action/actionregistry.h"
#include "core/action/book.h"
#include "core/action/session.h"
#include "core/base/canonicaljson.h"

#include <QJsonDocument>

namespace guardbook {

namespace {

Error listFault(int number, const QString &sentence)
{
    return {ErrorCode::InvalidInput, QStringLiteral("Step %1: %2").arg(number).arg(sentence),
            QStringLiteral("step %1").arg(number)};
}

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))
        .mid(1)
        .chopped(1);
}

/// Every member of `expected` is in `actual` with the same value; inner objects likewise.
QString firstDifference(const QJsonObject &expected, const QJsonObject &actual, const QString &path = {})
{
    for (auto member = expected.begin(); member != expected.end(); ++member) {
        const QString here = path.isEmpty() ? member.key() : path + u'.' + member.key();
        const QJsonValue found = actual.value(member.key());
        if (member->isObject() && found.isObject()) {
            if (const QString inner = firstDifference(member->toObject(), found.toObject(), here);
                !inner.isEmpty())
                return inner;
        } else if (found != *member) {
            return QStringLiteral("\"%1\" is %2, expected %3.")
                .arg(here, found.isUndefined() ? QStringLiteral("missing") : shown(found), shown(*member));
        }
    }
    return {};
}

/// Null when the step went as expected, else what differs.
QString differs(const QJsonObject &expect, const Result<QJsonObject> &outcome)
{
    if (expect.contains(QStringLiteral("refused"))) {
        if (outcome)
            return QStringLiteral("it was carried out, and a refusal was expected.");
        const QString part = expect.value(QStringLiteral("refused")).toString();
        return outcome.error().sentence.contains(part, Qt::CaseInsensitive)
                   ? QString()
                   : QStringLiteral("it was refused, but with: %1").arg(outcome.error().sentence);
    }
    if (!outcome)
        return outcome.error().sentence;
    return firstDifference(expect, *outcome);
}

/// A member of the wrong type would be as good as not there: an expectation that is none cannot fail.
Result<> checkStep(int number, const QJsonValue &value)
{
    static const QStringList texts{QStringLiteral("do"), QStringLiteral("as"), QStringLiteral("at"),
                                   QStringLiteral("name"), QStringLiteral("note")};
    static const QStringList objects{QStringLiteral("with"), QStringLiteral("expect")};
    if (!value.isObject())
        return listFault(
            number, QStringLiteral("it is not an object like {\"do\": ..., \"as\": ..., \"with\": {...}}."));
    const QJsonObject step = value.toObject();
    for (auto member = step.begin(); member != step.end(); ++member) {
        if (texts.contains(member.key()) ? !member->isString()
                                         : objects.contains(member.key()) && !member->isObject())
            return listFault(number, QStringLiteral("\"%1\" must be %2.")
                                         .arg(member.key(), texts.contains(member.key())
                                                                ? QStringLiteral("a text")
                                                                : QStringLiteral("an object")));
        if (!texts.contains(member.key()) && !objects.contains(member.key()))
            return listFault(number,
                             QStringLiteral("\"%1\" is not known here. A step has: %2.")
                                 .arg(member.key().left(60), (texts + objects).join(QStringLiteral(", "))));
    }
    for (const QString &needed : {QStringLiteral("do"), QStringLiteral("as")}) {
        if (step.value(needed).toString().isEmpty())
            return listFault(number, QStringLiteral("\"%1\" is missing.").arg(needed));
    }
    return {};
}

} // namespace

Result<QJsonArray> readActionList(QByteArrayView json)
{
    if (json.startsWith("\xEF\xBB\xBF")) // some editors begin a file so
        json = json.sliced(3);
    // The strict reader takes objects: a bare list is put into one.
    const bool bare = json.trimmed().startsWith('[');
    const QByteArray wrapped = bare ? "{\"steps\":" + json.toByteArray() + '}' : json.toByteArray();
    GUARDBOOK_ASSIGN(const QJsonObject object, parseStrictJson(wrapped));
    const QJsonValue steps = object.value(QStringLiteral("steps"));
    if (!steps.isArray() || object.size() != 1)
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("An action list is a list of steps, or an object with nothing but \"steps\"."),
            QStringLiteral("list")};
    return steps.toArray();
}

ActionRunner::ActionRunner(Book &book, Options options) : m_book(book), m_options(std::move(options)) {}

ActionRunner::~ActionRunner() = default;

Result<Session *> ActionRunner::sessionOf(const QString &user)
{
    if (const auto known = m_sessions.find(user); known != m_sessions.end())
        return known->second.get();
    GUARDBOOK_ASSIGN(const Identity identity, m_options.unlock(user));
    GUARDBOOK_ASSIGN(auto session, m_book.signIn(identity));
    return m_sessions.emplace(user, std::move(session)).first->second.get();
}

Result<QJsonValue> ActionRunner::resolved(const QJsonValue &value) const
{
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray given = value.toArray();
        for (const QJsonValue &item : given) {
            GUARDBOOK_ASSIGN(const QJsonValue one, resolved(item));
            list.append(one);
        }
        return QJsonValue(list);
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            GUARDBOOK_ASSIGN(const QJsonValue one, resolved(object.value(key)));
            object.insert(key, one);
        }
        return QJsonValue(object);
    }
    const QString text = value.toString();
    if (!text.startsWith(u'$'))
        return value;
    if (text.startsWith(u"$$")) // "$$5" is the text "$5"
        return QJsonValue(text.mid(1));
    const QString name = text.mid(1).section(u'.', 0, 0);
    const QString member = text.section(u'.', 1);
    if (!m_results.contains(name) || !m_results.value(name).contains(member))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("\"%1\" does not name the result of an earlier step.").arg(text),
                     QStringLiteral("reference")};
    return m_results.value(name).value(member);
}

Result<QJsonObject> ActionRunner::step(const QJsonObject &step)
{
    const QString word = step.value(QStringLiteral("do")).toString();
    const ActionSpec *spec = findAction(word);
    if (spec == nullptr)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("There is no action \"%1\". `guardbook-cli actions` lists them.")
                         .arg(word.left(60)),
                     QStringLiteral("do")};
    GUARDBOOK_ASSIGN(Session * session, sessionOf(step.value(QStringLiteral("as")).toString()));
    GUARDBOOK_ASSIGN(const QJsonValue with, resolved(step.value(QStringLiteral("with")).toObject()));
    ActionContext context{*session,
                          m_options.baseFolder,
                          m_options.renderer,
                          m_options.writePack,
                          m_options.passphraseOf,
                          m_options.newPassphraseOf,
                          m_options.packPassphrase,
                          m_options.progress,
                          m_options.bindPages};
    return perform(*spec, context, with.toObject());
}

Result<int> ActionRunner::run(const QJsonArray &steps, const Report &report)
{
    for (int number = 1; number <= steps.size(); ++number) {
        GUARDBOOK_TRY(checkStep(number, steps.at(number - 1)));
        const QJsonObject one = steps.at(number - 1).toObject();
        if (one.contains(QStringLiteral("at"))) {
            if (m_options.clock == nullptr)
                return listFault(number, QStringLiteral("it sets the time; give --clock to allow that."));
            const auto at = Instant::fromText(one.value(QStringLiteral("at")).toString());
            if (!at)
                return listFault(number, at.error().sentence);
            m_options.clock->set(*at);
        }
        const auto outcome = step(one);
        const QJsonObject expect = one.value(QStringLiteral("expect")).toObject();
        GUARDBOOK_ASSIGN(const QJsonValue wanted, resolved(expect));
        const QString difference = differs(wanted.toObject(), outcome);
        report(number, one.value(QStringLiteral("do")).toString(),
               outcome ? *outcome
                       : QJsonObject{{QStringLiteral("refused"), outcome.error().sentence},
                                     {QStringLiteral("error"), toWord(outcome.error().code)}});
        if (!difference.isEmpty())
            return Error{outcome ? ErrorCode::Refused : outcome.error().code,
                         QStringLiteral("Step %1 (%2): %3")
                             .arg(number)
                             .arg(one.value(QStringLiteral("do")).toString(), difference),
                         QStringLiteral("step %1").arg(number)};
        if (outcome && one.contains(QStringLiteral("name")))
            m_results.insert(one.value(QStringLiteral("name")).toString(), *outcome);
    }
    return int(steps.size());
}

Result<> ActionRunner::finish()
{
    Result<> finished;
    for (auto &[name, session] : m_sessions) {
        if (auto left = m_book.signOut(*session); !left && finished)
            finished = std::move(left);
    }
    m_sessions.clear();
    return finished;
}

} // namespace guardbook
