// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace guardbook {

/// The text of an e-mail file (RFC 5322) for reading on paper: what is base64 is left out and said so, since
/// nobody reads it. Nothing is decoded; the original is whole.
[[nodiscard]] QString readableEmail(const QString &source);

} // namespace guardbook
