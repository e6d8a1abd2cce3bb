// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/recordstates.h"

namespace guardbook {

RecordStates::Table RecordStates::known(const QString &table) const
{
    const qsizetype at = m_tables.indexOf(table);
    return Table(at < 0 ? m_tables.size() : at); // a place that nothing has
}

void RecordStates::say(const RowState &state)
{
    const Table table = known(state.table);
    if (table == m_tables.size())
        m_tables << state.table;
    const Said said{state.digest, state.seq};
    if (const auto id = AnyId::fromText(state.row))
        m_byId.insert({*id, table}, said);
    else
        m_byName.insert({state.row, table}, said);
}

std::optional<RecordStates::Said> RecordStates::of(const QString &table, const QString &row) const
{
    const auto in = [](const auto &states, const auto &key) {
        const auto found = states.constFind(key);
        return found == states.constEnd() ? std::nullopt : std::optional(*found);
    };
    const auto id = AnyId::fromText(row);
    return id ? in(m_byId, std::pair(*id, known(table))) : in(m_byName, std::pair(row, known(table)));
}

std::optional<RecordStates::Said> RecordStates::take(const QString &table, const QString &row)
{
    const auto said = of(table, row);
    if (const auto id = AnyId::fromText(row); id && said)
        m_byId.remove({*id, known(table)});
    else if (said)
        m_byName.remove({row, known(table)});
    return said;
}

void RecordStates::forEach(const std::function<void(const QString &table, const Said &)> &visit) const
{
    for (auto at = m_byId.cbegin(); at != m_byId.cend(); ++at)
        visit(m_tables.at(at.key().second), *at);
    for (auto at = m_byName.cbegin(); at != m_byName.cend(); ++at)
        visit(m_tables.at(at.key().second), *at);
}

} // namespace guardbook
