// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace guardbook {

/// Stands before the bytes of every signature of a person, so that one for another purpose is none.
[[nodiscard]] inline QByteArray signContext()
{
    return QByteArray("guardbook/sign/v1\0", 18);
}

} // namespace guardbook
