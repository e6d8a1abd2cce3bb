// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packplan.h"

#include "core/ledger/tlogproof.h"
#include "core/ledger/witnessedstate.h"
#include "core/report/logseal.h"

#include <QBuffer>

#include <algorithm>

namespace guardbook {

namespace {

Error doesNotFit(const QString &sentence, const char *where)
{
    return {ErrorCode::Internal, sentence, QStringLiteral("pack/") + QLatin1String(where)};
}

Result<std::vector<ManifestKey>> keysOf(const std::vector<PackKey> &keys)
{
    std::vector<ManifestKey> read;
    for (const PackKey &key : keys) {
        GUARDBOOK_ASSIGN(auto parsed, parseVkey(key.vkey));
        read.push_back({key.holder.simplified(), std::move(parsed)});
    }
    return read;
}

/// "AB/1" as a file name without its suffix: "AB-1".
QString stemOf(const QString &reference)
{
    QString stem;
    for (const QChar c : reference)
        stem += c < QChar(0x80) && c.isLetterOrNumber() ? c : QChar(u'-');
    return stem;
}

class Planner {
public:
    Planner(const PackContent &content, const SealingMaterial &material, const QByteArray &verifierPage)
        : m_content(content), m_material(material), m_verifierPage(verifierPage)
    {
    }

    Result<PackPlan> plan(const PlannedReport *report)
    {
        PackManifest &manifest = m_plan.manifest;
        manifest.form = report == nullptr ? PackManifest::Form::Pdf : PackManifest::Form::Files;
        manifest.packReference = m_content.packReference;
        manifest.madeAt = m_content.madeAt;
        manifest.program = m_content.program;
        manifest.schoolName = m_content.school.name.simplified();
        manifest.schoolUrn = m_content.school.urn.simplified();
        manifest.schoolCertificate = Digest::of(m_material.rootCertificateDer);
        GUARDBOOK_TRY(planLedger());
        GUARDBOOK_TRY(planFixed());
        if (report != nullptr)
            addOpened(PackRole::Report, {}, report->size, report->sha256, report->open,
                      QStringLiteral("application/pdf"), QStringLiteral("Report"));
        for (const PackExhibit &exhibit : m_content.exhibits)
            GUARDBOOK_TRY(planExhibit(exhibit));
        for (const PackWitnessed &state : m_content.ledger.witnessed)
            GUARDBOOK_TRY(planWitnessed(state));
        return finish();
    }

private:
    Result<> planLedger()
    {
        const PackLedger &ledger = m_content.ledger;
        PackManifest &manifest = m_plan.manifest;
        if (m_material.logKey.isEmpty() || m_material.logKey.verifyingKey() != ledger.logKey)
            return doesNotFit(
                QStringLiteral("The ledger's key that would sign the pack is not the one that signed the "
                               "ledger. Check the book before you make a pack."),
                "log-key");
        manifest.ledger = {ledger.origin, ledger.size, ledger.root};
        manifest.logKey = {QStringLiteral("Ledger of the school"),
                           {ledger.origin, NoteKeyType::Ed25519, ledger.logKey}};
        GUARDBOOK_ASSIGN(manifest.witnesses, keysOf(ledger.witnesses));
        GUARDBOOK_ASSIGN(manifest.actors, keysOf(ledger.actors));
        GUARDBOOK_ASSIGN(const auto opened, openCheckpoint(ledger.note, ledger.origin, ledger.logKey));
        if (opened.checkpoint != manifest.ledger)
            return doesNotFit(
                QStringLiteral("The ledger's checkpoint is not the one that the pack is to show. Check the "
                               "book before you make a pack."),
                "checkpoint");
        return {};
    }

    Result<> planFixed()
    {
        const QByteArray logPem = ed25519Pem(m_content.ledger.logKey);
        GUARDBOOK_ASSIGN(const QByteArray logSeal, sealLogKey(logPem, m_material));
        const PackManifest &manifest = m_plan.manifest;
        addBytes(PackRole::Readme, {},
                 packReadme(m_content, m_content.ledger.logKey.fingerprint(), manifest.schoolCertificate,
                            manifest.form));
        addBytes(PackRole::Checkpoint, {}, m_content.ledger.note);
        addBytes(PackRole::Keys, {}, keysText(manifest));
        addBytes(PackRole::LogKey, {}, logPem);
        addBytes(PackRole::LogSeal, {}, logSeal, QStringLiteral("application/pkcs7-signature"));
        addBytes(PackRole::SchoolRoot, {}, certificatePem(m_material.rootCertificateDer));
        addBytes(PackRole::Verifier, {}, m_verifierPage, QStringLiteral("text/html"));
        return {};
    }

    Result<> planWitnessed(const PackWitnessed &state)
    {
        GUARDBOOK_ASSIGN(const NoteKey key, parseVkey(state.vkey));
        const QString stem = uniqueFileName(stemOf(key.name.section(u'/', -1)), m_witnessStems);
        const WitnessedState file{state.consistency, state.note};
        m_plan.manifest.witnessed.push_back(
            {addBytes(PackRole::Witnessed, stem + QStringLiteral(".txt"), formatWitnessedState(file)), key,
             state.size, state.root});
        return {};
    }

