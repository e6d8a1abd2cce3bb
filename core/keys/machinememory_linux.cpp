// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/kdf.h"

#include <unistd.h>

namespace guardbook {

std::uint64_t machineMemoryKiB()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long pageSize = ::sysconf(_SC_PAGESIZE);
    if (pages <= 0 || pageSize <= 0)
        return 0;
    return std::uint64_t(pages) * (std::uint64_t(pageSize) / 1024);
}

} // namespace guardbook
