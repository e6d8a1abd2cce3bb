// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace guardbook {

// How JsonLogic (jsonlogic.com) compares and converts values: as ECMAScript does, but that an empty array is
// false. A value that is not there is QJsonValue::Undefined. A number may be NaN or infinite inside a rule.

/// jsonlogic.com/truthy: false, null, 0, NaN, "" and [] are false, everything else is true.
[[nodiscard]] bool isTruthy(const QJsonValue &value);

/// ECMAScript ToNumber: "" is 0, a text that is no number is NaN.
[[nodiscard]] double numberOf(const QJsonValue &value);

/// ECMAScript parseFloat: the number that the text begins with, else NaN.
[[nodiscard]] double leadingNumberOf(const QJsonValue &value);

/// ECMAScript ToString: 1 is "1", not "1.0"; an array is its members with commas between.
[[nodiscard]] QString textOf(const QJsonValue &value);

/// `===`. Arrays and objects are never the same as another: as values they have no identity here.
[[nodiscard]] bool isSame(const QJsonValue &a, const QJsonValue &b);

/// `==`, with its conversions: 1 == "1".
[[nodiscard]] bool isLooselyEqual(const QJsonValue &a, const QJsonValue &b);

/// `a < b`: two texts by their UTF-16 units, everything else as numbers. Empty if one of them is NaN.
[[nodiscard]] std::optional<bool> isLess(const QJsonValue &a, const QJsonValue &b);

} // namespace guardbook
