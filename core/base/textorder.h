// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>

namespace guardbook {

/// The order of names and titles for people: of the default locale, whatever the case of letters, numbers by
/// their value. SQLite knows no language.
[[nodiscard]] QCollator textOrder();

} // namespace guardbook
