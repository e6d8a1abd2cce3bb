// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/clitest.h"

#include <QCryptographicHash>
#include <QDate>
#include <QDir>
#include <QFile>

namespace guardbook {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

class FormCli : public CliTest {
protected:
    /// F01 from a sheet of paper to the head's signature, on the neutral profile.
    void givenApproved()
    {
        const Ran ran = apply(R"([
          {"do": "person.add", "as": "dsl", "name": "gale", "with": {"name": "Gale Hart", "kind": "staff"}},
          {"do": "form.begin", "as": "dsl", "name": "one", "with": {"form": "F01", "origin": "paper", "filled_in_by": "Gale Hart",
            "answers": {"teacher": "$gale.id", "url": "https://museum.example/fire", "content": "A museum", "reasons": "History",
                        "risks": "None that we know of."}}},
          {"do": "form.submit", "as": "dsl", "with": {"record": "$one.id"}, "expect": {"state": "submitted"}},
          {"do": "form.receive", "as": "head", "with": {"record": "$one.id"}, "expect": {"state": "awaiting-head"}},
          {"do": "form.decide", "as": "dsl", "with": {"record": "$one.id", "transition": "approve", "answers": {"approved": "yes", "reason": "Fits."}},
            "expect": {"refused": "filled in by: Headteacher"}},
          {"do": "form.decide", "as": "head", "with": {"record": "$one.id", "transition": "approve", "answers": {"approved": "yes", "reason": "Fits."}},
            "expect": {"state": "approved"}}
        ])");
        ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
    }
    static int openssl(const QString &stem)
    {
        return QProcess::execute(s("openssl"), {s("pkeyutl"), s("-verify"), s("-rawin"), s("-pubin"),
                                                s("-inkey"), stem + s(".pem"), s("-in"), stem + s(".signed"),
                                                s("-sigfile"), stem + s(".sig")});
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

TEST_F(FormCli, carriesAFormToItsSignedEndAndExportsItForOpenssl)
{
    givenApproved();
    const QString folder = path(s("out"));
    const Ran ran = run(QStringList{s("form"), s("export"), book(), s("F01-2026-0001"), s("--user"), s("dsl"),
                                    s("--out"), folder} +
                        options());
    ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
    const QString stem = folder + s("/signature-4-head");
    ASSERT_TRUE(QFile::exists(stem + s(".signed"))) << ran.out.toStdString();
    EXPECT_EQ(openssl(stem), 0);
    const QByteArray text = contentOf(stem + s(".signed"));
    EXPECT_TRUE(text.startsWith(QByteArray("guardbook/sign/v1\0", 18)));
    EXPECT_TRUE(text.contains("\"reason\":\"Fits.\""));
    const QByteArray digest =
        QCryptographicHash::hash(contentOf(folder + s("/form.json")), QCryptographicHash::Sha256).toHex();
    EXPECT_TRUE(text.contains("\"form_sha256\":\"" + digest + '"'));

    QByteArray changed = text;
    changed.replace("Fits.", "Fats.");
    QFile file(stem + s(".signed"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(changed);
    file.close();
    EXPECT_NE(openssl(stem), 0) << "what was signed was changed";
    const Ran again = run(QStringList{s("form"), s("export"), book(), s("F01-2026-0001"), s("--user"),
                                      s("dsl"), s("--out"), folder} +
                          options());
    expectRefused(again, "something in");
}

TEST_F(FormCli, makesASignatureThatHoldsWhileTheClockRuns)
{
    m_clockRuns = true;
    givenApproved();
    const QString year = QString::number(QDate::currentDate().year());
    const Ran ran = run({s("form"), s("export"), book(), QStringLiteral("F01-%1-0001").arg(year), s("--user"),
                         s("dsl"), s("--out"), path(s("out"))});
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
}

TEST_F(FormCli, printsARecordAndAnEmptyForm)
{
    givenApproved();
    const QString pdf = path(s("f01.pdf"));
    const Ran ran = run(QStringList{s("form"), s("print"), book(), s("F01-2026-0001"), s("--user"), s("dsl"),
                                    s("--out"), pdf} +
                        options());
    ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
    EXPECT_TRUE(contentOf(pdf).startsWith("%PDF-"));
    const Ran blank = run({s("form"), s("blank"), s("F02"), s("--out"), path(s("f02.pdf"))});
    ASSERT_EQ(blank.code, 0) << blank.err.toStdString();
    EXPECT_TRUE(blank.out.contains(s("code F02.1."))) << blank.out.toStdString();
    const Ran missing = run(QStringList{s("form"), s("print"), book(), s("F01-2026-0009"), s("--user"),
                                        s("dsl"), s("--out"), path(s("x.pdf"))} +
                            options());
    expectRefused(missing, "There is no form with the reference");
}

TEST_F(FormCli, saysWithLineAndPathWhatIsWrongWithADefinition)
{
    const QByteArray good = contentOf(s(GUARDBOOK_SOURCE_DIR "/forms/F01.json"));
    EXPECT_EQ(run({s("form"), s("check"), s(GUARDBOOK_SOURCE_DIR "/forms/F01.json")}).code, 0);
    QByteArray bad = good;
    bad.replace("\"kind\": \"filtering\",", "\"kind\": \"filtering\",\n  \"colour\": \"red\",");
    expectRefused(run({s("form"), s("check"), write(s("bad.json"), bad)}),
                  "line 9, /colour: this name is not known here");
    bad = good;
    bad.replace("\"by\": [\"ict-manager\", \"headteacher\"], \"in\": [\"submitted\"]",
                "\"by\": [\"wizard\"], \"in\": [\"submitted\"]");
    expectRefused(run({s("form"), s("check"), write(s("role.json"), bad)}),
                  "no profile has the role \"wizard\"");
    expectRefused(run({s("form"), s("check"), write(s("big.json"), QByteArray(10 << 20, ' '))}),
                  "larger than 256 KiB");
    expectRefused(run({s("form"), s("check"), write(s("none.json"), "{")}), "");
    expectRefused(run({s("form"), s("check"), path(s("nowhere.json"))}), "");
    EXPECT_EQ(run({s("form"), s("shred"), s("x")}).code, 2);
}

} // namespace guardbook
