// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace guardbook {

/// verify.html: the page that checks a pack in a browser without a network. The same bytes go into every pack
/// of this version; their SHA-256 is printed in the report, so that the page can be compared with the
/// published one.
[[nodiscard]] QByteArray verifierPage();

} // namespace guardbook
