// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QPainterPath>
#include <QRectF>

#include <optional>

namespace guardbook {

/// A QR code (ISO/IEC 18004, byte mode, error correction M, or L when it is long) that fills `area`, without
/// the quiet zone. Nothing if the bytes are too many for one code.
[[nodiscard]] std::optional<QPainterPath> qrPath(QByteArrayView bytes, const QRectF &area);

} // namespace guardbook
