// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace guardbook::worker {

/// Standard input and output, without buffers of their own, so that nothing is read before the lock-down.
/// False when the other side ended too early.
[[nodiscard]] bool readAll(char *buffer, qint64 size);
bool writeAll(QByteArrayView bytes);

} // namespace guardbook::worker
