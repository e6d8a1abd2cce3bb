// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

namespace guardbook::cli {

/// What one verb takes.
struct VerbOptions {
    QStringList positional; ///< Names for the usage line; a name in [] may be left out.
    QStringList withValue;  ///< "--out"
    QStringList flags;      ///< "--fast"
};

/// The command line of one verb, checked: nothing unknown, nothing missing.
class Arguments {
public:
    [[nodiscard]] static Result<Arguments> parse(const QStringList &given, const VerbOptions &options);

    [[nodiscard]] QString positional(int index) const { return m_positional.value(index); }
    [[nodiscard]] QString value(const QString &option) const { return m_values.value(option).value(0); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] bool has(const QString &flag) const
    {
        return m_flags.contains(flag) || m_values.contains(flag);
    }

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_values;
    QStringList m_flags;
};

} // namespace guardbook::cli
