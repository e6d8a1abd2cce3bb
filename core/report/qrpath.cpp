// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/qrpath.h"

#include <qrencode.h>

#include <memory>

namespace guardbook {

std::optional<QPainterPath> qrPath(QByteArrayView bytes, const QRectF &area)
{
    const QRecLevel level = bytes.size() > 400 ? QR_ECLEVEL_L : QR_ECLEVEL_M;
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.data()), 0, level),
        &QRcode_free);
    if (!code)
        return std::nullopt;
    const double module = area.width() / code->width;
    QPainterPath path;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width;) {
            int end = x;
            while (end < code->width && (code->data[y * code->width + end] & 1) != 0)
                ++end;
            if (end > x) // a run of dark modules as one bar leaves no seams
                path.addRect(
                    QRectF(area.x() + x * module, area.y() + y * module, (end - x) * module, module));
            x = end > x ? end : x + 1;
        }
    }
    return path;
}

} // namespace guardbook
