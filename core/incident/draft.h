// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

#include <QJsonObject>

namespace guardbook {

/// What a person has begun to write and not yet saved.
struct Draft {
    QString kind;  ///< The action that it is for: "incident.log".
    AnyId subject; ///< What it is about; null: something new.
    QJsonObject fields;
    Instant savedAt;

    friend bool operator==(const Draft &, const Draft &) = default;
};

} // namespace guardbook
