// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/schoolcertificate.h"

#include "tests/core/keys/samplekeys.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;
using sample::failureOf;
using sample::valueOf;

namespace {

const Instant start = *Instant::fromText(QStringLiteral("2026-09-01T08:00:00+01:00"));

struct School {
    CertifiedKey root = valueOf(makeSchoolRoot(QStringLiteral("St Bríd's Primary School"), start));
    CertifiedKey leaf = valueOf(
        issueSigningCertificate(root, QStringLiteral("St Bríd's Primary School, safeguarding"), start));
};

/// Made once: RSA keys take a second.
const School &school()
{
    static const School made;
    return made;
}

QString openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAll());
}

QString written(const QTemporaryDir &folder, const QString &name, QByteArrayView bytes)
{
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes.data(), bytes.size());
    return file.fileName();
}

QString textOf(const QByteArray &certificate)
{
    const QTemporaryDir folder;
    const QString path = written(folder, QStringLiteral("c.der"), certificate);
    return openssl({QStringLiteral("x509"), QStringLiteral("-inform"), QStringLiteral("DER"),
                    QStringLiteral("-noout"), QStringLiteral("-text"), QStringLiteral("-nameopt"),
                    QStringLiteral("utf8"), QStringLiteral("-in"), path});
}

Instant years(int count)
{
    return Instant::fromDateTime(start.dateTime().addYears(count));
}

} // namespace

TEST(SchoolRoot, isARootForOneLevelOnly)
{
    const QString text = textOf(school().root.certificate);
    for (const char *expected :
         {"CN=St Bríd's Primary School", "CA:TRUE, pathlen:0", "Certificate Sign, CRL Sign", "(3072 bit)",
          "sha256WithRSAEncryption", "Not Before: Sep  1 07:00:00 2026 GMT",
          "Not After : Sep  1 07:00:00 2051 GMT", "Version: 3"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(expected))) << expected << "\n" << qPrintable(text);
}

TEST(SigningCertificate, signsDocumentsAndNothingElse)
{
    const QString text = textOf(school().leaf.certificate);
    for (const char *expected :
         {"Issuer: CN=St Bríd's Primary School", "CA:FALSE", "Digital Signature, Non Repudiation",
          "(3072 bit)", "Not After : Sep  1 07:00:00 2031 GMT", "Authority Key Identifier"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(expected))) << expected << "\n" << qPrintable(text);
}

TEST(SigningCertificate, anotherProgramAcceptsTheChainAndTheKey)
{
    const QTemporaryDir folder;
    const auto pem = [&](const QString &name, const QByteArray &der) {
        const QString from = written(folder, name + QStringLiteral(".der"), der);
        const QString to = folder.filePath(name + QStringLiteral(".pem"));
        openssl({QStringLiteral("x509"), QStringLiteral("-inform"), QStringLiteral("DER"),
                 QStringLiteral("-in"), from, QStringLiteral("-out"), to});
        return to;
    };
    const QString root = pem(QStringLiteral("root"), school().root.certificate);
    const QString leaf = pem(QStringLiteral("leaf"), school().leaf.certificate);
    const QString verdict =
        openssl({QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-attime"),
                 QString::number(years(1).utcMs / 1000), QStringLiteral("-CAfile"), root, leaf});
    EXPECT_TRUE(verdict.contains(QStringLiteral("OK"))) << qPrintable(verdict);
    const QString key = written(folder, QStringLiteral("leaf.key"), school().leaf.privateKey.view());
    const QString check =
        openssl({QStringLiteral("rsa"), QStringLiteral("-inform"), QStringLiteral("DER"),
                 QStringLiteral("-check"), QStringLiteral("-noout"), QStringLiteral("-in"), key});
    EXPECT_TRUE(check.contains(QStringLiteral("RSA key ok"))) << qPrintable(check);
}

TEST(SigningCertificate, isCheckedAgainstItsRootAndItsTime)
{
    const School &s = school();
    EXPECT_TRUE(isIssuedBy(s.leaf.certificate, s.root.certificate, years(1)));
    EXPECT_FALSE(isIssuedBy(s.leaf.certificate, s.root.certificate, years(6)));
    EXPECT_FALSE(isIssuedBy(s.leaf.certificate, s.root.certificate, Instant{start.utcMs - 60000, 0}));
    EXPECT_FALSE(isIssuedBy(s.root.certificate, s.leaf.certificate, years(1)));
    EXPECT_FALSE(isIssuedBy(s.root.certificate, s.root.certificate, years(1)))
        << "the root signs no documents";
    EXPECT_FALSE(isIssuedBy({}, s.root.certificate, years(1)));
    QByteArray changed = s.leaf.certificate;
    changed[changed.size() - 5] = char(changed.at(changed.size() - 5) ^ 1);
    EXPECT_FALSE(isIssuedBy(changed, s.root.certificate, years(1)));
}

TEST(SigningCertificate, endsWithItsRoot)
{
    const CertifiedKey late =
        valueOf(issueSigningCertificate(school().root, QStringLiteral("late"), years(24)));
    EXPECT_TRUE(textOf(late.certificate).contains(QStringLiteral("Not After : Sep  1 07:00:00 2051 GMT")));
    const auto tooLate = issueSigningCertificate(school().root, QStringLiteral("too late"), years(26));
    ASSERT_FALSE(tooLate);
    EXPECT_EQ(failureOf(tooLate), ErrorCode::InvalidInput);
}

TEST(SigningCertificate, isIssuedByARootWithItsOwnKeyOnly)
{
    const CertifiedKey mixed{school().root.certificate, school().leaf.privateKey.copy()};
    EXPECT_FALSE(issueSigningCertificate(mixed, QStringLiteral("x"), start));
    EXPECT_FALSE(issueSigningCertificate(school().leaf, QStringLiteral("x"), start));
    EXPECT_FALSE(issueSigningCertificate(CertifiedKey{}, QStringLiteral("x"), start));
    EXPECT_FALSE(issueSigningCertificate(school().root, QStringLiteral("  "), start));
}

TEST(SigningCertificate, theRootKeyComesBackFromTheHeadteachersSeal)
{
    const SealingKey head = SealingKey::create();
    const QByteArray sealed = valueOf(sealTo(head.publicKey(), school().root.privateKey.view()));
    const CertifiedKey opened{school().root.certificate, valueOf(openSealed(head, sealed))};
    const CertifiedKey leaf = valueOf(issueSigningCertificate(opened, QString(200, u'é'), start));
    EXPECT_TRUE(isIssuedBy(leaf.certificate, school().root.certificate, start));
    EXPECT_NE(leaf.fingerprint(), school().leaf.fingerprint());
    const QString text = certificateFingerprintText(school().root.fingerprint());
    EXPECT_EQ(text.size(), 32 * 3 - 1);
    const QTemporaryDir folder;
    const QString path = written(folder, QStringLiteral("c.der"), school().root.certificate);
    EXPECT_TRUE(openssl({QStringLiteral("x509"), QStringLiteral("-inform"), QStringLiteral("DER"),
                         QStringLiteral("-noout"), QStringLiteral("-fingerprint"), QStringLiteral("-sha256"),
                         QStringLiteral("-in"), path})
                    .contains(text));
}
