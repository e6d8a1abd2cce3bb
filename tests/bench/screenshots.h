// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace guardbook::bench {

/// `count` different screenshots of 1920 by 1080 in a folder, half of them JPEG (about 450 KB), half PNG
/// (about 1 MB), as pdf.md 5 measured. Those that an earlier run left are taken.
[[nodiscard]] Result<QStringList> screenshots(const QString &folder, int count);

/// A file of random bytes.
[[nodiscard]] Result<> randomFile(const QString &path, qint64 size);

/// What plain tools do to put files on the disk `copies` times: read, hash (SHA-256), write, sync each file.
[[nodiscard]] Result<> readHashWrite(const QStringList &files, const QString &into, int copies);

} // namespace guardbook::bench
