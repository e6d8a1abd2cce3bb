// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/clitest.h"
#include "tests/support/pdfbytes.h"

#include <QFile>

namespace guardbook {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray policyPdf(const QByteArray &trailer = {})
{
    using namespace testing;
    return pdf(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[5 0 R]/Count 1>>",
         "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
         stream({}, "BT /F 11 Tf 20 150 Td (Staff must not add pupils or ex-pupils as friends.) Tj ET"),
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>"},
        trailer);
}

class PolicyCli : public CliTest {
protected:
    Ran policy(const QStringList &arguments) const
    {
        return run(QStringList{s("policy")} + arguments + QStringList{s("--user"), s("dsl")} + options());
    }
    /// A policy in use from a text of 2021, and a newer one from a PDF.
    void givenTwoVersions()
    {
        write(s("policy.txt"), "Social Media Policy\n\nDate of policy\tSpring 2021\nDate for Review\tSpring "
                               "2022\nSigned Headteacher\t\n\n"
                               "Staff must never add pupils as friends.\n");
        write(s("policy.pdf"), policyPdf());
        const Ran ran = apply(R"([
          {"do": "policy.add", "as": "head", "name": "policy", "with": {"title": "Social Media Policy"}},
          {"do": "policy.import", "as": "head", "with": {"policy": "$policy.id", "file": "policy.txt", "gate": "no", "standing": "in-use",
            "statements": "from-text", "audience": ["staff"]}, "expect": {"state": "in-force"}},
          {"do": "policy.import", "as": "head", "with": {"policy": "$policy.id", "file": "policy.pdf", "gate": "no"}, "expect": {"state": "draft", "read": "PDF, 1 page"}}
        ])");
        ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
        m_displayPictures = 2; // the two originals
    }
};

} // namespace

TEST_F(PolicyCli, showsComparesAndPrintsTheVersionsOfAPolicy)
{
    givenTwoVersions();
    const QJsonArray list = records("policies");
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list.first()[s("state")].toString(), s("review-due"));
    EXPECT_EQ(list.first()[s("review")][s("due")].toString(), s("2022-04-30"));

    const Ran compared =
        policy({s("compare"), book(), s("Social Media Policy/1"), s("Social Media Policy/2")});
    ASSERT_EQ(compared.code, 0) << compared.err.toStdString();
    EXPECT_TRUE(
        compared.out.contains(s("Staff must [-never-] {+not+} add {+pupils or ex-+}pupils as friends.")))
        << compared.out.toStdString();

    const Ran on = policy({s("on"), book(), s("Social Media Policy"), s("01/06/2021")});
    EXPECT_EQ(on.out.trimmed(), s("On 01/06/2021 version 1 applied.")) << on.err.toStdString();

    const QString file = path(s("policy-out.pdf"));
    const Ran printed = policy({s("print"), book(), s("Social Media Policy/1"), s("--out"), file});
    ASSERT_EQ(printed.code, 0) << printed.err.toStdString();
    QProcess reader;
    reader.start(s("pdftotext"), {s("-layout"), file, s("-")});
    ASSERT_TRUE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const char *part :
         {"Social Media Policy, version 1", "Spring 2021", "Staff must never add pupils as friends.",
          "Signed on paper, date: not stated", "Verified when this page was made.", "Page 1 of"})
        EXPECT_TRUE(text.contains(s(part))) << part << "\n" << text.toStdString();
}

TEST_F(PolicyCli, readsWhatAFileStatesOfItself)
{
    const QString file =
        write(s("stated.md"), "# Policy\n\nRatified by the Governing Body 20/6/2017\n\n1. One rule.\n");
    const Ran ran = run({s("policy"), s("read"), file, s("--json")});
    ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.object()[s("adopted_on")][s("stated")].toString(), s("20/6/2017"));
    EXPECT_EQ(ran.object()[s("clauses")][2][s("id")].toString(), s("policy.1"));
}

TEST_F(PolicyCli, refusesWhatCannotBeReadAndKeepsNothingOfIt)
{
    const Ran added = apply(R"([{"do": "policy.add", "as": "head", "with": {"title": "P"}}])");
    ASSERT_EQ(added.code, 0) << added.err.toStdString();
    const QString id = records("policies").first()[s("id")].toString();
    write(s("cut.pdf"), policyPdf().first(200));
    write(s("cut.docx"), "PK\x03\x04 cut off");
    write(s("locked.pdf"),
          policyPdf("/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P "
                    "-4/O<00000000000000000000000000000000"
                    "00000000000000000000000000000000>/"
                    "U<0000000000000000000000000000000000000000000000000000000000000000>>>"));
    const std::pair<const char *, const char *> cases[] = {{"cut.pdf", "damaged or cut off"},
                                                           {"cut.docx", "damaged or cut off"},
                                                           {"locked.pdf", "protected by a password"}};
    for (const auto &[name, sentence] : cases) {
        const Ran ran = apply(
            step("policy.import", {{s("policy"), id}, {s("file"), s(name)}, {s("gate"), s("no")}}, "head"));
        EXPECT_NE(ran.code, 0) << name;
        EXPECT_TRUE(ran.err.contains(s(sentence))) << name << ": " << ran.err.toStdString();
    }
    EXPECT_EQ(records("policies").first()[s("state")].toString(), s("empty"));
}

} // namespace guardbook
