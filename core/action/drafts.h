// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/incident/draft.h"

#include <optional>
#include <vector>

namespace guardbook {

class Session;

/// What this person has begun to write: kept in the encrypted book as they type, so that it survives a lock,
/// a crash and a flat battery. Nobody else is shown it, and it is no record.
class Drafts {
public:
    explicit Drafts(Session &session) : m_session(session) {}

    /// Takes the place of the earlier draft for the same thing. Refused over mostBytes.
    [[nodiscard]] Result<> keep(const QString &kind, const AnyId &subject, const QJsonObject &fields);
    [[nodiscard]] Result<> drop(const QString &kind, const AnyId &subject);
    [[nodiscard]] Result<std::optional<Draft>> find(const QString &kind, const AnyId &subject) const;
    [[nodiscard]] Result<std::vector<Draft>> all() const; ///< Newest first.

    static constexpr qsizetype mostBytes = 4 << 20;

private:
    Session &m_session;
};

} // namespace guardbook
