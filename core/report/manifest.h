// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/note.h"
#include "core/report/packlayout.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace guardbook {

struct ManifestFile {
    QString path;
    PackRole role = PackRole::Readme;
    qint64 size = 0;
    Digest sha256;
};

struct ManifestExhibit {
    QString reference;   ///< "AB/1"
    QString derivedFrom; ///< Reference of the exhibit that it was made from, or empty for an original.
    QString file;
    Digest sha256;
    std::uint64_t index = 0; ///< Of its entry in the ledger.
    NoteKey actor;           ///< Who signed the entry.
    QString proof;
    QString leaf;
    QString payload;
    QString salt;
};

/// An earlier state of the ledger that someone signed; the file proves that the pack's state continues it.
struct ManifestWitnessed {
    QString file;
    NoteKey witness; ///< One of the witnesses.
    std::uint64_t size = 0;
    Digest root;
};

struct ManifestKey {
    QString holder; ///< One line for people to read.
    NoteKey key;
};

/// What manifest.json says (docs/pack-format.md 4): everything of a pack, under one signature.
struct PackManifest {
    /// In a PDF the report is the file that all others are attached to, so it is not among `files`.
    enum class Form { Files, Pdf };

    Form form = Form::Files;
    QString packReference;
    Instant madeAt;
    QString program;
    QString schoolName;
    QString schoolUrn;
    Digest schoolCertificate; ///< SHA-256 of the school's root certificate in DER.
    Checkpoint ledger;
    ManifestKey logKey;
    std::vector<ManifestKey> witnesses;
    std::vector<ManifestKey> actors;
    std::vector<ManifestFile> files;       ///< All but manifest.json and manifest.sig, by path.
    std::vector<ManifestExhibit> exhibits; ///< In the order of the report.
    std::vector<ManifestWitnessed> witnessed;

    [[nodiscard]] const ManifestFile *file(const QString &path) const;
    [[nodiscard]] const ManifestFile *file(PackRole role) const;
    /// Whose key it is, as the manifest says; empty if it is none of the witnesses'.
    [[nodiscard]] QString holderOf(const NoteKey &witness) const;
};

/// Sorts the files and writes canonical JSON. Errors as parseManifest() gives them: nothing is written that
/// would not be read.
[[nodiscard]] Result<QByteArray> formatManifest(PackManifest &manifest);

/// Corrupt or Tampered, with what is wrong, unless the manifest is sound in itself: known format and members,
/// safe and unique paths, every role in its place, every exhibit with its five files and every such file with
/// its exhibit, keys that fit the ledger's origin. TooNew for a later format. Signature and files are
/// for the verifier to check.
[[nodiscard]] Result<PackManifest> parseManifest(QByteArrayView bytes);

/// manifest-sha256.txt: what `sha256sum -c` reads.
[[nodiscard]] QByteArray sumsText(const PackManifest &manifest);
/// keys.txt: the keys of the manifest as C2SP vkeys, each after a line that says whose it is.
[[nodiscard]] QByteArray keysText(const PackManifest &manifest);

} // namespace guardbook
