// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/story.h"

#include <QImage>

namespace guardbook::demo {

/// The page of the account that poses as the pupil, on a telephone: 1080 x 2160 pixels, to be kept as JPEG.
[[nodiscard]] QImage profilePicture(const Story &story);

} // namespace guardbook::demo
