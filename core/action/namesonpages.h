// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/redaction.h"
#include "core/evidence/renderer.h"

#include <QStringList>

namespace guardbook {

/// A person whose name stands on the pages of a PDF, and a mark over each place.
struct NamedOnPages {
    QString person;
    std::vector<RedactionMark> places; ///< Boxes a little larger than the words; without reasons.
};

/// Finds people by findName() in the text of a PDF. People who are not named are left out; each place is
/// given once, under the first of the people whose name it may be. Pictures of text are not read.
[[nodiscard]] Result<std::vector<NamedOnPages>>
findOnPages(Renderer &renderer, QIODevice &pdf, const QStringList &people, const Progress &progress);

} // namespace guardbook
