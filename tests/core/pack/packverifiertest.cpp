// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/pack/corpus.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::test;

namespace {

class PackVerifier : public testing::Test {
protected:
    static const School &school()
    {
        static const School theSchool;
        return theSchool;
    }
    QString pack(const Case &one, const char *name)
    {
        const QString path = directory.path() + u'/' + QString::fromLatin1(name);
        QDir().mkpath(path);
        writeUnchecked(one.content, one.school, path);
        return path;
    }
    static PackVerdict verdict(const QString &path, const VerifyOptions &options = withoutSeal())
    {
        const auto source = openPackSource(path);
        EXPECT_TRUE(source);
        auto verdict = verifyPack(**source, options);
        EXPECT_TRUE(verdict);
        return *std::move(verdict);
    }
    /// The report here is a stand-in, and not signed.
    static VerifyOptions withoutSeal()
    {
        VerifyOptions options;
        options.verifySeal = {};
        return options;
    }
    static QStringList faults(const PackVerdict &verdict)
    {
        QStringList items;
        for (const PackCheck &check : verdict.checks)
            if (check.state == CheckState::Fault)
                items << check.about + u' ' + check.item;
        return items;
    }

    QTemporaryDir directory{scratchTemplate()};
};

} // namespace

TEST_F(PackVerifier, tellsWhatItFoundInWords)
{
    const PackVerdict found = verdict(pack(Case(school(), someItems(2)), "a"));
    EXPECT_EQ(found.outcome, PackOutcome::ConsistentOriginNotConfirmed);
    EXPECT_TRUE(found.sentence.startsWith(u"Consistent; origin not confirmed."));
    EXPECT_EQ(found.cosignatures.size(), 1u);
    EXPECT_EQ(found.logKeyFingerprint, groupedFingerprint(school().logKey.verifyingKey().fingerprint()));
    EXPECT_EQ(found.leaves.size(), 2u);
}

TEST_F(PackVerifier, namesTheFileAndTheExhibitThatAreWrong)
{
    const QString path = pack(Case(school(), someItems(3)), "a");
    writeAll(path + QStringLiteral("/data/screenshot 2.png"),
             QByteArray(someItems(2)[1].bytes).replace("PNG", "PMG"));
    writeAll(path + QStringLiteral("/extra.txt"), "x");
    const PackVerdict found = verdict(path);
    EXPECT_EQ(faults(found),
              (QStringList{QStringLiteral("file extra.txt"), QStringLiteral("file data/screenshot 2.png"),
                           QStringLiteral("exhibit AB/2")}));
    EXPECT_EQ(found.leaves.size(), 2u);
}

TEST_F(PackVerifier, theSchoolsCertificateConfirmsTheOriginAsWell)
{
    const QString path = pack(Case(school(), someItems(1)), "a");
    VerifyOptions options = withoutSeal();
    options.expectedFingerprint = Digest::of(school().rootDer);
    EXPECT_EQ(verdict(path, options).outcome, PackOutcome::Verified);
}

TEST_F(PackVerifier, aForgersKeyUnderTheSchoolsOwnCertificateIsNotConfirmedByIt)
{
    School forger(5);
    forger.origin = school().origin;
    forger.rootDer = school().rootDer; // it is public
    const QString path = pack(Case(forger, someItems(1)), "a");
    VerifyOptions options = withoutSeal();
    options.expectedFingerprint = Digest::of(school().rootDer);
    EXPECT_EQ(verdict(path, options).outcome, PackOutcome::FaultFound);
}

TEST_F(PackVerifier, theReportsSealIsAskedForAndCounts)
{
    const QString path = pack(Case(school(), someItems(1)), "a");
    SealFinding finding{true, QStringLiteral("The PDF is signed."), Digest::of(school().rootDer)};
    QByteArray seen;
    VerifyOptions options;
    options.verifySeal = [&](const OpenBytes &pdf, const QByteArray &root,
                             const Progress &) -> Result<SealFinding> {
        seen = (*pdf())->readAll();
        EXPECT_EQ(root, school().rootDer);
        return finding;
    };
    EXPECT_EQ(verdict(path, options).outcome, PackOutcome::ConsistentOriginNotConfirmed);
    EXPECT_EQ(seen, readAll(path + QStringLiteral("/report.pdf")));
    finding.rootFingerprint = Digest::of("another");
    EXPECT_EQ(faults(verdict(path, options)), QStringList{QStringLiteral("seal ")});
    finding = {false, QStringLiteral("The PDF was changed."), Digest::of(school().rootDer)};
    EXPECT_EQ(faults(verdict(path, options)), QStringList{QStringLiteral("seal ")});
}

TEST_F(PackVerifier, whatIsNoPackIsSaidSo)
{
    EXPECT_EQ(openPackSource(directory.path() + QStringLiteral("/none")).error().code, ErrorCode::NotFound);
    writeAll(directory.path() + QStringLiteral("/text.txt"), "hello");
    EXPECT_EQ(openPackSource(directory.path() + QStringLiteral("/text.txt")).error().code,
              ErrorCode::Corrupt);
    writeAll(directory.path() + QStringLiteral("/broken.pdf"), "%PDF-1.7\nhello");
    EXPECT_FALSE(openPackSource(directory.path() + QStringLiteral("/broken.pdf")));
    QDir(directory.path()).mkdir(QStringLiteral("empty"));
    EXPECT_EQ(verdict(directory.path() + QStringLiteral("/empty")).outcome, PackOutcome::FaultFound);
}

