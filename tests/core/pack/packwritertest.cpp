// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/verifierpage.h"
#include "tests/core/pack/packfixture.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <atomic>

using namespace guardbook;
using namespace guardbook::test;

namespace {

class PackWriter : public testing::Test {
protected:
    PackWriter() : one(school(), someItems(3)) {}

    static const School &school()
    {
        static const School theSchool;
        return theSchool;
    }
    Result<PackReceipt> write(PackOptions::Form form, const QString &folder = {})
    {
        const QString out = folder.isEmpty() ? directory.path() : directory.path() + u'/' + folder;
        QDir().mkpath(out);
        return writePack(one.content, school().material(), optionsFor(out, form));
    }
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(directory.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    /// Runs an ordinary tool in a folder; its exit code.
    static int tool(const QString &folder, const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(program, arguments);
        return process.waitForFinished(30000) ? process.exitCode() : -1;
    }

    QTemporaryDir directory{scratchTemplate()};
    Case one;
};

OpenBytes bytesOf(const QByteArray &bytes)
{
    return [bytes]() -> Result<std::unique_ptr<QIODevice>> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    };
}

} // namespace

TEST_F(PackWriter, theFolderHoldsTheOriginalsAndWhatProvesThem)
{
    const auto receipt = write(PackOptions::Form::Folder);
    ASSERT_TRUE(receipt) << receipt.error().sentence.toStdString();
    ASSERT_EQ(receipt->paths, QStringList{directory.path() + QStringLiteral("/guardbook-pack-2026-0001-P1")});
    EXPECT_EQ(receipt->exhibits, 3);
    const QString folder = receipt->paths[0];
    EXPECT_EQ(readAll(folder + QStringLiteral("/data/screenshot 1.png")), someItems(1)[0].bytes);
    EXPECT_EQ(readAll(folder + QStringLiteral("/verify.html")), verifierPage());
    EXPECT_EQ(Digest::of(readAll(folder + QStringLiteral("/manifest.json"))), receipt->manifestSha256);
    EXPECT_EQ(Digest::of(readAll(folder + QStringLiteral("/report.pdf"))), receipt->pdfSha256);
    qint64 bytes = 0;
    for (const QString &file : filesBelow(folder)) {
        const QFileInfo info(folder + u'/' + file);
        bytes += info.size();
        EXPECT_EQ(info.lastModified().toMSecsSinceEpoch(), one.content.madeAt.utcMs) << file.toStdString();
    }
    EXPECT_EQ(receipt->bytes, bytes);
    EXPECT_EQ(leftovers().size(), 1);
}

TEST_F(PackWriter, ordinaryToolsAgree)
{
    const auto receipt = write(PackOptions::Form::FolderAndZip);
    ASSERT_TRUE(receipt);
    const QString folder = receipt->paths[0];
    const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
    EXPECT_EQ(
        tool(folder, QStringLiteral("sha256sum"), words("--check --strict --quiet manifest-sha256.txt")), 0);
    EXPECT_EQ(
        tool(
            folder, QStringLiteral("openssl"),
            words(
                "pkeyutl -verify -pubin -inkey keys/log.pem -rawin -in manifest.json -sigfile manifest.sig")),
        0);
    EXPECT_NE(
        tool(folder, QStringLiteral("openssl"),
             words("pkeyutl -verify -pubin -inkey keys/log.pem -rawin -in keys.txt -sigfile manifest.sig")),
        0);
    EXPECT_EQ(tool(folder, QStringLiteral("openssl"),
                   words("cms -verify -binary -inform DER -in keys/log.p7s -content keys/log.pem -CAfile "
                         "keys/school-root.pem -purpose any -no_check_time -out /dev/null")),
              0);
    EXPECT_EQ(tool(directory.path(), QStringLiteral(GUARDBOOK_PYTHON),
                   {QStringLiteral("-c"),
                    QStringLiteral(
                        "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                        "z.extractall('unpacked')"),
                    receipt->paths[1]}),
              0);
    EXPECT_EQ(filesBelow(directory.path() + QStringLiteral("/unpacked")), filesBelow(folder));
    EXPECT_EQ(verifyInCpp(directory.path() + QStringLiteral("/unpacked"), {}).outcome,
              QStringLiteral("consistent"));
}

TEST_F(PackWriter, theSameContentGivesTheSameBytes)
{
    const auto first = write(PackOptions::Form::FolderAndZip, QStringLiteral("a"));
    const auto second = write(PackOptions::Form::FolderAndZip, QStringLiteral("b"));
    ASSERT_TRUE(first && second);
    for (const QString &file : filesBelow(first->paths[0]))
        EXPECT_EQ(readAll(first->paths[0] + u'/' + file), readAll(second->paths[0] + u'/' + file))
            << file.toStdString();
    EXPECT_EQ(readAll(first->paths[1]), readAll(second->paths[1]));
    EXPECT_EQ(first->manifestSha256, second->manifestSha256);
}

TEST_F(PackWriter, anEncryptedPdfCarriesTheWholePackAndOpensWithItsPassphraseOnly)
{
    PackOptions options = optionsFor(directory.path(), PackOptions::Form::EncryptedPdf);
    options.passphrase = Secret("correct horse");
    const auto receipt = writePack(one.content, school().material(), options);
    ASSERT_TRUE(receipt) << receipt.error().sentence.toStdString();
    ASSERT_EQ(receipt->paths.size(), 2);
    const QByteArray pdf = readAll(receipt->paths[0]);
    EXPECT_FALSE(pdf.contains("PNG picture"));
    EXPECT_FALSE(pdf.contains("Example School"));
    EXPECT_EQ(leftovers().size(), 2);

    const auto none = openPackSource(receipt->paths[0]);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::WrongPassphrase);
    const auto source = openPackSource(receipt->paths[0], options.passphrase);
    ASSERT_TRUE(source);
    VerifyOptions verify;
    verify.verifySeal = {};
    verify.expectedFingerprint = school().logKey.verifyingKey().fingerprint();
    const auto verdict = verifyPack(**source, verify);
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->outcome, PackOutcome::Verified);
    EXPECT_EQ(verdict->leaves.size(), 3u);
}

