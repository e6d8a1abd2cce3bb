// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/canonicaljson.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

bool accepts(const char *text)
{
    return parseCanonicalJson(QByteArray(text)).has_value();
}

} // namespace

TEST(CanonicalJson, whatIsWrittenIsRead)
{
    const QJsonObject object{{QStringLiteral("b"), QStringLiteral("\"\\\b\f\n\r\t\x01\x1f é 😀")},
                             {QStringLiteral("a"), -5},
                             {QStringLiteral("é"), QJsonValue::Null},
                             {QStringLiteral("z\n"), qint64(9007199254740991)}};
    const auto bytes = canonicalJson(object);
    ASSERT_TRUE(bytes);
    const auto back = parseCanonicalJson(*bytes);
    ASSERT_TRUE(back) << back.error().sentence.toStdString();
    EXPECT_EQ(*back, object);
}

TEST(CanonicalJson, everyOtherSpellingIsRefused)
{
    EXPECT_TRUE(accepts(R"({"a":[1,{"b":0}],"c":true})"));
    for (const char *text : {"",
                             "[]",
                             "{}{}",
                             " {}",
                             "{} ",
                             R"({"a": 1})",
                             R"({"b":1,"a":1})",
                             R"({"a":1,"a":1})",
                             R"({"a":1.0})",
                             R"({"a":1e3})",
                             R"({"a":01})",
                             R"({"a":-0})",
                             R"({"a":-})",
                             R"({"a":9007199254740992})",
                             R"({"a":"\/"})",
                             R"({"a":"\u00e9"})",
                             R"({"a":"\u000A"})",
                             R"({"a":"\u000a"})",
                             R"({"a":"\u001F"})",
                             R"({"a":1,})",
                             R"({"a"})",
                             R"({"a":tru})",
                             R"({"a":"b)",
                             "{\"a\":\"\t\"}",
                             "{\"a\":\"\xff\"}",
                             R"({'a':1})",
                             "\xEF\xBB\xBF{}"})
        EXPECT_FALSE(accepts(text)) << text;
}

TEST(CanonicalJson, depthIsBounded)
{
    const auto nested = [](int depth) {
        return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}";
    };
    EXPECT_TRUE(parseCanonicalJson(nested(16)));
    EXPECT_FALSE(parseCanonicalJson(nested(17)));
    EXPECT_FALSE(parseCanonicalJson(nested(1000000)));
}
