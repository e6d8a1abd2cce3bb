// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formreader.h"
#include "core/form/builtinforms.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace guardbook {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray smallForm()
{
    return R"({
  "format": "guardbook-form/1", "key": "T1", "title": "Test", "kind": "test",
  "states": [
    { "key": "draft", "title": "Draft" },
    { "key": "done", "title": "Done", "end": true }
  ],
  "signatures": [{ "key": "head", "title": "Head", "by": ["headteacher"] }],
  "parts": [
    { "key": "all", "by": ["@author"], "in": ["draft"], "fields": [
      { "key": "what", "label": "What:", "kind": "text", "required": true },
      { "key": "when", "label": "When:", "kind": "date" }
    ] }
  ],
  "transitions": [
    { "key": "sign", "title": "Sign", "action": "sign", "from": ["draft"], "to": "done", "by": ["headteacher"], "slot": "head", "needs": ["all"] }
  ],
  "checks": [
    { "key": "c", "fields": ["what"], "rule": { "!!": [{ "var": "what" }] }, "sentence": "Say what." }
  ]
})";
}

std::string faultOf(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = smallForm();
    EXPECT_TRUE(json.contains(before)) << before.constData();
    const auto form = readForm(json.replace(before, after));
    return form ? "no fault" : form.error().sentence.toStdString();
}

TEST(FormReader, readsAFormWholeAndKeepsItsBytes)
{
    const auto form = readForm(smallForm());
    ASSERT_TRUE(form) << form.error().sentence.toStdString();
    EXPECT_EQ(form->key, u"T1");
    EXPECT_EQ(form->bytes, smallForm());
    EXPECT_EQ(form->sha256, Digest::of(smallForm()));
    EXPECT_EQ(form->roles(), QStringList{QStringLiteral("headteacher")});
    EXPECT_EQ(form->field(QStringLiteral("when"))->kind, FormFieldKind::Date);
}

struct Fault {
    const char *before;
    const char *after;
    const char *sentence;
};

class FormFaults : public testing::TestWithParam<Fault> {};

TEST_P(FormFaults, areNamedWithLineAndPath)
{
    const std::string fault = faultOf(GetParam().before, GetParam().after);
    EXPECT_NE(fault.find(GetParam().sentence), std::string::npos) << fault;
}

INSTANTIATE_TEST_SUITE_P(
    Definition, FormFaults,
    testing::Values(
        Fault{R"("kind": "date")", R"("kind": "date", "colour": "red")",
              "line 11, /parts/0/fields/1/colour: this name is not known here"},
        Fault{R"("kind": "date")", R"("kind": "password")", "line 11, /parts/0/fields/1/kind: one of text, "},
        Fault{R"("kind": "date")", R"("kind": 5)", "line 11, /parts/0/fields/1/kind: a text is expected"},
        Fault{R"("key": "when")", R"("key": "what")",
              "line 11, /parts/0/fields/1/key: \"what\" is there twice"},
        Fault{R"("key": "done", "title")", R"("key": "draft", "title")",
              "line 5, /states/1/key: \"draft\" is there twice"},
        Fault{R"({ "key": "done", "title": "Done", "end": true })",
              R"({ "key": "done", "title": "Done", "end": true }, { "key": "lost", "title": "Lost" })",
              "/states/2: no step leads to the state \"lost\""},
        Fault{R"("to": "done")", R"("to": "gone")", "/transitions/0/to: \"gone\" is not the key of a state"},
        Fault{R"("from": ["draft"])", R"("from": ["draught"])",
              "/transitions/0/from/0: \"draught\" is not the key of a state"},
        Fault{R"("slot": "head")", R"("slot": "tail")",
              "/transitions/0/slot: \"tail\" is not the key of a signature"},
        Fault{R"("action": "sign")", R"("action": "shred")", "/transitions/0/action: one of submit, "},
        Fault{R"("needs": ["all"])", R"("needs": ["some"])",
              "/transitions/0/needs/0: \"some\" is not the key of a part"},
        Fault{R"("fields": ["what"], "rule")", R"("fields": ["whit"], "rule")",
              "/checks/0/fields/0: \"whit\" is not the key of a field"},
        Fault{R"({ "!!": [{ "var": "what" }] })", R"({ "maybe": 1 })",
              "/checks/0/rule: there is no operator \"maybe\""},
        Fault{R"("end": true)", R"("end": "yes")", "/states/1/end: true or false is expected"},
        Fault{R"("end": true)", R"("end": false)", "/states: at least one state with \"end\": true"},
        Fault{R"("required": true)",
              R"("required": true, "choices": [{"key": "a", "label": "A"}, {"key": "b", "label": "B"}])",
              "/choices: only fields of the kind one-of"},
        Fault{R"("key": "T1")", R"("key": "../T1")", "/key: letters, digits and hyphens"},
        Fault{R"("guardbook-form/1")", R"("guardbook-form/9")",
              "/format: \"guardbook-form/1\" is expected"}));

QByteArray withLoop(const char *action)
{
    QByteArray json = smallForm();
    json.replace(R"({ "key": "done", "title": "Done", "end": true })",
                 R"({ "key": "read", "title": "Read" }, { "key": "done", "title": "Done", "end": true })");
    json.replace(R"("transitions": [)",
                 QByteArray(R"("transitions": [
    { "key": "go", "title": "Go", "action": "submit", "from": ["draft"], "to": "read", "by": ["@author"] },
    { "key": "back", "title": "Back", "action": ")") +
                     action + R"(", "from": ["read"], "to": "draft", "by": ["headteacher"] },)");
    return json;
}

