// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"
#include "core/report/flow.h"

namespace guardbook {

/// A signature as a print shows it.
struct PrintedSignature {
    QString name;
    QString role;
    QString held; ///< "as delegate of ..."; empty when the role is their own.
    QString statement;
    bool onPaper = false;
    Instant at;
    QString key;     ///< Fingerprint in words.
    QString invalid; ///< Why it does not hold; empty when it was verified.
};

/// Draws it from `y` on, `pad` inside a canvas of that width; the height that it took.
[[nodiscard]] double drawSignature(Canvas &canvas, double pad, double y, double width,
                                   const PrintedSignature &signature);

} // namespace guardbook
