// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/school/profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

#include <functional>

using namespace guardbook;

namespace {

QByteArray contentOf(const char *path)
{
    QFile file(QString::fromUtf8(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return file.readAll();
}

QJsonObject jsonOf(const char *path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

QJsonObject schema()
{
    return jsonOf(GUARDBOOK_SOURCE_DIR "/resources/profiles/profile.schema.json");
}

QJsonObject neutral()
{
    return jsonOf(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json");
}

bool hasType(const QJsonValue &value, const QString &type)
{
    return type == u"object"    ? value.isObject()
           : type == u"array"   ? value.isArray()
           : type == u"string"  ? value.isString()
           : type == u"boolean" ? value.isBool()
           : type == u"integer" ? value.isDouble() && value.toDouble() == double(value.toInteger())
                                : false;
}

/// The words of JSON Schema that the profile's schema uses; any other fails the test that meets it.
bool fits(const QJsonValue &value, QJsonObject rule)
{
    while (rule.contains(QStringLiteral("$ref"))) {
        const QString name = rule.take(QStringLiteral("$ref")).toString().section(u'/', -1);
        const QJsonObject target = schema()[QStringLiteral("$defs")][name].toObject();
        for (auto at = target.begin(); at != target.end(); ++at)
            rule.insert(at.key(), at.value());
    }
    const QJsonObject properties = rule[QStringLiteral("properties")].toObject();
    for (auto at = rule.begin(); at != rule.end(); ++at) {
        const QString word = at.key();
        bool ok = true;
        if (word == u"type")
            ok = hasType(value, at->toString());
        else if (word == u"const")
            ok = value == *at;
        else if (word == u"enum")
            ok = at->toArray().contains(value);
        else if (word == u"pattern")
            ok = !value.isString() || QRegularExpression(at->toString()).match(value.toString()).hasMatch();
        else if (word == u"minimum")
            ok = !value.isDouble() || value.toDouble() >= at->toDouble();
        else if (word == u"maximum")
            ok = !value.isDouble() || value.toDouble() <= at->toDouble();
        else if (word == u"minItems")
            ok = !value.isArray() || value.toArray().size() >= at->toInt();
        else if (word == u"items")
            for (const QJsonValue &item : value.toArray())
                ok = ok && fits(item, at->toObject());
        else if (word == u"required")
            for (const QJsonValue &name : at->toArray())
                ok = ok && (!value.isObject() || value.toObject().contains(name.toString()));
        else if (word == u"additionalProperties")
            for (const QString &name : value.toObject().keys())
                ok = ok && properties.contains(name);
        else if (word == u"properties")
            for (const QString &name : value.toObject().keys())
                ok = ok &&
                     (!properties.contains(name) || fits(value[name], properties.value(name).toObject()));
        else if (!QStringList{QStringLiteral("$schema"), QStringLiteral("$defs"), QStringLiteral("title"),
                              QStringLiteral("description"), QStringLiteral("default")}
                      .contains(word))
            ADD_FAILURE() << "a word of JSON Schema that this test does not know: " << qPrintable(word);
        if (!ok)
            return false;
    }
    return true;
}

void collectNames(const QJsonValue &rule, QSet<QString> &names)
{
    const QJsonObject object = rule.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (at.key() == u"properties")
            for (const QString &name : at->toObject().keys())
                names.insert(name);
        collectNames(*at, names);
    }
}

/// Calls `visit` with the profile changed at one place, for every place and many wrong values.
void eachChange(const QJsonValue &value, const std::function<void(const QJsonValue &)> &visit)
{
    const QJsonArray others{QJsonValue(),
                            0,
                            16,
                            -1,
                            1.5,
                            QStringLiteral(""),
                            QStringLiteral("No Key!"),
                            QStringLiteral("a-key"),
                            true,
                            QJsonArray(),
                            QJsonObject()};
    for (const QJsonValue &other : others)
        visit(other);
    if (value.isObject()) {
        QJsonObject more = value.toObject();
        more.insert(QStringLiteral("unheardOf"), 1);
        visit(more);
        for (const QString &name : value.toObject().keys()) {
            QJsonObject less = value.toObject();
            less.remove(name);
            visit(less);
            eachChange(value[name], [&](const QJsonValue &changed) {
                QJsonObject object = value.toObject();
                object.insert(name, changed);
                visit(object);
            });
        }
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        eachChange(value.toArray().first(), [&](const QJsonValue &changed) {
            QJsonArray array = value.toArray();
            array.replace(0, changed);
            visit(array);
        });
    }
}

} // namespace

TEST(ProfileSchema, theNeutralProfileFitsTheSchemaAndTheReader)
{
    EXPECT_TRUE(fits(neutral(), schema()));
    EXPECT_TRUE(readProfile(contentOf(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json")).has_value());
}

TEST(ProfileSchema, everyNameThatTheReaderTakesIsInTheSchemaAndTheOtherWayRound)
{
    static const QRegularExpression taken(
        QStringLiteral("(?:\\.(?:text|texts|integer|flag|list|object)\\(|readChoices\\(top, "
                       ")QStringLiteral\\(\"(\\w+)\"\\)"));
    QSet<QString> inReader;
    auto found =
        taken.globalMatch(QString::fromUtf8(contentOf(GUARDBOOK_SOURCE_DIR "/core/school/profile.cpp")));
    while (found.hasNext())
        inReader.insert(found.next().captured(1));
    for (const QString &term : SchoolCalendar().termEnds.keys()) // Taken by a loop over the terms.
        inReader.insert(term);
    QSet<QString> inSchema;
    collectNames(schema(), inSchema);
    EXPECT_GT(inReader.size(), 15);
    EXPECT_EQ(inReader, inSchema);
}

TEST(ProfileSchema, schemaAndReaderRefuseTheSameProfiles)
{
    int refused = 0;
    int accepted = 0;
    eachChange(neutral(), [&](const QJsonValue &changed) {
        if (!changed.isObject())
            return;
        const QByteArray json = QJsonDocument(changed.toObject()).toJson();
        const auto read = readProfile(json);
        const bool bySchema = fits(changed, schema());
        if (read.has_value() == bySchema) {
            ++(bySchema ? accepted : refused);
            return;
        }
        // What a schema cannot say: that things agree with one another.
        const QString why = read ? QString() : read.error().sentence;
        EXPECT_TRUE(bySchema && (why.contains(QStringLiteral("the key of a role")) ||
                                 why.contains(QStringLiteral("twice")) ||
                                 why.contains(QStringLiteral("at least one role"))))
            << qPrintable(why) << "\n"
            << json.left(400).constData();
    });
    EXPECT_GT(refused, 200);
    EXPECT_GT(accepted, 10);
}

TEST(ProfileSchema, anUnknownNameIsRefusedWithTheWayToIt)
{
    QJsonObject profile = neutral();
    QJsonArray roles = profile[QStringLiteral("roles")].toArray();
    QJsonObject role = roles[1].toObject();
    role.insert(QStringLiteral("colour"), QStringLiteral("red"));
    roles.replace(1, role);
    profile.insert(QStringLiteral("roles"), roles);
    const auto read = readProfile(QJsonDocument(profile).toJson());
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().sentence.contains(QStringLiteral("/roles/1/colour")))
        << qPrintable(read.error().sentence);
}

TEST(ProfileSchema, aFileThatIsNotJsonIsRefusedWithItsLine)
{
    const auto read = readProfile("{\n  \"format\": \"guardbook-profile/1\",\n  \"name\" \"x\"\n}\n");
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().sentence.contains(QStringLiteral("Line 3")))
        << qPrintable(read.error().sentence);
}
