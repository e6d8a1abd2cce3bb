// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/packcontent.h"

#include <QByteArray>
#include <QString>

namespace guardbook::sample {

/// Bytes in memory as a source.
[[nodiscard]] OpenBytes bytesSource(const QByteArray &bytes);

/// Drawn chats and pages: nobody in them exists.
[[nodiscard]] QByteArray chatJpeg(int quality = 88, int width = 900, int height = 1100);
[[nodiscard]] QByteArray chatPng(int width = 900, int height = 700);
[[nodiscard]] QByteArray longPng();                   ///< 700 by 6400.
[[nodiscard]] QByteArray widePng();                   ///< Two screens: the left one red, the right one blue.
[[nodiscard]] QByteArray turnedJpeg(int orientation); ///< With an EXIF orientation.
[[nodiscard]] QByteArray pdfPagePng(int page);

[[nodiscard]] PackExhibit exhibit(int number, const QString &fileName, const QString &mediaType,
                                  const QByteArray &bytes, const QString &description);

/// A whole pack: pictures of several kinds, text, a PDF, a file that cannot be shown, a sealed item.
[[nodiscard]] PackContent pack();
/// A pack of `count` screenshots.
[[nodiscard]] PackContent packOf(int count);

/// Keys for sealing, the same in every process that is given the same folder; made there if it has none.
[[nodiscard]] Result<SealingMaterial> sealingMaterial(const QString &folder);

} // namespace guardbook::sample
