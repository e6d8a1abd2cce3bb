// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packverifier.h"

#include "core/report/checkpointcheck.h"
#include "core/report/exhibitcheck.h"
#include "core/report/logseal.h"
#include "core/report/packfiles.h"
#include "core/report/packhashing.h"
#include "core/report/ziplayout.h"

#include <QSet>

namespace guardbook {

namespace {

/// Read whole and checked where they are used; everything else is hashed in one go.
bool isReadWhole(PackRole role)
{
    switch (role) {
    case PackRole::Sums:
    case PackRole::Checkpoint:
    case PackRole::Proof:
    case PackRole::Witnessed:
    case PackRole::Leaf:
    case PackRole::Payload:
    case PackRole::Salt:
    case PackRole::Keys:
    case PackRole::LogKey:
    case PackRole::LogSeal:
    case PackRole::SchoolRoot:
        return true;
    default:
        return false;
    }
}

QString signedAtText(std::uint64_t posixSeconds)
{
    constexpr std::uint64_t last = 253402300799; // the end of the year 9999
    return posixSeconds > last ? QStringLiteral("a day out of range")
                               : Instant{qint64(posixSeconds) * 1000, 0}.displayText();
}

class Verification {
public:
    Verification(PackSource &source, const VerifyOptions &options, const Progress &progress)
        : m_source(source), m_options(options), m_progress(progress)
    {
    }

    Result<PackVerdict> run()
    {
        auto entries = m_source.entries();
        if (!entries && entries.error().code != ErrorCode::Corrupt)
            return std::move(entries).error();
        if (!entries) {
            m_findings.fault("container", entries.error().sentence);
            return conclude();
        }
        m_files.emplace(*std::move(entries), m_findings);
        GUARDBOOK_ASSIGN(const bool readable, checkManifest());
        if (!readable)
            return conclude();
        m_files->compare(manifest(), m_findings);
        GUARDBOOK_TRY(checkBytes());
        GUARDBOOK_TRY(checkTexts());
        GUARDBOOK_TRY(checkLogSeal());
        checkOrigin();
        GUARDBOOK_TRY(checkCheckpoint());
        GUARDBOOK_TRY(checkWitnesses());
        GUARDBOOK_TRY(checkExhibits());
        GUARDBOOK_TRY(checkReportSeal());
        return conclude();
    }

private:
    [[nodiscard]] const PackManifest &manifest() const { return *m_verdict.manifest; }

    Result<std::optional<QByteArray>> readUnlisted(const char *path, qint64 limit)
    {
        const PackEntry *entry = m_files->find(QString::fromLatin1(path));
        if (entry == nullptr || entry->link)
            return std::optional<QByteArray>();
        auto bytes = readSmall(m_source, *entry, limit);
        if (!bytes && bytes.error().code != ErrorCode::Corrupt)
            return std::move(bytes).error();
        if (!bytes || entry->crc32.value_or(continueCrc32(0, *bytes)) != continueCrc32(0, *bytes))
            return std::optional<QByteArray>();
        return std::optional(*std::move(bytes));
    }

    /// False when there is nothing to check the rest by.
    Result<bool> checkManifest()
    {
        GUARDBOOK_ASSIGN(const auto bytes, readUnlisted(manifestPath, maxManifestSize));
        GUARDBOOK_ASSIGN(const auto signatureBytes, readUnlisted(manifestSignaturePath, 64));
        if (!bytes || !signatureBytes) {
            m_findings.fault("manifest",
                             QStringLiteral("The pack has no manifest.json and manifest.sig that can be "
                                            "read, so nothing in it can be checked. If this is a folder, "
                                            "check that it is the pack's own."));
            return false;
        }
        m_verdict.manifestSha256 = Digest::of(*bytes);
        auto parsed = parseManifest(*bytes);
        if (!parsed && parsed.error().code == ErrorCode::TooNew)
            return std::move(parsed).error();
        if (!parsed) {
            m_findings.fault("manifest", parsed.error().sentence);
            return false;
        }
        const auto signature = signatureFromBytes(*signatureBytes);
        if (!signature || !parsed->logKey.key.key.verify(*bytes, *signature)) {
            m_findings.fault("manifest",
                             QStringLiteral("The manifest is not signed by the ledger's key: it was changed "
                                            "after it was signed, or never signed."));
            return false;
        }
        m_verdict.manifest = *std::move(parsed);
        m_verdict.logKeyFingerprint = groupedFingerprint(manifest().logKey.key.key.fingerprint());
        m_verdict.schoolFingerprint = groupedFingerprint(manifest().schoolCertificate);
        m_findings.ok("manifest", QStringLiteral("The manifest is signed by the ledger's key."));
        const bool inPdf = m_source.kind() == PackSource::Kind::Pdf;
        const bool forPdf = manifest().form == PackManifest::Form::Pdf;
        if (m_source.kind() != PackSource::Kind::Folder && inPdf != forPdf)
            m_findings.fault("manifest",
                             QStringLiteral("The manifest was made for another form of the pack."));
        return true;
    }