TEST_F(PackWriter, anOriginalThatDiffersFromTheBookStopsThePackAndLeavesNothing)
{
    for (const QByteArray &bytes :
         {QByteArray("shorter"), QByteArray(someItems(1)[0].bytes).replace("PNG", "PMG"),
          someItems(1)[0].bytes + "longer"}) {
        one.content.exhibits[0].original = bytesOf(bytes);
        for (const auto form :
             {PackOptions::Form::Folder, PackOptions::Form::Zip, PackOptions::Form::FolderAndZip}) {
            const auto receipt = write(form);
            ASSERT_FALSE(receipt);
            EXPECT_EQ(receipt.error().code, ErrorCode::Tampered);
            EXPECT_TRUE(receipt.error().sentence.contains(u"AB/1"));
            EXPECT_EQ(leftovers(), QStringList());
        }
    }
}

TEST_F(PackWriter, aLedgerThatDoesNotHoldStopsThePackAndLeavesNothing)
{
    one.content.exhibits[1].intake.inclusion[2] = Digest::of("other");
    const auto receipt = write(PackOptions::Form::FolderAndZip);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().code, ErrorCode::Tampered);
    EXPECT_TRUE(receipt.error().sentence.contains(u"AB/2")) << receipt.error().sentence.toStdString();
    EXPECT_EQ(leftovers(), QStringList());
}

TEST_F(PackWriter, aReportThatCannotBeWrittenLeavesNothing)
{
    PackOptions options = optionsFor(directory.path(), PackOptions::Form::Folder);
    options.writeDocument = [](const PackContent &, const SealingMaterial &,
                               const PackDocumentRequest &request, const Progress &) -> Result<> {
        writeAll(request.path, "half");
        return Error{ErrorCode::DiskFull, QStringLiteral("full"), {}};
    };
    const auto receipt = writePack(one.content, school().material(), options);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(leftovers(), QStringList());
}

TEST_F(PackWriter, stoppingAtAnyMomentLeavesNothing)
{
    std::vector<qint64> moments;
    {
        Progress progress;
        progress.report = [&](qint64 done, qint64) { moments.push_back(done); };
        QTemporaryDir elsewhere;
        ASSERT_TRUE(writePack(one.content, school().material(),
                              optionsFor(elsewhere.path(), PackOptions::Form::FolderAndZip), progress));
    }
    ASSERT_GT(moments.size(), 20u);
    for (std::size_t stopAt = 0; stopAt < moments.size(); ++stopAt) {
        std::atomic<bool> cancel = false;
        std::size_t told = 0;
        Progress progress;
        progress.cancel = &cancel;
        progress.report = [&](qint64, qint64) { cancel = told++ >= stopAt; };
        const auto receipt =
            writePack(one.content, school().material(),
                      optionsFor(directory.path(), PackOptions::Form::FolderAndZip), progress);
        ASSERT_FALSE(receipt) << stopAt;
        EXPECT_EQ(receipt.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(leftovers(), QStringList()) << stopAt;
    }
}

TEST_F(PackWriter, aPackThatIsThereIsNeverReplaced)
{
    ASSERT_TRUE(write(PackOptions::Form::FolderAndZip));
    const QStringList before = filesBelow(directory.path());
    for (const auto form :
         {PackOptions::Form::Folder, PackOptions::Form::Zip, PackOptions::Form::FolderAndZip}) {
        const auto again = write(form);
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    }
    EXPECT_EQ(filesBelow(directory.path()), before);
}

TEST_F(PackWriter, aFolderThatCannotBeWrittenToIsSaidSo)
{
    PackOptions options =
        optionsFor(directory.path() + QStringLiteral("/not there"), PackOptions::Form::Folder);
    const auto receipt = writePack(one.content, school().material(), options);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(receipt.error().sentence.contains(QStringLiteral("not there")));
}

TEST_F(PackWriter, anotherKeyThanTheLedgersIsRefused)
{
    SealingMaterial material = school().material();
    material.logKey = SigningKey::create();
    EXPECT_FALSE(writePack(one.content, material, optionsFor(directory.path(), PackOptions::Form::Folder)));
    EXPECT_EQ(leftovers(), QStringList());
}

TEST_F(PackWriter, twoFilesOfOneNameAreRefused)
{
    one.content.exhibits[1].fileName = one.content.exhibits[0].fileName.toUpper();
    EXPECT_FALSE(write(PackOptions::Form::Folder));
    one.content.exhibits[1].fileName = QStringLiteral("../evil.png");
    EXPECT_FALSE(write(PackOptions::Form::Folder));
    EXPECT_EQ(leftovers(), QStringList());
}
