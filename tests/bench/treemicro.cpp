// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/merkle.h"

#include <QByteArray>

#include <benchmark/benchmark.h>

#include <vector>

namespace guardbook {

namespace {

Digest leaf(std::uint64_t index)
{
    return Digest::of(QByteArray::number(qulonglong(index)));
}

/// A tree in memory: what the tables of the book hold.
class Tree : public NodeSource {
public:
    explicit Tree(std::uint64_t size)
    {
        for (std::uint64_t index = 0; index < size; ++index)
            for (const TreeNode &node : m_frontier.append(leaf(index)))
                level(node.level).push_back(node.hash);
    }

    [[nodiscard]] Result<Digest> node(int level, std::uint64_t index) const override
    {
        return m_levels.at(std::size_t(level)).at(std::size_t(index));
    }
    [[nodiscard]] Digest root() const { return m_frontier.root(); }

private:
    std::vector<Digest> &level(int level)
    {
        if (std::size_t(level) >= m_levels.size())
            m_levels.resize(std::size_t(level) + 1);
        return m_levels[std::size_t(level)];
    }

    TreeFrontier m_frontier;
    std::vector<std::vector<Digest>> m_levels;
};

void appending(benchmark::State &state)
{
    TreeFrontier frontier;
    const Digest hash = leaf(0);
    for (auto _ : state)
        benchmark::DoNotOptimize(frontier.append(hash));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(appending)->Name("append a leaf hash");

void proving(benchmark::State &state)
{
    const auto size = std::uint64_t(state.range(0));
    const Tree tree(size);
    std::uint64_t index = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(inclusionProof(tree, index, size));
        index = (index + 7919) % size;
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(proving)->Name("inclusion proof")->Arg(10'000)->Arg(1'000'000);

void verifying(benchmark::State &state)
{
    const auto size = std::uint64_t(state.range(0));
    const Tree tree(size);
    const auto proof = inclusionProof(tree, size / 3, size);
    const Digest hash = leaf(size / 3);
    const Digest root = tree.root();
    if (!proof || !verifyInclusion(hash, size / 3, size, *proof, root)) {
        state.SkipWithError("the proof does not hold");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(verifyInclusion(hash, size / 3, size, *proof, root));
    state.counters["hashes"] = double(proof->size());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(verifying)->Name("verify an inclusion proof")->Arg(10'000)->Arg(1'000'000);

} // namespace

} // namespace guardbook
