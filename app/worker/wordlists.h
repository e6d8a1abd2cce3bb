// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace guardbook::worker {

/// The text of word/document.xml, its lists counted by word/numbering.xml (ECMA-376 part 1, 17.9), which may
/// be empty. Nothing when either is no well-formed XML or declares a document type.
[[nodiscard]] std::optional<QString> textOfWord(const QByteArray &document, const QByteArray &numbering);

} // namespace guardbook::worker
