// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace guardbook {

/// JSON as the ledger and the manifest hold it (integrity.md 2.2): UTF-8 in NFC, object keys sorted by their
/// UTF-8 bytes, no white space, integers only and at most 2^53 - 1 in size. Refuses what it cannot say.
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonValue &value);

/// Reads JSON strictly: one object, no duplicate keys, at most `depth` levels, valid UTF-8.
[[nodiscard]] Result<QJsonObject> parseStrictJson(QByteArrayView bytes, int depth = 64);

} // namespace guardbook
