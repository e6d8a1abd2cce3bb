// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evidence/renderer.h"

#include <QImage>
#include <QSize>

namespace guardbook::ui {

/// One page of an item as the redaction studio shows it.
struct RedactionPage {
    QImage picture; ///< May be smaller than `size`.
    QSize size;     ///< What marks count in: pixels of the picture, or of the page at redactionDpi.
    int page = 0;   ///< From 0.
    int pages = 1;
};

[[nodiscard]] Result<RedactionPage> renderForRedaction(QIODevice &bytes, const QString &mediaType, int page,
                                                       Renderer *renderer, const Progress &progress);

} // namespace guardbook::ui
