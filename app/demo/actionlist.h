// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace guardbook::demo {

/// The steps that file the invented case, for `guardbook-cli apply`. Paths are relative to the list.
[[nodiscard]] QByteArray actionList();

} // namespace guardbook::demo
