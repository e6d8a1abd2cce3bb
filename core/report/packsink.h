// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/durablefile.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/report/manifest.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace guardbook {

/// Where the files of a pack go, one after the other.
class PackSink {
public:
    PackSink() = default;
    PackSink(const PackSink &) = delete;
    PackSink &operator=(const PackSink &) = delete;
    virtual ~PackSink() = default;

    /// A file with this path and size; its bytes follow in write() until end().
    [[nodiscard]] virtual Result<> begin(const ManifestFile &file) = 0;
    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    [[nodiscard]] virtual Result<> end() = 0;
    /// After the last file: everything is on the disk when it returns.
    [[nodiscard]] virtual Result<> finish() = 0;
};

/// Into a folder that is there and empty. Files get `madeAt` as their time of change.
[[nodiscard]] std::unique_ptr<PackSink> folderSink(const QString &folder, Instant madeAt);

/// Into a ZIP of the one shape that a pack may have (ziplayout.h).
[[nodiscard]] std::unique_ptr<PackSink> zipSink(DurableFile &file, Instant madeAt);

} // namespace guardbook