TEST_F(PackVerifier, aLaterFormatIsNotCalledAFault)
{
    const QString path = pack(Case(school(), {}), "a");
    writeAll(path + QStringLiteral("/manifest.json"), R"({"format":"guardbook-pack/2"})");
    const auto source = openPackSource(path);
    const auto found = verifyPack(**source);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::TooNew);
}

TEST_F(PackVerifier, stopsWhenAsked)
{
    const QString path = pack(Case(school(), someItems(1)), "a");
    const std::atomic<bool> cancel = true;
    Progress progress;
    progress.cancel = &cancel;
    const auto source = openPackSource(path);
    const auto found = verifyPack(**source, {}, progress);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

TEST_F(PackVerifier, twoPacksOfOneLedgerAreCompared)
{
    using Outcome = PackComparison::Outcome;
    const PackVerdict first = verdict(pack(Case(school(), someItems(2)), "first"));
    const PackVerdict same = verdict(pack(Case(school(), someItems(2)), "same"));
    EXPECT_EQ(comparePacks(first, same).outcome, Outcome::SameLedgerState);

    const PackVerdict longer = verdict(pack(Case(school(), someItems(3)), "longer"));
    EXPECT_EQ(comparePacks(first, longer).outcome, Outcome::CannotBeDecided);

    // The same number of leaves, another history.
    auto items = someItems(2);
    items[0].bytes = "another picture";
    const PackVerdict forked = verdict(pack(Case(school(), items), "forked"));
    EXPECT_EQ(comparePacks(first, forked).outcome, Outcome::Alarm);

    // Another size, but one place holds two different entries.
    auto more = someItems(3);
    more[0].bytes = "another picture";
    EXPECT_EQ(comparePacks(first, verdict(pack(Case(school(), more), "forked and longer"))).outcome,
              Outcome::Alarm);

    const School stranger(8);
    EXPECT_EQ(comparePacks(first, verdict(pack(Case(stranger, someItems(2)), "other"))).outcome,
              Outcome::DifferentLedgers);
    School forger(6);
    forger.origin = school().origin;
    EXPECT_EQ(comparePacks(first, verdict(pack(Case(forger, someItems(2)), "forger"))).outcome,
              Outcome::Alarm);

    writeAll(directory.path() + QStringLiteral("/same/extra"), "x");
    EXPECT_EQ(comparePacks(first, verdict(directory.path() + QStringLiteral("/same"))).outcome,
              Outcome::CannotBeDecided);
}

TEST_F(PackVerifier, aWitnessedStateDecidesBetweenPacksOfTwoSizes)
{
    using Outcome = PackComparison::Outcome;
    const auto longer = [](Case &one, std::uint64_t witnessedAt) {
        one.log.addUnrelated(10);
        PackLedger &ledger = one.content.ledger;
        ledger.size = one.log.size();
        ledger.root = one.log.root();
        ledger.note = one.log.note(ledger.size);
        ledger.witnessed = {one.log.witnessedAt(witnessedAt)};
    };
    const Case early(school(), {}, 57);
    const PackVerdict first = verdict(pack(early, "first"));
    Case later(school(), {}, 57);
    longer(later, early.log.size());
    const PackVerdict goesOn = verdict(pack(later, "goes on"));
    EXPECT_EQ(comparePacks(first, goesOn).outcome, Outcome::Continues);
    EXPECT_EQ(comparePacks(goesOn, first).outcome, Outcome::Continues);

    Case rewritten(school(), {}, 56);
    rewritten.log.add("{\"n\":\"rewritten\"}", school().actor);
    ASSERT_EQ(rewritten.log.size(), early.log.size());
    longer(rewritten, early.log.size());
    EXPECT_EQ(comparePacks(first, verdict(pack(rewritten, "rewritten"))).outcome, Outcome::Alarm);
}

TEST_F(PackVerifier, theScriptTellsByItsExitCode)
{
    const QString good = pack(Case(school(), someItems(1)), "good");
    const QString bad = pack(Case(school(), someItems(1)), "bad");
    writeAll(bad + QStringLiteral("/extra"), "x");
    const QString log = school().logKey.verifyingKey().fingerprint().hex();
    const auto run = [](const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral(GUARDBOOK_PYTHON),
                      QStringList{QStringLiteral("-B"), QStringLiteral(GUARDBOOK_VERIFY_PY)} + arguments);
        process.waitForFinished(30000);
        return process.exitCode();
    };
    EXPECT_EQ(run({good}), 0);
    EXPECT_EQ(run({good, QStringLiteral("--expect"), log}), 0);
    EXPECT_EQ(run({good, QStringLiteral("--expect"), QString(64, u'0')}), 3);
    EXPECT_EQ(run({bad}), 3);
    EXPECT_EQ(run({directory.path() + QStringLiteral("/none")}), 1);
    EXPECT_EQ(run({good, QStringLiteral("--expect"), QStringLiteral("short")}), 1);
    EXPECT_EQ(run({}), 1);
}
