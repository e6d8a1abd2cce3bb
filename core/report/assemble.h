// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytesource.h"
#include "core/base/digest.h"
#include "core/base/durablefile.h"
#include "core/base/instant.h"
#include "core/base/progress.h"
#include "core/base/secret.h"
#include "core/evidence/rasterplan.h"
#include "core/report/laid.h"

#include <optional>
#include <vector>

namespace guardbook {

/// A picture that goes onto pages in its own bytes. Its number in Assembly::pictures is the one that
/// PictureItem refers to.
struct PagePicture {
    RasterPlan plan; ///< Must pass through.
    OpenBytes open;
    qint64 size = 0;
    Digest sha256;     ///< What the bytes must have; null for derived pictures, which nobody vouches for.
    QString reference; ///< For the sentence of an error: the exhibit's reference.
};

/// A file that travels inside the document, byte for byte.
struct AttachedFile {
    QString name; ///< Unique in the document.
    QString mediaType;
    QString description;
    qint64 size = 0;
    Digest sha256;
    OpenBytes open;
    QString reference;
};

/// What the document says about itself. Titles hold no names of people.
struct DocumentInfo {
    QString title;
    QString author; ///< The school.
    QString subject;
    QString program;
    Instant madeAt;
    QByteArray id; ///< 16 bytes that name this document; the same for the same content.
};

/// Everything that makes a PDF, as values.
struct Assembly {
    const Laid &laid;
    const Painted &painted;
    const std::vector<PagePicture> &pictures;
    const std::vector<AttachedFile> &attachments;
    const DocumentInfo &info;
    const Secret *passphrase = nullptr; ///< UTF-8; the document is AES-256 encrypted with it.
    bool hole = false;                  ///< Leave room for a signature: see seal.h.
};

/// Where the signature goes, as byte offsets in the written file.
struct SignatureHole {
    qint64 rangeAt = 0;     ///< Of the text "/ByteRange [ ... ]".
    qint64 rangeSize = 0;   ///< Its length, which the true one is padded to.
    qint64 contentsAt = 0;  ///< Of "<" before the hexadecimal digits.
    qint64 contentsEnd = 0; ///< After ">".
    qint64 fileSize = 0;
};

inline constexpr int signatureHoleBytes = 12288;
/// Larger documents (some 500 exhibits) get no logical structure: it would take more memory than all the
/// rest.
inline constexpr std::size_t mostTaggedNodes = 50'000;

/// Writes the document into `file`, which the caller seals and keeps: searchable text, pictures and
/// attachments streamed from their sources, bookmarks, links inside the document, logical structure, XMP.
/// There is no link to any outside address and nothing that runs. Pictures and attachments are hashed while
/// they are written: Tampered when one is not what it was recorded to be. The same values give the same
/// bytes, except with a passphrase. Progress counts bytes read.
[[nodiscard]] Result<SignatureHole> assemble(const Assembly &assembly, DurableFile &file,
                                             const Progress &progress);

/// The same document in memory, without room for a signature.
[[nodiscard]] Result<QByteArray> assembleInMemory(const Assembly &assembly, const Progress &progress);

} // namespace guardbook
