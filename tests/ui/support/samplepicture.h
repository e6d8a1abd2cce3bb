// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QImage>

namespace guardbook::ui {

/// A PNG of 300 by 200 pixels, the same bytes each time.
inline QByteArray samplePng()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(QColor(200, 220, 240));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace guardbook::ui
