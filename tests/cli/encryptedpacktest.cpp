// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is handed out under a passphrase is never locked with one that opens the book.

#include "tests/cli/clitest.h"

#include <QDir>
#include <QFile>

using namespace guardbook;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

class EncryptedPack : public CliTest {
protected:
    [[nodiscard]] Ran pack(const QString &passphrases) const
    {
        return run({s("pack"), book(), s("2026-0001"), s("--encrypt"), s("--out"), path(s("packs")),
                    s("--user"), s("dsl"), s("--passphrase-file"), passphrases, s("--json")});
    }
    [[nodiscard]] QJsonObject exportStep() const
    {
        return step("pack.export", {{s("incident"), m_incident},
                                    {s("for"), s("police")},
                                    {s("recipient"), s("PC 1234")},
                                    {s("purpose"), s("Investigation")},
                                    {s("out"), path(s("packs"))},
                                    {s("form"), s("pdf")}});
    }
};

} // namespace

TEST_F(EncryptedPack, isNotMadeWithThePassphraseOfAUser)
{
    const QString named = write(s("named"), "dsl=quiet lantern over seven fields\n");
    expectRefused(pack(named), "no passphrase for the pack");
    const QString single = write(s("single"), "quiet lantern over seven fields\n");
    expectRefused(pack(single), "no passphrase for the pack");
    EXPECT_FALSE(QDir(path(s("packs"))).exists()) << "nothing was written";
}

TEST_F(EncryptedPack, opensWithThePassphraseThatItsRecipientIsTold)
{
    const QString file =
        write(s("both"), "pack=river stone candle orbit\ndsl=quiet lantern over seven fields\n");
    const Ran made = pack(file);
    ASSERT_EQ(made.code, 0) << made.err.toStdString();
    const QString pdf = made.object()[s("paths")].toArray().at(0).toString();
    ASSERT_TRUE(pdf.endsWith(s(".pdf"))) << pdf.toStdString();
    EXPECT_EQ(run({s("verify"), pdf, s("--passphrase-file"), file}).code, 0);
    EXPECT_NE(run({s("verify"), pdf, s("--passphrase-file"), write(s("other"), "pack=river stone\n")}).code,
              0);
}

TEST_F(EncryptedPack, isTheOnlyKindThatAPassphraseIsAskedFor)
{
    const Ran made = run({s("pack"), book(), s("2026-0001"), s("--out"), path(s("packs")), s("--user"),
                          s("dsl"), s("--json")});
    ASSERT_EQ(made.code, 0) << made.err.toStdString();
    const QString users = write(s("named"), "dsl=quiet lantern over seven fields\nhead=another one\n");
    const QJsonArray paths = made.object()[s("paths")].toArray();
    ASSERT_FALSE(paths.isEmpty());
    for (const QJsonValue &pack : paths) {
        const Ran verified = run({s("verify"), pack.toString(), s("--passphrase-file"), users, s("--compare"),
                                  paths.at(0).toString()});
        EXPECT_EQ(verified.code, 0) << pack.toString().toStdString() << verified.err.toStdString();
    }
}

TEST_F(EncryptedPack, isKnownByWhatItBeginsWith)
{
    const QString file =
        write(s("both"), "pack=river stone candle orbit\ndsl=quiet lantern over seven fields\n");
    const Ran made = pack(file);
    ASSERT_EQ(made.code, 0) << made.err.toStdString();
    const QString renamed = path(s("handed over"));
    ASSERT_TRUE(QFile::copy(made.object()[s("paths")].toArray().at(0).toString(), renamed));
    EXPECT_EQ(run({s("verify"), renamed, s("--passphrase-file"), file}).code, 0);
}

TEST_F(EncryptedPack, takesItsPassphraseFromTheFileAndNotFromTheList)
{
    QJsonObject open = exportStep();
    QJsonObject with = open[s("with")].toObject();
    with.insert(s("passphrase"), s("river stone candle orbit"));
    open.insert(s("with"), with);
    expectRefused(apply(open), "passphrase");
    const Ran made = apply(exportStep()); // the tests' passphrase file has a line for packs
    EXPECT_EQ(made.code, 0) << made.err.toStdString();
}