TEST(FormReader, refusesALoopOfStatesThatIsNoReturn)
{
    const auto loop = readForm(withLoop("submit"));
    ASSERT_FALSE(loop);
    EXPECT_NE(loop.error().sentence.toStdString().find("lead round in a loop"), std::string::npos)
        << loop.error().sentence.toStdString();
    EXPECT_TRUE(readForm(withLoop("return")));
}

TEST(FormReader, refusesAStateThatLeadsNowhere)
{
    QByteArray json = withLoop("return");
    json.replace(
        R"(    { "key": "back", "title": "Back", "action": "return", "from": ["read"], "to": "draft", "by": ["headteacher"] },)",
        "");
    const auto form = readForm(json);
    ASSERT_FALSE(form);
    EXPECT_NE(form.error().sentence.toStdString().find("no steps lead to an end"), std::string::npos)
        << form.error().sentence.toStdString();
}

TEST(FormReader, refusesARuleThatIsTooDeep)
{
    QByteArray rule = R"({ "var": "what" })";
    for (int level = 0; level < 17; ++level)
        rule = "{ \"!\": [" + rule + "] }";
    EXPECT_NE(
        faultOf(R"({ "!!": [{ "var": "what" }] })", rule).find("/checks/0/rule: a rule of at most 16 levels"),
        std::string::npos);
    for (int level = 0; level < 200; ++level)
        rule = "{ \"!\": [" + rule + "] }";
    EXPECT_NE(faultOf(R"({ "!!": [{ "var": "what" }] })", rule), "no fault");
}

TEST(FormReader, refusesAFileOfTenMegabytes)
{
    const auto form = readForm(QByteArray(10 << 20, ' ') + smallForm());
    ASSERT_FALSE(form);
    EXPECT_NE(form.error().sentence.toStdString().find("larger than 256 KiB"), std::string::npos);
}

TEST(FormReader, refusesASignerWhoseRoleNoProfileHas)
{
    QByteArray json = smallForm();
    json.replace(R"("title": "Head", "by": ["headteacher"])", R"("title": "Head", "by": ["head-wizard"])");
    const auto form = readForm(json);
    ASSERT_TRUE(form) << form.error().sentence.toStdString();
    const auto profile =
        readProfile(contentOf(QStringLiteral(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json")));
    ASSERT_TRUE(profile);
    const auto checked = checkFormRoles(*form, {*profile});
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().sentence.toStdString().find(
                  "line 7, /signatures/0/by/0: no profile has the role \"head-wizard\""),
              std::string::npos)
        << checked.error().sentence.toStdString();
    EXPECT_TRUE(checkFormRoles(*readForm(smallForm()), {*profile}));
}

TEST(FormReader, readsEveryFormThatComesWithTheProgram)
{
    const auto profile =
        readProfile(contentOf(QStringLiteral(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json")));
    ASSERT_TRUE(profile);
    const QDir folder(QStringLiteral(GUARDBOOK_SOURCE_DIR "/forms"));
    int read = 0;
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        if (name == u"form.schema.json")
            continue;
        const auto form = readForm(contentOf(folder.filePath(name)));
        ASSERT_TRUE(form) << name.toStdString() << ": " << form.error().sentence.toStdString();
        EXPECT_EQ(form->key + QStringLiteral(".json"), name);
        const auto roles = checkFormRoles(*form, {*profile});
        EXPECT_TRUE(roles) << name.toStdString() << ": " << roles.error().sentence.toStdString();
        EXPECT_NE(builtInForm(form->key), nullptr) << name.toStdString();
        ++read;
    }
    EXPECT_EQ(std::size_t(read), builtInForms().size());
}

/// The words that a schema names for each object, by walking its properties.
QStringList keysIn(const QJsonValue &schema)
{
    QStringList keys;
    if (schema.isArray()) {
        const QJsonArray list = schema.toArray();
        for (const QJsonValue value : list)
            keys << keysIn(value);
        return keys;
    }
    const QJsonObject object = schema.toObject();
    keys << object.value(QStringLiteral("properties")).toObject().keys();
    for (const QJsonValue value : object)
        keys << keysIn(value);
    return keys;
}

QStringList keysUsed(const QJsonValue &value, bool inRule = false)
{
    static const QStringList rules{QStringLiteral("rule"),     QStringLiteral("when"),
                                   QStringLiteral("due"),      QStringLiteral("shown"),
                                   QStringLiteral("required"), QStringLiteral("derived")};
    QStringList keys;
    const QJsonArray list = value.toArray();
    for (const QJsonValue one : list)
        keys << keysUsed(one, inRule);
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (!inRule)
            keys << at.key();
        keys << keysUsed(at.value(), inRule || rules.contains(at.key()));
    }
    return keys;
}

TEST(FormReader, knowsNoNameThatTheSchemaDoesNotName)
{
    const QString folder = QStringLiteral(GUARDBOOK_SOURCE_DIR "/forms/");
    const QStringList schema =
        keysIn(QJsonDocument::fromJson(contentOf(folder + QStringLiteral("form.schema.json"))).object());
    const QStringList actors{QStringLiteral("role"), QStringLiteral("when")};
    for (const FormDefinition &form : builtInForms()) {
        const QStringList used = keysUsed(QJsonDocument::fromJson(form.bytes).object());
        for (const QString &key : used)
            EXPECT_TRUE(schema.contains(key) || actors.contains(key))
                << form.key.toStdString() << ": " << key.toStdString();
    }
}

} // namespace
} // namespace guardbook
