// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/textrange.h"

#include <QString>

#include <vector>

namespace guardbook {

/// Where a person is named in a text: every part of the name as a word of its own, whatever its case, without
/// titles and single letters; parts that stand together are one place. A suggestion for whoever redacts:
/// names that are everyday words are found too, nicknames and misspellings are not.
[[nodiscard]] std::vector<TextRange> findName(const QString &text, const QString &name);

} // namespace guardbook
