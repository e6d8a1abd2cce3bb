// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/formvalues.h"
#include "core/form/builtinforms.h"
#include "core/form/papercode.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace guardbook {
namespace {

FormField field(FormFieldKind kind, bool many = false)
{
    FormField one;
    one.key = QStringLiteral("x");
    one.label = QStringLiteral("X:");
    one.kind = kind;
    one.many = many;
    one.choices = {{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}};
    one.derived = FormRule(QJsonValue::Undefined);
    return one;
}

FormLookups lookups()
{
    FormLookups all;
    all.now = *Instant::fromText(QStringLiteral("2026-03-04T12:00:00+00:00"));
    all.check = [](const FormField &, const QString &) -> Result<> { return {}; };
    return all;
}

std::string kept(const FormField &one, const QJsonValue &typed)
{
    const auto value = acceptFormValue(one, typed, lookups());
    if (!value)
        return "refused: " + value.error().sentence.toStdString();
    const QByteArray json = QJsonDocument(QJsonArray{*value}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2).toStdString();
}

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

TEST(FormValues, keepDatesByTheirDayFirst)
{
    const FormField date = field(FormFieldKind::Date);
    EXPECT_EQ(kept(date, q("04/03/2026")), R"("2026-03-04")");
    EXPECT_EQ(kept(date, q("4.3.26")), R"("2026-03-04")");
    EXPECT_EQ(kept(date, q("2026-03-04")), R"("2026-03-04")");
    for (const char *wrong : {"03/13/2026", "30/02/2026", "4/3", "soon", "04/03.2026", "00/00/0000"})
        EXPECT_EQ(kept(date, q(wrong)).substr(0, 8), "refused:") << wrong;
    FormField past = date;
    past.past = true;
    EXPECT_EQ(kept(past, q("04/03/2026")), R"("2026-03-04")");
    EXPECT_NE(kept(past, q("05/03/2026")).find("future"), std::string::npos);
}

TEST(FormValues, keepStatedDatesAsStatedAndAsComputed)
{
    const FormField date = field(FormFieldKind::StatedDate);
    EXPECT_EQ(kept(date, q("Summer term 2019")),
              R"({"due":"2019-07-31","precision":"term","stated":"Summer term 2019"})");
    EXPECT_EQ(kept(date, q("04.01.13")), R"({"due":"2013-01-04","precision":"day","stated":"04.01.13"})");
    EXPECT_EQ(kept(date, q("not stated")), R"({"precision":"unknown","stated":"not stated"})");
    EXPECT_EQ(kept(date, q("Michaelmas 2019")).substr(0, 8), "refused:");
}

TEST(FormValues, keepUrlsAsTypedAndNormalised)
{
    const FormField url = field(FormFieldKind::Url);
    EXPECT_EQ(kept(url, q("HTTPS://User:pw@Site.Example:443/a b")).substr(0, 8), "refused:");
    EXPECT_EQ(kept(url, q("HTTPS://u:p@Site.Example:443/A?b=1#c")),
              R"({"typed":"HTTPS://u:p@Site.Example:443/A?b=1#c","url":"https://site.example/A?b=1"})");
    EXPECT_EQ(kept(url, q("http://site.example")),
              R"({"typed":"http://site.example","url":"http://site.example/"})");
    for (const char *wrong :
         {"site.example", "/a", "javascript:alert(1)", "file:///etc/passwd", "https://", "https:///a"})
        EXPECT_EQ(kept(url, q(wrong)).substr(0, 8), "refused:") << wrong;
    const FormField urls = field(FormFieldKind::Url, true);
    EXPECT_NE(kept(urls, QJsonArray{q("https://a.example/"), q("https://a.example/")}).find("twice"),
              std::string::npos);
    EXPECT_EQ(kept(urls, q("https://a.example/")).substr(0, 8), "refused:");
}

TEST(FormValues, takeExactlyOneChoiceOrSeveral)
{
    EXPECT_EQ(kept(field(FormFieldKind::OneOf), q("a")), R"("a")");
    EXPECT_EQ(kept(field(FormFieldKind::OneOf), QJsonArray{q("a"), q("b")}).substr(0, 8), "refused:");
    EXPECT_EQ(kept(field(FormFieldKind::OneOf), q("c")).substr(0, 8), "refused:");
    EXPECT_EQ(kept(field(FormFieldKind::SomeOf), QJsonArray{q("a"), q("b")}), R"(["a","b"])");
    EXPECT_EQ(kept(field(FormFieldKind::SomeOf), QJsonArray{}), "null");
    EXPECT_EQ(kept(field(FormFieldKind::YesNo), q("unsure")).substr(0, 8), "refused:");
    EXPECT_EQ(kept(field(FormFieldKind::Number), 12), "12");
    for (const QJsonValue &wrong :
         {QJsonValue(1.5), QJsonValue(-1), QJsonValue(1e300), QJsonValue(q("12")), QJsonValue(true)})
        EXPECT_EQ(kept(field(FormFieldKind::Number), wrong).substr(0, 8), "refused:");
}

TEST(FormValues, refuseNullBytesAndWhatIsTooLong)
{
    EXPECT_EQ(kept(field(FormFieldKind::LongText), QStringLiteral("a") + QChar(0) + u'b').substr(0, 8),
              "refused:");
    EXPECT_EQ(kept(field(FormFieldKind::Text), QString(501, u'a')).substr(0, 8), "refused:");
    EXPECT_EQ(kept(field(FormFieldKind::LongText), QString(200001, u'a')).substr(0, 8), "refused:");
    EXPECT_EQ(kept(field(FormFieldKind::LongText), QString(200000, u'a')).substr(0, 8), "\"aaaaaaa");
}

TEST(PaperCode, fitsOnlyTheVersionThatItWasPrintedWith)
{
    const FormDefinition *form = builtInForm(QStringLiteral("F01"));
    ASSERT_NE(form, nullptr);
    const QString code = newPaperCode(*form);
    EXPECT_TRUE(isPaperCodeOf(*form, code)) << code.toStdString();
    EXPECT_EQ(versionInPaperCode(QStringLiteral("F01"), code), 1);
    QString typo = code;
    typo[4] = typo[4] == u'Z' ? u'Y' : u'Z';
    typo[7] = typo[7] == u'Z' ? u'Y' : u'Z';
    EXPECT_FALSE(isPaperCodeOf(*form, typo));
    FormDefinition other = *form;
    other.sha256 = Digest::of("other");
    EXPECT_FALSE(isPaperCodeOf(other, code));
    EXPECT_NE(newPaperCode(*form), code);
}

} // namespace
} // namespace guardbook
