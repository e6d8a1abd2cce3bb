// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/storage/ledgertables.h"

#include <QHash>
#include <QStringList>

namespace guardbook {

/// What the ledger says of every record of a book: the digest that the newest entry gives of it. Kept small,
/// some eighty bytes a record, because a check holds all of them.
class RecordStates {
public:
    struct Said {
        Digest digest;
        std::uint64_t seq = 0;
    };

    /// Entries in their order: a later one counts.
    void say(const RowState &state);
    [[nodiscard]] std::optional<Said> of(const QString &table, const QString &row) const;
    /// The same, and it is told no more.
    [[nodiscard]] std::optional<Said> take(const QString &table, const QString &row);
    [[nodiscard]] qsizetype size() const { return m_byId.size() + m_byName.size(); }
    /// Calls with the table and what is said, for each record that was not taken.
    void forEach(const std::function<void(const QString &table, const Said &)> &visit) const;

private:
    using Table = quint32;
    [[nodiscard]] Table known(const QString &table) const;

    QStringList m_tables;
    QHash<std::pair<AnyId, Table>, Said> m_byId;
    QHash<std::pair<QString, Table>, Said> m_byName; ///< The few whose key is no id: counters.
};

} // namespace guardbook
