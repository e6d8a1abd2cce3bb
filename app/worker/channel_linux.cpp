// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/channel.h"

#include <unistd.h>

#include <cerrno>

namespace guardbook::worker {

bool readAll(char *buffer, qint64 size)
{
    while (size > 0) {
        const ssize_t n = ::read(STDIN_FILENO, buffer, std::size_t(size));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        buffer += n;
        size -= n;
    }
    return true;
}

bool writeAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::write(STDOUT_FILENO, bytes.data(), std::size_t(bytes.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes = bytes.sliced(n);
    }
    return true;
}

} // namespace guardbook::worker
