// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

namespace guardbook::worker {

/// Rows for the encoder: fills `row` with width * (grey ? 1 : 3) bytes of row `y`. Called once a row, from
/// the top.
using RowSource = std::function<void(int y, unsigned char *row)>;

struct PngShape {
    int width = 0;
    int height = 0;
    bool grey = false;
    QByteArray icc; ///< Goes in as iCCP if not empty.
};

/// A PNG of 8 bits, not interlaced, without alpha, as RasterPlan passes it through. Filters each row by Sub
/// or Up, whichever promises less, and deflates at level 2: about twice as fast as Qt's encoder at nearly its
/// size. Needs a row or two of memory beside the result. Empty if there is none.
[[nodiscard]] QByteArray encodePng(const PngShape &shape, const RowSource &rows);

} // namespace guardbook::worker
