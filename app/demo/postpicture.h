// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/story.h"

#include <QImage>

namespace guardbook::demo {

/// The post and its comments in a browser window, cut out with its rounded corners and its shadow as desktop
/// systems do it: 1720 x 2240 pixels with an alpha channel that is really used.
[[nodiscard]] QImage postPicture(const Story &story);

} // namespace guardbook::demo
