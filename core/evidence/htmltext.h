// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace guardbook {

/// The words of an HTML page or e-mail without its tags, scripts, styles and comments; paragraphs and rows on
/// lines of their own, the address of a link behind its words in angle brackets. Nothing is interpreted
/// beyond that and nothing is loaded. Never fails; linear in the length of the source.
[[nodiscard]] QString textOfHtml(const QString &source);

} // namespace guardbook
