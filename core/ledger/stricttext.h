// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace guardbook {

/// Pieces of the C2SP text formats. Each value has exactly one spelling, so what was read writes back the
/// same.

/// ASCII decimal without sign or leading zero, at most 2^63 - 1.
[[nodiscard]] std::optional<std::uint64_t> strictDecimal(QByteArrayView text);
/// RFC 4648 section 4 with padding, no white space, unused bits zero.
[[nodiscard]] std::optional<QByteArray> strictBase64(QByteArrayView text);
/// strictBase64 of exactly 32 bytes.
[[nodiscard]] std::optional<Digest> strictBase64Digest(QByteArrayView text);
/// Takes the next line, which must end in a newline, off the front; the line comes without it.
[[nodiscard]] std::optional<QByteArrayView> takeLine(QByteArrayView &rest);

} // namespace guardbook
