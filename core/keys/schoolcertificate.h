// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

namespace guardbook {

/// An X.509 certificate with its private key. RSA-3072, SHA-256 (pdf.md 3: no reader checks Ed25519 in a
/// PDF).
struct CertifiedKey {
    QByteArray certificate; ///< DER.
    Secret privateKey;      ///< DER (RFC 8017 RSAPrivateKey), in guarded memory.

    /// SHA-256 of the certificate, as certificate viewers show it.
    [[nodiscard]] Digest fingerprint() const { return Digest::of(certificate); }
};

/// Years of validity. A leaf ends before its root; a signature made within them stays checkable later.
struct CertificateYears {
    static constexpr int root = 25;
    static constexpr int leaf = 5;
};

/// The school's own root (CA:TRUE, pathlen 0, signs certificates only), named after the school. Nobody
/// outside trusts it by itself: its fingerprint is published and printed. The private key is to be sealed to
/// the headteacher and the recovery key, and to be forgotten after a leaf was issued. Takes up to a few
/// seconds.
[[nodiscard]] Result<CertifiedKey> makeSchoolRoot(const QString &school, const Instant &from);

/// A certificate that signs PDF documents (digitalSignature and nonRepudiation, CA:FALSE) with a fresh key,
/// issued by the root. Its validity ends with the root's at the latest. InvalidInput when the root is none,
/// its key is not its own, or it is not valid at `from`.
[[nodiscard]] Result<CertifiedKey> issueSigningCertificate(const CertifiedKey &root, const QString &name,
                                                           const Instant &from);

/// Whether `leaf` was issued by `root` and may sign at `when`; nothing but this chain is asked.
[[nodiscard]] bool isIssuedBy(QByteArrayView leafCertificate, QByteArrayView rootCertificate,
                              const Instant &when);

/// 32 bytes as certificate viewers print them: "AB:CD:...".
[[nodiscard]] QString certificateFingerprintText(const Digest &fingerprint);

} // namespace guardbook
