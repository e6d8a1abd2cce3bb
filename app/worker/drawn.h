// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/worker/pngencoder.h"
#include "core/evidence/renderprotocol.h"

#include <QByteArray>
#include <QImage>

#include <variant>
#include <vector>

namespace guardbook::worker {

/// What a request came to: a reply and the bytes that follow it.
struct Answer {
    RenderReply reply;
    QByteArray bytes;
};

[[nodiscard]] Answer faulted(RenderFault fault);

/// Takes a picture in any format of Qt's and gives it out on white, as packed pixels or as a PNG. Transparent
/// pixels are mixed exactly, (c * a + 255 * (255 - a)) / 255 rounded; all others stay as they are.
[[nodiscard]] Answer pixelsOf(QImage image); ///< In sRGB.
[[nodiscard]] Answer pngOf(QImage image);    ///< In its own colour space, which goes along as a profile.
/// A PNG in sRGB with the marks in solid black, and nothing beside the pixels: no profile, no text.
[[nodiscard]] Answer redactedPngOf(QImage image, const std::vector<RedactionMark> &marks);

} // namespace guardbook::worker
