// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QString>

namespace guardbook {

/// The few facts Guardbook takes from a picture's EXIF block (CIPA DC-008). They are what the file claims:
/// anyone can write them. Texts are made visible and cut to 64 characters.
struct ExifFacts {
    bool present = false; ///< There is an EXIF block at all.
    int orientation = 1;  ///< 1 to 8; 1 when absent or not one of them.
    QString
        takenAt; ///< DateTimeOriginal as "2026-03-04 17:10:00": local time of the camera; empty if absent.
    QString takenAtOffset; ///< OffsetTimeOriginal, "+01:00"; most cameras leave it out.
    QString make;
    QString model;
    bool hasLocation = false; ///< There is a GPS block: the picture may say where it was taken.

    friend bool operator==(const ExifFacts &, const ExifFacts &) = default;
};

/// Reads the EXIF block of a JPEG, PNG, WebP or TIFF file. No block, or another format, gives empty facts; a
/// block whose structure does not hold gives Corrupt. The device must be open and seekable; nothing is
/// decoded.
[[nodiscard]] Result<ExifFacts> readExif(QIODevice &device);

/// The same for the block itself, which begins with a TIFF header ("II" or "MM").
[[nodiscard]] Result<ExifFacts> parseExif(QByteArrayView tiff);

} // namespace guardbook
