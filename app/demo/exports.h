// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/story.h"

#include <QByteArray>

namespace guardbook::demo {

/// The chat as messengers export it: UTF-8, one "[04/03/2026, 19:02:00] Name: text" a message.
[[nodiscard]] QByteArray chatExport(const Story &story);

/// A parent's e-mail to the school with the picture attached (RFC 5322, multipart/mixed).
[[nodiscard]] QByteArray parentsEmail(const Story &story, const QByteArray &jpeg);

} // namespace guardbook::demo
