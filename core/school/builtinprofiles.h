// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace guardbook {

/// A profile that comes with the program (resources/profiles/).
struct BuiltInProfile {
    QString key;  ///< Name of its file without the suffix.
    QString name; ///< As it calls itself.
    QByteArray json;
};

[[nodiscard]] std::vector<BuiltInProfile> builtInProfiles(); ///< The neutral one first, then by name.

/// The profile with the school's name in it.
[[nodiscard]] Result<QByteArray> profileForSchool(QByteArrayView json, const QString &schoolName);

} // namespace guardbook
