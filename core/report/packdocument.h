// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/evidence/packcontent.h"
#include "core/report/assemble.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace guardbook {

struct DocumentOptions {
    enum class Originals {
        Attached, ///< Inside the document, as far as ordinary readers let such files out again.
        InFolder  ///< Only beside it, in `data/`.
    };
    Originals originals = Originals::Attached;
    /// Larger files stay in the folder. A writer of PDF holds one attachment in memory at a time.
    qint64 largestAttachment = qint64(64) << 20;
    /// All other files of the pack, when the document is the whole pack: attached under their paths, and the
    /// exhibits' originals among them.
    std::vector<AttachedFile> packFiles = {};
    bool wholePack = false;                    ///< The document is the whole pack; its pages say so.
    std::optional<Digest> verifierSha256 = {}; ///< Of verify.html, to be printed.
    const Secret *passphrase = nullptr;        ///< UTF-8. AES-256; the document is then not the same twice.
};

struct DocumentResult {
    int pages = 0;
    qint64 size = 0;
    Digest sha256;
    Digest rootFingerprint;  ///< Of the school's root certificate, as the cover prints it.
    QStringList notShown;    ///< References of exhibits that no page shows; their pages say why.
    QStringList notAttached; ///< References of exhibits whose original is only in the folder.
};

/// Writes `report.pdf`: the pages that field.md 3.2 lists, the exhibits in their own bytes, the originals
/// attached, sealed with the school's certificate, and checked once more from the disk before it is kept.
/// Needs a QGuiApplication; any thread. Nothing is at `path` after a failure: Tampered when an exhibit's
/// bytes are not the recorded ones, Conflict when something stands there already, Cancelled, Io, DiskFull.
[[nodiscard]] Result<DocumentResult> writePackDocument(const PackContent &content, const QString &path,
                                                       const SealingMaterial &sealing,
                                                       const DocumentOptions &options = {},
                                                       const Progress &progress = {});

/// The pages that writePackDocument() would write with these options, in memory and not sealed; attachments
/// and pack files are named on the pages and left out. Needs a QGuiApplication; any thread.
[[nodiscard]] Result<QByteArray> drawPackDocument(const PackContent &content, const SealingMaterial &sealing,
                                                  const DocumentOptions &options = {},
                                                  const Progress &progress = {});

} // namespace guardbook
