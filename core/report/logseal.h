// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/evidence/packcontent.h"

#include <QByteArray>
#include <QByteArrayView>

namespace guardbook {

/// The school's certificate vouches for the ledger's key: a detached CMS signature (RFC 5652) in DER over the
/// bytes of keys/log.pem. It is what ties the key that signs the manifest to a school whose root certificate
/// someone knows. Without signed attributes, so that an RSA key gives the same bytes each time.
[[nodiscard]] Result<QByteArray> sealLogKey(QByteArrayView logPem, const SealingMaterial &material);

/// Tampered unless `seal` is a signature over `logPem` by a certificate that the root issued and that was in
/// force `at` that time.
[[nodiscard]] Result<> verifyLogSeal(QByteArrayView seal, QByteArrayView logPem, QByteArrayView rootDer,
                                     Instant at);

} // namespace guardbook
