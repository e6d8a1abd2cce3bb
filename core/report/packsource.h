// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytesource.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace guardbook {

/// A file as a pack's container has it.
struct PackEntry {
    QString path; ///< As it is there; may be unsafe, which is for the verifier to say.
    qint64 size = 0;
    bool link = false;            ///< A link or something else that is no plain file: never opened.
    std::optional<quint32> crc32; ///< As a ZIP states it.
};

/// Takes bytes piece by piece; an error ends the reading and is passed on.
using ByteSink = std::function<Result<>(QByteArrayView)>;

/// Where the files of a pack lie: a folder, a ZIP or a PDF. Nothing that it holds is trusted.
class PackSource {
public:
    enum class Kind { Folder, Zip, Pdf };

    PackSource() = default;
    PackSource(const PackSource &) = delete;
    PackSource &operator=(const PackSource &) = delete;
    virtual ~PackSource() = default;

    [[nodiscard]] virtual Kind kind() const = 0;
    /// Every file, in no order. Corrupt if the container itself is not sound. A folder that holds all of
    /// them, as a ZIP of a folder has it, is left out of the paths.
    [[nodiscard]] virtual Result<std::vector<PackEntry>> entries() = 0;
    /// Reads one of entries() to its end or until the sink refuses.
    [[nodiscard]] virtual Result<> read(const PackEntry &entry, const ByteSink &sink) = 0;
    /// Whether read() may run on several threads at once.
    [[nodiscard]] virtual bool concurrent() const = 0;
    /// The report as bytes that can be sought in; for a PDF that is the whole file.
    [[nodiscard]] virtual OpenBytes openReport(const PackEntry *report) = 0;
};

/// Is called when a PDF is open and before any of it is read; whoever opens PDFs of others gives up in it
/// what reading them does not need. An error ends the opening.
using BeforePdf = std::function<Result<>()>;

/// Whether a file begins as a PDF does: the only kind of pack that needs a passphrase.
[[nodiscard]] bool beginsAsPdf(const QString &path);

/// Opens what is at `path`. `passphrase` is for an encrypted PDF. NotFound, WrongPassphrase, Corrupt (none of
/// the three, or damaged). After `beforePdf` no file is opened any more.
[[nodiscard]] Result<std::unique_ptr<PackSource>>
openPackSource(const QString &path, const Secret &passphrase = {}, const BeforePdf &beforePdf = {});

/// Reads a whole entry into memory; Corrupt if it is longer than `limit`.
[[nodiscard]] Result<QByteArray> readSmall(PackSource &source, const PackEntry &entry, qint64 limit);

/// The folder that all paths begin with, slash included, or nothing.
[[nodiscard]] QString commonFolder(const std::vector<PackEntry> &entries);

[[nodiscard]] std::unique_ptr<PackSource> folderSource(const QString &path);
[[nodiscard]] std::unique_ptr<PackSource> zipSource(const QString &path);
[[nodiscard]] Result<std::unique_ptr<PackSource>> pdfSource(const QString &path, const Secret &passphrase,
                                                            const BeforePdf &beforePdf);

} // namespace guardbook
