// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/merkle.h"
#include "core/storage/query.h"

#include <vector>

namespace guardbook {

/// The stored nodes above the leaves in the order in which a growing tree completes them: on each level one
/// after the other, each read once.
class NodeWalk {
public:
    explicit NodeWalk(Database &database) : m_database(database) {}

    /// Whether the next stored node of its level is this one. A node that is missing or another is passed by,
    /// so that the walk goes on behind it.
    [[nodiscard]] Result<bool> meets(const TreeNode &node);
    /// Whether a node is stored that was not asked for.
    [[nodiscard]] Result<bool> leftSome();

private:
    struct Level {
        Query nodes;
        bool there = false; ///< The statement stands on a node that was not met yet.
    };
    [[nodiscard]] Result<Level *> level(int number);

    Database &m_database;
    std::vector<Level> m_levels; ///< From level 1 up.
    bool m_passedOne = false;
};

} // namespace guardbook
