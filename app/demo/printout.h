// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/story.h"

#include <QByteArray>

namespace guardbook::demo {

/// The post as a parent printed it from a browser: A4, with the browser's own lines above and below.
[[nodiscard]] QByteArray printOut(const Story &story);

} // namespace guardbook::demo
