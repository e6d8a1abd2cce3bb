// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytesource.h"
#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArrayView>

#include <functional>
#include <vector>

namespace guardbook {

/// A page that is nothing but a picture: an 8-bit grey or RGB PNG without alpha, as DisplayRaster has it.
struct PicturePage {
    OpenBytes png;
    qint64 size = 0;
    Digest sha256; ///< What the bytes must have.
};

/// Takes bytes as they are made. An error ends the making.
using TakeBytes = std::function<Result<>(QByteArrayView bytes)>;

/// Binds pages that are pictures into one PDF of `dpi`, which holds those pictures and nothing else: no text,
/// no metadata, no time. The reports have the one that is used; actions are handed it, since they know no
/// report.
using BindPages = std::function<Result<>(const std::vector<PicturePage> &pages, int dpi,
                                         const TakeBytes &take, const Progress &progress)>;

} // namespace guardbook