    Result<> checkBytes()
    {
        std::vector<HashJob> jobs;
        std::vector<const ManifestFile *> listed;
        qint64 total = 0;
        for (const ManifestFile &file : manifest().files) {
            const PackEntry *entry = m_files->find(file.path);
            if (isReadWhole(file.role) || entry == nullptr || entry->link || entry->size != file.size)
                continue;
            jobs.push_back({entry, file.sha256});
            listed.push_back(&file);
            total += file.size;
        }
        GUARDBOOK_ASSIGN(const auto outcomes,
                         hashFiles(m_source, jobs, m_options.threads, m_progress, 0, total));
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            const QString &path = listed[i]->path;
            if (outcomes[i] == HashOutcome::Same)
                m_sound.insert(path);
            else
                m_findings.fault(
                    "file",
                    outcomes[i] == HashOutcome::Different
                        ? QStringLiteral("%1 is not as it was: its bytes were changed.").arg(path)
                        : QStringLiteral("%1 cannot be unpacked: the ZIP gives a wrong check value.")
                              .arg(path),
                    path);
        }
        return {};
    }

    Result<std::optional<QByteArray>> readRole(PackRole role)
    {
        return readListed(m_source, *m_files, *manifest().file(role), m_findings);
    }

    /// The files that say once more what the manifest says.
    Result<> checkTexts()
    {
        GUARDBOOK_ASSIGN(const auto sums, readRole(PackRole::Sums));
        if (sums && *sums != sumsText(manifest()))
            m_findings.fault("sums",
                             QStringLiteral("manifest-sha256.txt does not say what the manifest says."));
        GUARDBOOK_ASSIGN(const auto keys, readRole(PackRole::Keys));
        if (keys && *keys != keysText(manifest()))
            m_findings.fault("keys", QStringLiteral("keys.txt does not say what the manifest says."));
        GUARDBOOK_ASSIGN(m_logPem, readRole(PackRole::LogKey));
        if (m_logPem && *m_logPem != ed25519Pem(manifest().logKey.key.key))
            m_findings.fault("keys", QStringLiteral("keys/log.pem is not the key that signed the manifest."));
        GUARDBOOK_ASSIGN(const auto rootPem, readRole(PackRole::SchoolRoot));
        m_rootDer = rootPem ? certificateFromPem(*rootPem) : std::nullopt;
        if (rootPem && (!m_rootDer || Digest::of(*m_rootDer) != manifest().schoolCertificate)) {
            m_rootDer.reset();
            m_findings.fault(
                "keys",
                QStringLiteral("keys/school-root.pem is not the certificate that the manifest names."));
        }
        if (sums && keys && m_logPem && m_rootDer)
            m_findings.ok("keys", QStringLiteral("The lists of files and keys agree with the manifest."));
        return {};
    }

    Result<> checkLogSeal()
    {
        GUARDBOOK_ASSIGN(const auto seal, readRole(PackRole::LogSeal));
        if (!seal || !m_logPem || !m_rootDer)
            return {};
        const auto vouched = verifyLogSeal(*seal, *m_logPem, *m_rootDer, manifest().madeAt);
        if (!vouched) {
            m_findings.fault("log-seal", vouched.error().sentence);
            return {};
        }
        m_schoolVouches = true;
        m_findings.ok("log-seal", QStringLiteral("The school's certificate vouches for the ledger's key."));
        return {};
    }

