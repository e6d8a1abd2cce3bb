// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"

#include <future>

namespace guardbook {

/// Hashes in a thread of its own while the caller encrypts, decrypts, writes or waits for the disk. A small
/// piece, or one for which there is no thread, is hashed when the future is got: get it, and keep the bytes
/// until then.
[[nodiscard]] std::future<void> hashBeside(Sha256 &hash, QByteArrayView bytes);

} // namespace guardbook
