// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/stateddate.h"

#include <QStringList>

#include <vector>

namespace guardbook {

/// A place for a signature that a text prints.
struct StatedSignatory {
    QString title; ///< "Chair of governors"
    bool dateRequired = false;
    QString onBehalfOf;

    friend bool operator==(const StatedSignatory &, const StatedSignatory &) = default;
};

/// What a policy's own text says of its dates and signatures, word for word. Nothing is inferred: what is not
/// found is left empty, and whoever imports the text confirms what was found.
struct PolicyStatements {
    StatedDate policyDate;
    StatedDate adoptedOn;
    QString adoptedHow; ///< "ratified" or "adopted"
    QString adoptedBy;
    StatedDate reviewDate;
    int cadenceMonths = 0;
    std::vector<StatedDate> reviews; ///< In the order of the text.
    std::vector<StatedSignatory> signatories;
    QStringList unread; ///< Dates that stand there and are none: "31/02/2019 (reviewed)".

    friend bool operator==(const PolicyStatements &, const PolicyStatements &) = default;
};

[[nodiscard]] PolicyStatements statementsIn(const QString &text);

} // namespace guardbook