    void checkOrigin()
    {
        if (!m_options.expectedFingerprint) {
            m_findings.notChecked(
                "origin", QStringLiteral("The origin is not confirmed, because no fingerprint was given "
                                         "to compare with. Ask the school by telephone for the "
                                         "fingerprint of its ledger, or take it from where the school "
                                         "publishes it, and check again with it."));
            return;
        }
        const Digest expected = *m_options.expectedFingerprint;
        const bool isLog = expected == manifest().logKey.key.key.fingerprint();
        const bool isSchool = expected == manifest().schoolCertificate && m_schoolVouches;
        m_originConfirmed = isLog || isSchool;
        if (isLog)
            m_findings.ok("origin",
                          QStringLiteral("The ledger's key has the fingerprint that you expected."));
        else if (isSchool)
            m_findings.ok("origin", QStringLiteral(
                                        "The school's certificate has the fingerprint that you expected, and "
                                        "it vouches for the ledger's key."));
        else
            m_findings.fault(
                "origin", QStringLiteral("The pack was made with another key than the one that you expected. "
                                         "Compare the fingerprint again; if it was right, someone else made "
                                         "this pack."));
    }

    Result<> checkCheckpoint()
    {
        GUARDBOOK_ASSIGN(m_checkpoint, readRole(PackRole::Checkpoint));
        if (!m_checkpoint)
            return {};
        auto opened = guardbook::checkCheckpoint(manifest(), *m_checkpoint);
        if (!opened) {
            m_findings.fault("checkpoint", opened.error().sentence);
            m_checkpoint.reset();
            return {};
        }
        m_verdict.cosignatures = std::move(opened->cosignatures);
        m_findings.ok(
            "checkpoint",
            QStringLiteral("The checkpoint of the ledger at %1 entries is signed by the ledger%2.")
                .arg(manifest().ledger.size)
                .arg(m_verdict.cosignatures.empty()
                         ? QString()
                         : QStringLiteral(" and by %1 of its witnesses").arg(m_verdict.cosignatures.size())));
        return {};
    }

    /// Someone else signed an earlier state of the ledger, and this one continues it.
    Result<> checkWitnesses()
    {
        for (const ManifestWitnessed &state : manifest().witnessed) {
            GUARDBOOK_ASSIGN(const auto bytes,
                             readListed(m_source, *m_files, *manifest().file(state.file), m_findings));
            if (!bytes)
                continue; // compare() or readListed() has said so
            const auto signedAt = checkWitnessed(manifest(), state, *bytes);
            if (signedAt)
                m_findings.ok("witness",
                              QStringLiteral("%1 signed the ledger at %2 entries, at %3 by their clock, and "
                                             "the ledger continues that state: what it recorded before "
                                             "entry %2 was there by then.")
                                  .arg(manifest().holderOf(state.witness))
                                  .arg(state.size)
                                  .arg(signedAtText(signedAt->posixSeconds)),
                              state.file);
            else
                m_findings.fault("witness", signedAt.error().sentence, state.file);
        }
        return {};
    }

    Result<bool> readExhibit(const ManifestExhibit &exhibit, ExhibitFilesRead &files)
    {
        bool complete = true;
        const auto one = [&](const QString &path, QByteArray &into) -> Result<> {
            GUARDBOOK_ASSIGN(auto bytes, readListed(m_source, *m_files, *manifest().file(path), m_findings));
            complete = complete && bytes.has_value();
            into = bytes.value_or(QByteArray());
            return {};
        };
        GUARDBOOK_TRY(one(exhibit.proof, files.proof));
        GUARDBOOK_TRY(one(exhibit.leaf, files.leaf));
        GUARDBOOK_TRY(one(exhibit.payload, files.payload));
        GUARDBOOK_TRY(one(exhibit.salt, files.salt));
        return complete;
    }

