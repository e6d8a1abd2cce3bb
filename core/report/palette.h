// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

/// The colours of printed pages: opaque, legible in greyscale, at least 4.5 to 1 on their ground for text.
namespace guardbook::palette {

inline const QColor ink(0x1b, 0x24, 0x30);
inline const QColor muted(0x56, 0x61, 0x70);
inline const QColor navy(0x14, 0x35, 0x5c);
inline const QColor marking(0x9f, 0x1c, 0x2c);
inline const QColor rule(0xcf, 0xd5, 0xdd);
inline const QColor panel(0xf3, 0xf5, 0xf8);
inline const QColor stripe(0xf8, 0xf9, 0xfb);
inline const QColor tint(0xe6, 0xec, 0xf3);
inline const QColor white(0xff, 0xff, 0xff);

} // namespace guardbook::palette
