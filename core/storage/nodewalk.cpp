// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/nodewalk.h"

namespace guardbook {

Result<NodeWalk::Level *> NodeWalk::level(int number)
{
    while (int(m_levels.size()) < number) {
        m_levels.push_back({Query(m_database, QStringLiteral("SELECT idx, hash FROM log_node WHERE level = ? "
                                                             "ORDER BY idx"))});
        Level &added = m_levels.back();
        added.nodes.bind(qint64(m_levels.size()));
        GUARDBOOK_ASSIGN(added.there, added.nodes.next());
    }
    return &m_levels[std::size_t(number) - 1];
}

Result<bool> NodeWalk::meets(const TreeNode &node)
{
    GUARDBOOK_ASSIGN(Level *const stored, level(node.level));
    while (stored->there && stored->nodes.integer(0) < qint64(node.index)) {
        m_passedOne = true;
        GUARDBOOK_ASSIGN(stored->there, stored->nodes.next());
    }
    if (!stored->there || stored->nodes.integer(0) != qint64(node.index))
        return false;
    const bool same = stored->nodes.digest(1) == node.hash;
    GUARDBOOK_ASSIGN(stored->there, stored->nodes.next());
    return same;
}

Result<bool> NodeWalk::leftSome()
{
    Query others(m_database, QStringLiteral("SELECT 1 FROM log_node WHERE level < 1 OR level > ? LIMIT 1"));
    GUARDBOOK_ASSIGN(bool some, others.bind(qint64(m_levels.size())).next());
    for (const Level &stored : m_levels)
        some = some || stored.there;
    return some || m_passedOne;
}

} // namespace guardbook
