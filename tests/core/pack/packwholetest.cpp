// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/pack/othersverifiers.h"
#include "tests/core/report/samplepack.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::test;

namespace {

/// Packs as they leave the school: with the real report and its seal.
class WholePack : public testing::Test {
protected:
    WholePack()
    {
        options.outputFolder = directory.path();
        options.form = PackOptions::Form::FolderAndZip;
    }
    static const School &school()
    {
        static const School theSchool;
        return theSchool;
    }
    static std::vector<Item> pictures()
    {
        return {{QStringLiteral("chat.jpg"), sample::chatJpeg()},
                {QStringLiteral("page.png"), sample::chatPng()},
                {QStringLiteral("notes.txt"), "Seen at 15:10.\n"}};
    }
    static Case theCase()
    {
        Case one(school(), pictures());
        one.content.exhibits[0].mediaType = QStringLiteral("image/jpeg");
        one.content.exhibits[1].mediaType = QStringLiteral("image/png");
        one.content.exhibits[2].mediaType = QStringLiteral("text/plain");
        return one;
    }
    static PackVerdict verdict(const QString &path, const Secret &passphrase = {})
    {
        const auto source = openPackSource(path, passphrase);
        EXPECT_TRUE(source);
        VerifyOptions verify;
        verify.expectedFingerprint = school().logKey.verifyingKey().fingerprint();
        auto found = verifyPack(**source, verify);
        EXPECT_TRUE(found);
        return *std::move(found);
    }
    static QString faultsOf(const PackVerdict &verdict)
    {
        QStringList sentences;
        for (const PackCheck &check : verdict.checks)
            if (check.state != CheckState::Ok)
                sentences << check.sentence;
        return sentences.join(u' ');
    }

    QTemporaryDir directory{scratchTemplate()};
    PackOptions options;
};

} // namespace

TEST_F(WholePack, isVerifiedWithItsSealByAllThree)
{
    const Case one = theCase();
    const auto receipt = writePack(one.content, school().material(), options);
    ASSERT_TRUE(receipt) << receipt.error().sentence.toStdString();
    std::vector<CorpusCase> cases;
    for (const QString &path : receipt->paths) {
        const PackVerdict found = verdict(path);
        EXPECT_EQ(found.outcome, PackOutcome::Verified) << faultsOf(found).toStdString();
        EXPECT_EQ(faultsOf(found), QString());
        cases.push_back(
            {path, path, school().logKey.verifyingKey().fingerprint().hex(), QStringLiteral("verified")});
    }
    for (const Spoken &spoken : verifyInPython(cases, directory.path()))
        EXPECT_EQ(spoken.outcome, QStringLiteral("verified")) << spoken.why.toStdString();
    if (haveBrowser()) {
        for (const Spoken &spoken : verifyInBrowser(cases, directory.path()).outcomes) {
            EXPECT_EQ(spoken.outcome, QStringLiteral("verified")) << spoken.why.toStdString();
        }
    }
    EXPECT_TRUE(verdict(receipt->paths[0]).sentence.contains(u"unchanged"));
}

TEST_F(WholePack, anEncryptedPdfIsThePackAndItsSealCoversIt)
{
    const Case one = theCase();
    options.form = PackOptions::Form::EncryptedPdf;
    options.passphrase = Secret("correct horse battery");
    const auto receipt = writePack(one.content, school().material(), options);
    ASSERT_TRUE(receipt) << receipt.error().sentence.toStdString();
    const PackVerdict found = verdict(receipt->paths[0], options.passphrase);
    EXPECT_EQ(found.outcome, PackOutcome::Verified) << faultsOf(found).toStdString();
    EXPECT_EQ(faultsOf(found), QString());
    EXPECT_EQ(found.leaves.size(), 3u);

    // Bytes after the end are outside the signature.
    const QString longer = directory.path() + QStringLiteral("/longer.pdf");
    writeAll(longer, readAll(receipt->paths[0]) + "\n% more\n");
    EXPECT_EQ(verdict(longer, options.passphrase).outcome, PackOutcome::FaultFound);
}

TEST_F(WholePack, attachmentsThatAPersonSavesAreAPackOfTheirOwn)
{
    const Case one = theCase();
    options.form = PackOptions::Form::EncryptedPdf;
    options.passphrase = Secret("correct horse battery");
    const auto receipt = writePack(one.content, school().material(), options);
    ASSERT_TRUE(receipt);
    const auto source = openPackSource(receipt->paths[0], options.passphrase);
    ASSERT_TRUE(source);
    const auto entries = (*source)->entries();
    ASSERT_TRUE(entries);
    const QString saved = directory.path() + QStringLiteral("/saved");
    for (const PackEntry &entry : *entries)
        writeAll(saved + u'/' + entry.path, *readSmall(**source, entry, 1 << 24));
    const PackVerdict found = verdict(saved);
    EXPECT_EQ(found.outcome, PackOutcome::Verified) << faultsOf(found).toStdString();
    const std::vector<CorpusCase> cases{
        {saved, saved, school().logKey.verifyingKey().fingerprint().hex(), QStringLiteral("verified")}};
    EXPECT_EQ(verifyInPython(cases, directory.path())[0].outcome, QStringLiteral("verified"));
}

TEST_F(WholePack, aReportWithoutASealIsNotHandedOut)
{
    options.writeDocument = writeStandInPdf;
    const Case one = theCase();
    const auto receipt = writePack(one.content, school().material(), options);
    ASSERT_FALSE(receipt);
    EXPECT_TRUE(receipt.error().sentence.contains(u"not signed")) << receipt.error().sentence.toStdString();
    EXPECT_TRUE(QDir(directory.path()).isEmpty());
}

TEST_F(WholePack, theSameContentGivesTheSameBytesWithTheRealReport)
{
    const Case one = theCase();
    QByteArray first;
    for (const char *folder : {"/a", "/b"}) {
        options.outputFolder = directory.path() + QString::fromLatin1(folder);
        options.form = PackOptions::Form::Zip;
        QDir().mkpath(options.outputFolder);
        const auto receipt = writePack(one.content, school().material(), options);
        ASSERT_TRUE(receipt);
        const QByteArray bytes = readAll(receipt->paths[0]);
        EXPECT_TRUE(first.isEmpty() || first == bytes);
        first = bytes;
    }
}
