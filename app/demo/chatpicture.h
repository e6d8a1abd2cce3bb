// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/story.h"

#include <QImage>

namespace guardbook::demo {

/// The group chat as a telephone shows it, 1170 x 2532 pixels without an alpha channel, scrolled so that the
/// message `first` stands at the top. Names in `hidden` are under black boxes: the copy that is handed out.
[[nodiscard]] QImage chatPicture(const Story &story, qsizetype first, const QStringList &hidden = {});

} // namespace guardbook::demo