    Result<> checkExhibits()
    {
        for (const ManifestExhibit &exhibit : manifest().exhibits) {
            if (m_progress.cancelled())
                return Error{ErrorCode::Cancelled, QStringLiteral("The check was stopped."),
                             QStringLiteral("pack")};
            ExhibitFilesRead files;
            GUARDBOOK_ASSIGN(const bool complete, readExhibit(exhibit, files));
            if (!complete || !m_checkpoint || !m_sound.contains(exhibit.file)) {
                m_findings.fault(
                    "exhibit",
                    QStringLiteral("Exhibit %1 cannot be relied on: a file that belongs to it is missing or "
                                   "was changed.")
                        .arg(exhibit.reference),
                    exhibit.reference);
                continue;
            }
            const auto body = checkExhibit(manifest(), exhibit, files, *m_checkpoint);
            if (!body) {
                m_findings.fault("exhibit", body.error().sentence, exhibit.reference);
                continue;
            }
            m_verdict.leaves.emplace(exhibit.index, leafHash(files.leaf));
            m_findings.ok(
                "exhibit",
                QStringLiteral("Exhibit %1 has not changed since the ledger recorded it on %2 (entry %3).")
                    .arg(exhibit.reference, Instant{body->timeMs, 0}.displayText())
                    .arg(exhibit.index),
                exhibit.reference);
        }
        return {};
    }

    Result<> checkReportSeal()
    {
        const ManifestFile *report = manifest().file(PackRole::Report);
        const PackEntry *entry = report == nullptr ? nullptr : m_files->find(report->path);
        const bool extracted = report == nullptr && m_source.kind() != PackSource::Kind::Pdf;
        if (extracted || !m_options.verifySeal) {
            m_findings.notChecked("seal",
                                  QStringLiteral("The signature inside the PDF report was not checked. A PDF "
                                                 "reader shows it."));
            return {};
        }
        if (!m_rootDer || (report != nullptr && (entry == nullptr || entry->link)))
            return {};
        auto finding = m_options.verifySeal(m_source.openReport(entry), *m_rootDer, m_progress);
        const auto code = finding ? ErrorCode::Internal : finding.error().code;
        if (code == ErrorCode::Io || code == ErrorCode::Cancelled)
            return std::move(finding).error();
        if (!finding)
            m_findings.fault("seal", finding.error().sentence);
        else if (!finding->sound)
            m_findings.fault("seal", finding->sentence);
        else if (finding->rootFingerprint != manifest().schoolCertificate)
            m_findings.fault("seal",
                             QStringLiteral("The PDF report is signed under another school's certificate."));
        else
            m_findings.ok("seal", finding->sentence);
        return {};
    }

    PackVerdict conclude()
    {
        m_verdict.faults = m_findings.faults();
        if (m_verdict.faults > 0) {
            m_verdict.outcome = PackOutcome::FaultFound;
            m_verdict.sentence =
                QStringLiteral("This pack is not as it was made. Do not rely on it: keep this copy as it "
                               "is and ask the school for the pack again.");
        } else if (m_originConfirmed) {
            m_verdict.outcome = PackOutcome::Verified;
            m_verdict.sentence =
                QStringLiteral("This pack is whole and unchanged, and it comes from where you expected.");
        } else {
            m_verdict.outcome = PackOutcome::ConsistentOriginNotConfirmed;
            m_verdict.sentence =
                QStringLiteral("Consistent; origin not confirmed. Everything in this pack fits together, "
                               "but only the fingerprint that the school gives you by another way shows "
                               "that it comes from the school.");
        }
        m_verdict.checks = m_findings.take();
        return std::move(m_verdict);
    }

    PackSource &m_source;
    const VerifyOptions &m_options;
    const Progress &m_progress;
    PackFindings m_findings;
    PackVerdict m_verdict;
    std::optional<PackFiles> m_files;
    QSet<QString> m_sound;
    std::optional<QByteArray> m_logPem;
    std::optional<QByteArray> m_rootDer;
    std::optional<QByteArray> m_checkpoint;
    bool m_schoolVouches = false;
    bool m_originConfirmed = false;
};

} // namespace

Result<PackVerdict> verifyPack(PackSource &source, const VerifyOptions &options, const Progress &progress)
{
    return Verification(source, options, progress).run();
}

} // namespace guardbook
