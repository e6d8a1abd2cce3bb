// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/hashbeside.h"

#include <system_error>

namespace guardbook {

std::future<void> hashBeside(Sha256 &hash, QByteArrayView bytes)
{
    constexpr qsizetype worthAThread = 256 * 1024;
    const auto work = [&hash, bytes] { hash.add(bytes); };
    if (bytes.size() >= worthAThread) {
        try {
            return std::async(std::launch::async, work);
        } catch (const std::system_error &) { // no thread to be had
        }
    }
    return std::async(std::launch::deferred, work);
}

} // namespace guardbook
