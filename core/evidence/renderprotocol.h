// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/evidence/redaction.h"
#include "core/evidence/textrange.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace guardbook {

/// What Guardbook says to its worker and hears from it, over standard input and output of a process that does
/// one request and ends. Both ways: a u32 length in big-endian order, so many bytes of JSON, then `size` raw
/// bytes. Both ends read strictly: what is not exactly this is an error.
struct RenderRequest {
    enum class Kind {
        Probe,         ///< No bytes back.
        Picture,       ///< Pixels back, in sRGB.
        PictureRaster, ///< A PNG back, at full size.
        PdfPage,
        PdfPageRaster,
        PdfText,          ///< UTF-8 back.
        PdfTextPlaces,    ///< JSON back: encodeTextPlaces().
        PictureRedaction, ///< A PNG back, at full size, with the marks burnt in.
        PdfPageRedaction, ///< The same of a page, at `dpi`.
        DocumentText      ///< UTF-8 back: the whole text of a PDF or a Word document.
    };
    Kind kind = Kind::Probe;
    qint64 size = 0;     ///< Of the file that follows.
    int page = 0;        ///< From 0.
    int longestEdge = 0; ///< Pixels; 0 for full size or `dpi`.
    int dpi = 0;
    std::vector<RedactionMark> marks = {}; ///< For the redactions; their reasons are not told.
    std::vector<TextRange> ranges = {};    ///< For PdfTextPlaces.

    friend bool operator==(const RenderRequest &, const RenderRequest &) = default;
};

/// Why a worker that works as it should shows nothing. Words, not sentences, so that nothing the file says
/// can come up as a message of Guardbook's.
enum class RenderFault { TooLarge, Damaged, WrongKind, Locked, NoSuchPage, NotBuilt, Sandbox, BadRequest };

struct RenderReply {
    std::optional<RenderFault> fault; ///< If set, everything else is nothing.
    bool pdf = false;
    bool grey = false;
    int width = 0;
    int height = 0;
    int pages = 0;   ///< 1 for a picture.
    qint64 size = 0; ///< Of the bytes that follow.

    friend bool operator==(const RenderReply &, const RenderReply &) = default;
};

inline constexpr qint64 largestRenderInput = 256LL << 20; ///< Held in the worker's memory.
inline constexpr qint64 largestRenderPixels =
    100'000'000; ///< A rendering; the picture may have more (scaled decoding).
inline constexpr int largestRenderEdge = 32'000;
inline constexpr qint64 largestRenderText = 4LL << 20;
inline constexpr int mostTextPages = 500;              ///< For DocumentText.
inline constexpr int largestRenderHeader = 4'096;      ///< Of a reply.
inline constexpr int largestRenderRequest = 512 << 10; ///< Marks and ranges included.
inline constexpr qint64 largestTextPlaces = 512 << 10;
inline constexpr int mostTextRanges = 2'000;

/// Length and JSON, ready to be written.
[[nodiscard]] QByteArray encodeRequest(const RenderRequest &request);
[[nodiscard]] QByteArray encodeReply(const RenderReply &reply);

/// Take the JSON without its length.
[[nodiscard]] Result<RenderRequest> decodeRequest(QByteArrayView json);
[[nodiscard]] Result<RenderReply> decodeReply(QByteArrayView json);

/// Rectangles for each range asked for. Decoding refuses any other number of ranges than `expected`.
[[nodiscard]] QByteArray encodeTextPlaces(const std::vector<QList<QRect>> &places);
[[nodiscard]] Result<std::vector<QList<QRect>>> decodeTextPlaces(QByteArrayView json, std::size_t expected);

[[nodiscard]] QString toWord(RenderFault fault);

} // namespace guardbook
