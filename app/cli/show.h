// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace guardbook {
class Book;
}

namespace guardbook::cli {

/// The kinds that `show` knows.
[[nodiscard]] QStringList showKinds();
/// Records of a kind as an object with one list, or one record by its id. Evidence bytes and keys are never
/// among them.
[[nodiscard]] Result<QJsonObject> showRecords(Book &book, const QString &kind, const QString &id);

} // namespace guardbook::cli
