// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>

namespace guardbook {

/// The one shape of ZIP that a pack may have (docs/pack-format.md 6): files stored as they are, one after the
/// other without a gap, sizes and CRC in both headers, no comment, no encryption. Two unpackers cannot see
/// different files in it. Sources: APPNOTE.TXT 6.3.10 sections 4.3 and 4.5.3.

/// What both headers of a file say about it.
struct ZipEntryFacts {
    QByteArray name; ///< UTF-8.
    std::uint64_t size = 0;
    std::uint32_t crc32 = 0;
    std::uint16_t dosTime = 0;
    std::uint16_t dosDate = 0;
    std::uint64_t offset = 0; ///< Of its local header.
};

[[nodiscard]] QByteArray zipLocalHeader(const ZipEntryFacts &entry);
[[nodiscard]] QByteArray zipCentralHeader(const ZipEntryFacts &entry);
/// Everything after the central directory.
[[nodiscard]] QByteArray zipEnd(std::uint64_t count, std::uint64_t directoryOffset,
                                std::uint64_t directorySize);

/// Two-second time and date in UTC, not before 1980.
struct DosMoment {
    std::uint16_t time = 0;
    std::uint16_t date = 0;
};
[[nodiscard]] DosMoment dosMoment(Instant at);

/// Reads one central header off the front. Nothing if it is not spelt as zipCentralHeader() spells it.
[[nodiscard]] std::optional<ZipEntryFacts> takeZipCentralHeader(QByteArrayView &rest);

struct ZipEnd {
    std::uint64_t count = 0;
    std::uint64_t directoryOffset = 0;
    std::uint64_t directorySize = 0;
};
inline constexpr qint64 zipEndMaxSize = 98; ///< 56 + 20 + 22 bytes.
/// Reads the end of a file of `fileSize` bytes from its last bytes. Nothing if it is not spelt as zipEnd()
/// spells it.
[[nodiscard]] std::optional<ZipEnd> readZipEnd(QByteArrayView tail, std::uint64_t fileSize);

/// CRC-32 as ZIP has it, continued from `before` (0 at the start).
[[nodiscard]] std::uint32_t continueCrc32(std::uint32_t before, QByteArrayView bytes);

} // namespace guardbook
