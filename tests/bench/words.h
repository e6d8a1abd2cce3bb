// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace guardbook::bench {

/// Text as people write it, as far as a search index is concerned: 20,000 made-up words, few of them often
/// (Zipf's law). The same numbers give the same text.
class Words {
public:
    explicit Words(std::uint64_t seed) : m_state(seed * 2 + 1) {}

    [[nodiscard]] std::uint64_t number(std::uint64_t below);
    [[nodiscard]] QString word();
    [[nodiscard]] QString sentence(int words);
    /// Two words of which neither is the commonest nor a rarity: what a person looks for.
    [[nodiscard]] QString query();
    [[nodiscard]] QString name();

private:
    [[nodiscard]] static QString wordAt(std::uint64_t rank);
    std::uint64_t m_state;
};

} // namespace guardbook::bench
