// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/exhibitcheck.h"

#include "core/base/canonicaljson.h"
#include "core/ledger/merkle.h"
#include "core/ledger/tlogproof.h"

#include <QJsonObject>

namespace guardbook {

namespace {

Error doesNotHold(const ManifestExhibit &exhibit, const QString &why)
{
    return {ErrorCode::Tampered,
            QStringLiteral("Exhibit %1 is not what the ledger recorded: %2.").arg(exhibit.reference, why),
            QStringLiteral("pack/exhibit")};
}

Result<> checkProof(const PackManifest &manifest, const ManifestExhibit &exhibit,
                    const ExhibitFilesRead &files, QByteArrayView checkpoint)
{
    const auto proof = parseTlogProof(files.proof);
    if (!proof)
        return doesNotHold(exhibit, QStringLiteral("its proof cannot be read"));
    if (proof->index != exhibit.index)
        return doesNotHold(exhibit, QStringLiteral("its proof is for another entry"));
    if (proof->checkpoint != checkpoint)
        return doesNotHold(exhibit, QStringLiteral("its proof belongs to another checkpoint"));
    if (!verifyInclusion(leafHash(files.leaf), exhibit.index, manifest.ledger.size, proof->hashes,
                         manifest.ledger.root))
        return doesNotHold(exhibit,
                           QStringLiteral("its proof does not lead from its entry to the checkpoint"));
    return {};
}

Result<> checkPayload(const PackManifest &manifest, const ManifestExhibit &exhibit, QByteArrayView payload)
{
    const auto record = parseCanonicalJson(payload);
    if (!record)
        return doesNotHold(exhibit, QStringLiteral("its record is not well formed"));
    const ManifestFile *file = manifest.file(exhibit.file);
    const bool sameFile = record->value(QStringLiteral("sha256")) == QJsonValue(exhibit.sha256.hex()) &&
                          record->value(QStringLiteral("size")) == QJsonValue(file->size);
    if (!sameFile)
        return doesNotHold(exhibit, QStringLiteral("its record is about a file with other bytes"));
    if (record->value(QStringLiteral("exhibit")) != QJsonValue(exhibit.reference))
        return doesNotHold(exhibit, QStringLiteral("its record is about another exhibit"));
    if (!record->value(QStringLiteral("kind")).isString())
        return doesNotHold(exhibit, QStringLiteral("its record does not say what kind of item it is"));
    return {};
}

} // namespace

Result<LeafBody> checkExhibit(const PackManifest &manifest, const ManifestExhibit &exhibit,
                              const ExhibitFilesRead &files, QByteArrayView checkpoint)
{
    const auto body = openLeaf(files.leaf, exhibit.actor.key);
    if (!body)
        return doesNotHold(exhibit, QStringLiteral("its entry is not signed by the person it names"));
    if (body->seq != exhibit.index)
        return doesNotHold(exhibit, QStringLiteral("its entry has another place in the ledger"));
    if (!opensCommitment(body->commitment, files.salt, files.payload))
        return doesNotHold(exhibit, QStringLiteral("its entry was made for another record"));
    GUARDBOOK_TRY(checkPayload(manifest, exhibit, files.payload));
    GUARDBOOK_TRY(checkProof(manifest, exhibit, files, checkpoint));
    return *body;
}

} // namespace guardbook
