// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

namespace guardbook {

/// Why a picture cannot stand on a PDF page as it is and needs a display raster, made once in the worker.
enum class RasterNeed {
    None,       ///< Pass it through: the page carries the file's own picture data, byte for byte.
    Alpha,      ///< Transparent: has to be laid on white.
    Depth,      ///< 16 bits a sample, or a JPEG of more than 8.
    Interlaced, ///< PDF has no Adam7.
    Encoding, ///< JPEG of a kind that PDF readers do not decode alike (lossless, arithmetic, two components,
              ///< ...).
    Format    ///< Not a JPEG or PNG file.
};

/// The word for a reason: lower case, never translated.
[[nodiscard]] QString toWord(RasterNeed need);

/// A run of bytes in the file.
struct RasterSegment {
    qint64 offset = 0;
    qint64 size = 0;
    friend bool operator==(const RasterSegment &, const RasterSegment &) = default;
};

/// How a picture goes onto a PDF page (pdf.md 2). Only what the headers say: whether the picture data
/// themselves decode is for the worker to find out (Renderer::probe) before a page relies on it.
struct RasterPlan {
    enum class Coding { Jpeg, Png, Other };

    Coding coding = Coding::Other;
    RasterNeed need = RasterNeed::None;
    int width = 0; ///< Pixels as stored, before orientation; 0 when the format is Other.
    int height = 0;
    int bits = 8;       ///< A sample or palette index.
    int components = 3; ///< 1 grey or palette, 3 RGB, 4 CMYK. The value for /Colors of the PNG predictor too.
    QByteArray palette; ///< RGB triples of a palette PNG; empty otherwise.
    QByteArray icc;     ///< Colour profile, empty if none or not fit for the components.
    bool iccDeflated = false; ///< `icc` is a zlib stream, as PNG stores it: goes into PDF under /FlateDecode.
    bool cmykInverted = false;     ///< Four components with an Adobe marker: /Decode [1 0 1 0 1 0 1 0].
    int orientation = 1;           ///< EXIF, JPEG only: few viewers heed it in PNG.
    QList<RasterSegment> segments; ///< The picture data: the whole JPEG file, or the IDAT payloads in order
                                   ///< (Flate, /Predictor 15).

    [[nodiscard]] bool passesThrough() const { return need == RasterNeed::None; }
};

inline constexpr int largestRasterSide = 65'500; ///< What JPEG can say, less what decoders refuse.
inline constexpr qint64 largestRasterPixels =
    200'000'000; ///< The largest phone pictures have 200 megapixels.

/// Reads the headers of a picture and says how it goes onto a page. Corrupt when the structure does not hold,
/// Unsupported when it claims more pixels than the limits above; the file can be kept as evidence all the
/// same. The device must be open and seekable. Holds at most some megabytes, decodes nothing.
[[nodiscard]] Result<RasterPlan> planRaster(QIODevice &device);

} // namespace guardbook
