// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/worker/drawn.h"

namespace guardbook::worker {

/// Loads the decoders: after the sandbox is up no library can be loaded any more. Only PNG, JPEG, GIF, WebP,
/// BMP and TIFF are ever used, each chosen by the file's own first bytes; SVG and whatever else Qt has
/// plugins for are not.
void loadPictureDecoders();

/// Decodes the first frame, upright, and answers a probe, pixels or a PNG.
[[nodiscard]] Answer drawPicture(const RenderRequest &request, QByteArray file, qint64 memoryMiB);

} // namespace guardbook::worker
