// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/benchbook.h"
#include "tests/bench/figures.h"

#include <QDir>

namespace guardbook::bench {

/// How much is measured.
struct Sizes {
    int rounds = 5;
    qint64 largeFile = qint64(512) << 20;
    int screenshots = 200;
    int manyScreenshots = 2000;
    int queries = 400;
    std::vector<int> ledgers{1'000, 10'000, 100'000, 1'000'000};

    [[nodiscard]] static Sizes quick();
};

/// What the benches share: sizes, a folder to work in, the books that were made, the figures so far.
class Bench {
public:
    Bench(Sizes sizes, const QString &folder, const QString &programs)
        : m_sizes(std::move(sizes)), m_folder(folder), m_programs(programs)
    {
    }

    [[nodiscard]] const Sizes &sizes() const { return m_sizes; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// One of the programs that were built beside this one; an error if it was not.
    [[nodiscard]] Result<QString> program(const QString &name) const;
    [[nodiscard]] Figures &figures() { return m_figures; }
    /// A book whose ledger has this many entries. Made at the first call, or left by an earlier run.
    [[nodiscard]] Result<BenchBook> bookOf(int entries) const;
    /// A copy of it that the bench may write to: the book stays as it was made, for the next run.
    [[nodiscard]] Result<BenchBook> copyOf(int entries) const;

private:
    Sizes m_sizes;
    QDir m_folder;
    QString m_programs;
    Figures m_figures;
};

/// A group of rows that is run as one.
struct BenchGroup {
    const char *name;
    Result<> (*run)(Bench &);
};

[[nodiscard]] Result<> benchIntake(Bench &bench);
[[nodiscard]] Result<> benchQueries(Bench &bench);
[[nodiscard]] Result<> benchPacks(Bench &bench);
[[nodiscard]] Result<> benchStart(Bench &bench);
[[nodiscard]] Result<> benchGrowth(Bench &bench);
/// A part of benchGrowth(): a full check of one of its books, and of the largest the row for its ledger.
[[nodiscard]] Result<> benchCheck(Bench &bench, OpenBench &open, int column);

/// What benchPacks() starts this program again for, so that the memory is that of a pack alone: writes the
/// report of an incident's pack and prints the most memory that it took, in bytes.
[[nodiscard]] Result<> writePackAlone(const QString &book, const QString &incident, const QString &pdf);

/// Runs a program to its end; an error unless it succeeds.
[[nodiscard]] Result<> runProgram(const QString &program, const QStringList &arguments,
                                  const QString &folder = {});

} // namespace guardbook::bench
