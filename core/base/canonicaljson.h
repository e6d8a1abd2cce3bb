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

/// Reads JSON that is spelt as canonicalJson() spells it, so that any two readers see the same in it: no
/// white space, keys in ascending order, integers only, one way to escape. Whether texts are in NFC is not
/// asked: that would hang on the reader's Unicode version. Runs in one pass before anything is kept.
[[nodiscard]] Result<QJsonObject> parseCanonicalJson(QByteArrayView bytes, int depth = 16);

} // namespace guardbook
