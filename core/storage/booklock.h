// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QString>

namespace guardbook {

/// The right to write to a book, held through the file `lock` in its folder (architecture.md 8). The system
/// gives it back when the program ends, however it ends. On a network share whose server keeps no locks, what
/// the file says is believed instead.
class [[nodiscard]] BookLock {
public:
    /// InUse, with a sentence that names who has it and since when, if another holds it. `who` is the name
    /// that a second program would show: it stands readable in the folder.
    [[nodiscard]] static Result<BookLock> acquire(const QString &folder, const QString &who,
                                                  const Instant &now);
    BookLock(BookLock &&other) noexcept;
    BookLock &operator=(BookLock &&other) noexcept;
    ~BookLock();

private:
    explicit BookLock(int handle);
    void release();
    int m_handle = -1;
};

} // namespace guardbook
