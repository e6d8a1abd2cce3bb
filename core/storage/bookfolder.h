// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace guardbook {

/// What lies where in a book's folder (architecture.md 4).
struct BookFolder {
    QString path; ///< ".../NAME.guardbook"

    [[nodiscard]] QString database() const { return path + QStringLiteral("/book.db"); }
    [[nodiscard]] QString vault() const { return path + QStringLiteral("/vault"); }
    [[nodiscard]] QString backups() const { return path + QStringLiteral("/backups"); }
    [[nodiscard]] QString restricted() const { return path + QStringLiteral("/restricted"); }
    [[nodiscard]] QString seen() const { return path + QStringLiteral("/seen"); }
};

} // namespace guardbook
