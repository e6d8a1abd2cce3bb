// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/pagebinding.h"

namespace guardbook {

/// BindPages by qpdf: the pictures pass through as they are, compressed once, and are hashed on the way. The
/// same pages give the same bytes. Holds one piece of a picture in memory.
///
/// Errors: Tampered when a page is not what its hash says, Corrupt when it is no display raster, Io,
/// Cancelled, and whatever `take` says.
[[nodiscard]] Result<> bindPicturePages(const std::vector<PicturePage> &pages, int dpi, const TakeBytes &take,
                                        const Progress &progress);

} // namespace guardbook
