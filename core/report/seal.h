// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/assemble.h"

#include <QIODevice>

#include <optional>

namespace guardbook {

/// The school's certificate for documents and the root that issued it.
struct DocumentSealKey {
    const Secret &leafKeyDer; ///< PKCS#8, RSA.
    QByteArray leafCertificateDer;
    QByteArray rootCertificateDer;
};

/// Puts the signature into the hole: CMS (RFC 5652, CAdES-BES attributes), detached, RSA with SHA-256, with
/// both certificates inside. Comes last, before the file is kept: any later change of a byte breaks it. The
/// same key and bytes give the same signature. Internal if the key does not belong to the certificate.
[[nodiscard]] Result<> sealDocument(DurableFile &file, const SignatureHole &hole, const DocumentSealKey &key,
                                    const Instant &signedAt);

/// What the signature of a document shows. All false for a document without one.
struct SealState {
    bool present = false;         ///< There is a signature at all.
    bool signatureValid = false;  ///< The signed bytes are as they were signed, by the leaf's key.
    bool coversWholeFile = false; ///< Nothing but the signature itself is outside the signed bytes.
    bool chainToRoot = false;  ///< The leaf was issued by the root inside, and both were valid when signed.
    bool rootExpected = false; ///< The root is the one that was asked for.
    Digest rootFingerprint;    ///< SHA-256 of the root certificate's DER.
    QString signerName;        ///< Common name of the leaf, as the certificate has it.
    Instant signedAt;          ///< As the signer's clock had it.
    Digest fileDigest;         ///< SHA-256 of the whole file.

    /// Everything holds but for the question whose root it is.
    [[nodiscard]] bool consistent() const { return signatureValid && coversWholeFile && chainToRoot; }
};

/// Checks a document's signature by its bytes, without opening it as a PDF: it works on encrypted documents
/// too and runs nothing of what is inside. `expectedRoot`: fingerprint that the reader has from the school.
/// Only Io and Cancelled are errors; a missing or broken signature is a state.
[[nodiscard]] Result<SealState> verifySeal(QIODevice &document,
                                           const std::optional<Digest> &expectedRoot = {},
                                           const Progress &progress = {});
[[nodiscard]] Result<SealState> verifySeal(const QString &path,
                                           const std::optional<Digest> &expectedRoot = {},
                                           const Progress &progress = {});

} // namespace guardbook
