// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/caserow.h"

#include <QStringList>

namespace guardbook::ui {

/// How a person likes the incident list: what it shows and in which order, and what stands under a title.
struct ListChoice {
    CaseFilter filter = CaseFilter::All;
    CaseOrder order = CaseOrder::LoggedNewest;
    QStringList details = {QStringLiteral("people"), QStringLiteral("type")}; ///< Words of listDetails().

    friend bool operator==(const ListChoice &, const ListChoice &) = default;
};

/// What can stand under a title, in the order in which it stands there.
[[nodiscard]] QStringList listDetails();

/// The words by which the settings remember them; unknown words mean the first.
[[nodiscard]] QString toWord(CaseFilter filter);
[[nodiscard]] QString toWord(CaseOrder order);
[[nodiscard]] CaseFilter filterFromWord(const QString &word);
[[nodiscard]] CaseOrder orderFromWord(const QString &word);

} // namespace guardbook::ui
