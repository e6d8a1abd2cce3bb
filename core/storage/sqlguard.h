// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

struct sqlite3;

namespace guardbook {

/// What no SQL statement may do, whoever wrote it: attach a database (one without a key would be a plain
/// file), load code, or set anything but a few harmless pragmas.
class SqlGuard {
public:
    void watch(sqlite3 *database);
    /// Lets VACUUM INTO write to this one path; empty: to none.
    void allowCopyTo(const QByteArray &path) { m_copyPath = path; }

private:
    static int authorize(void *self, int action, const char *first, const char *second, const char *,
                         const char *);
    [[nodiscard]] bool allows(int action, QByteArrayView first, QByteArrayView second) const;
    QByteArray m_copyPath;
};

} // namespace guardbook