    Result<> planExhibit(const PackExhibit &exhibit)
    {
        const QString name = exhibit.fileName.normalized(QString::NormalizationForm_C);
        if (!isSafeFileName(name))
            return Error{
                ErrorCode::InvalidInput,
                QStringLiteral("The file of exhibit %1 has a name that not every computer can hold. Give it "
                               "another name for the pack.")
                    .arg(exhibit.reference),
                QStringLiteral("pack/file-name")};
        const auto &actors = m_plan.manifest.actors;
        const auto actor = std::find_if(actors.begin(), actors.end(), [&](const ManifestKey &key) {
            return key.key.key == exhibit.intake.actor;
        });
        if (actor == actors.end())
            return doesNotFit(QStringLiteral("The key of the person who recorded exhibit %1 is missing.")
                                  .arg(exhibit.reference),
                              "actor");
        const bool derived = !exhibit.derivedFrom.isEmpty();
        const PackRole role = derived ? PackRole::Derived : PackRole::Original;
        const QString stem = uniqueFileName(stemOf(exhibit.reference), m_stems);
        ManifestExhibit entry;
        entry.reference = exhibit.reference;
        entry.derivedFrom = exhibit.derivedFrom;
        entry.sha256 = exhibit.sha256;
        entry.index = exhibit.intake.index;
        entry.actor = actor->key;
        entry.file = addOpened(role, name, exhibit.size, exhibit.sha256, exhibit.original, exhibit.mediaType,
                               exhibit.reference);
        const TlogProof proof{exhibit.intake.index, exhibit.intake.inclusion, m_content.ledger.note};
        entry.proof = addBytes(PackRole::Proof, stem + QStringLiteral(".tlog-proof"), formatTlogProof(proof));
        entry.leaf = addBytes(PackRole::Leaf, stem + QStringLiteral(".bin"), exhibit.intake.entry,
                              QStringLiteral("application/octet-stream"));
        entry.payload = addBytes(PackRole::Payload, stem + QStringLiteral(".json"), exhibit.intake.payload,
                                 QStringLiteral("application/json"));
        entry.salt = addBytes(PackRole::Salt, stem + QStringLiteral(".salt"), exhibit.intake.salt,
                              QStringLiteral("application/octet-stream"));
        m_plan.manifest.exhibits.push_back(std::move(entry));
        return {};
    }

    Result<PackPlan> finish()
    {
        PackManifest &manifest = m_plan.manifest;
        std::sort(
            manifest.files.begin(), manifest.files.end(),
            [](const ManifestFile &a, const ManifestFile &b) { return a.path.toUtf8() < b.path.toUtf8(); });
        addBytes(PackRole::Sums, {}, sumsText(manifest));
        GUARDBOOK_ASSIGN(const QByteArray bytes, formatManifest(manifest));
        const Signature signature = m_material.logKey.sign(bytes);
        m_plan.manifestSha256 = Digest::of(bytes);
        std::sort(m_plan.files.begin(), m_plan.files.end(), [](const PlannedFile &a, const PlannedFile &b) {
            return a.file.path.toUtf8() < b.file.path.toUtf8();
        });
        addUnlisted(manifestPath, bytes, QStringLiteral("application/json"));
        addUnlisted(manifestSignaturePath, viewOf(signature).toByteArray(),
                    QStringLiteral("application/octet-stream"));
        for (const PlannedFile &file : m_plan.files)
            m_plan.bytes += file.file.size;
        return std::move(m_plan);
    }

    QString add(PackRole role, const QString &name, PlannedFile file)
    {
        file.file.path = packPath(role, name);
        file.file.role = role;
        m_plan.manifest.files.push_back(file.file);
        m_plan.files.push_back(std::move(file));
        return m_plan.files.back().file.path;
    }
    QString addBytes(PackRole role, const QString &name, const QByteArray &bytes,
                     const QString &mediaType = QStringLiteral("text/plain"))
    {
        return add(role, name, {{{}, role, bytes.size(), Digest::of(bytes)}, bytes, {}, mediaType, {}});
    }
    QString addOpened(PackRole role, const QString &name, qint64 size, const Digest &sha256,
                      const OpenBytes &open, const QString &mediaType, const QString &description)
    {
        return add(role, name, {{{}, role, size, sha256}, {}, open, mediaType, description});
    }
    void addUnlisted(const char *path, const QByteArray &bytes, const QString &mediaType)
    {
        m_plan.files.push_back(
            {{QString::fromLatin1(path), PackRole::Readme, bytes.size(), Digest::of(bytes)},
             bytes,
             {},
             mediaType,
             {}});
    }

    const PackContent &m_content;
    const SealingMaterial &m_material;
    const QByteArray &m_verifierPage;
    PackPlan m_plan;
    QSet<QString> m_stems;
    QSet<QString> m_witnessStems;
};

} // namespace

Result<std::unique_ptr<QIODevice>> PlannedFile::reader() const
{
    if (open)
        return open();
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    if (!buffer->open(QIODevice::ReadOnly))
        return doesNotFit(QStringLiteral("A file of the pack could not be read from memory."), "buffer");
    return std::unique_ptr<QIODevice>(std::move(buffer));
}

Result<PackPlan> planPack(const PackContent &content, const SealingMaterial &material,
                          const QByteArray &verifierPage, const PlannedReport *report)
{
    return Planner(content, material, verifierPage).plan(report);
}

} // namespace guardbook
