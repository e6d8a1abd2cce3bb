// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ed25519.h"

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace guardbook {

/// Stands before the bytes of every signature of a person, so that one for another purpose is none.
[[nodiscard]] inline QByteArray signContext()
{
    return QByteArray("guardbook/sign/v1\0", 18);
}

/// Whether one of a person's keys made a signature over these bytes, for this purpose.
[[nodiscard]] inline bool isSignedByOneOf(const std::vector<VerifyingKey> &keys, const QByteArray &bytes,
                                          const QByteArray &signature)
{
    const auto parsed = signatureFromBytes(signature);
    return parsed && std::any_of(keys.begin(), keys.end(), [&](const VerifyingKey &key) {
               return key.verify(signContext() + bytes, *parsed);
           });
}

} // namespace guardbook
