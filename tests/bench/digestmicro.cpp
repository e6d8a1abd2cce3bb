// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <benchmark/benchmark.h>

namespace guardbook {

namespace {

constexpr qsizetype chunk = 1 << 20;

void hashing(benchmark::State &state)
{
    const QByteArray bytes(chunk, 'x');
    for (auto _ : state)
        benchmark::DoNotOptimize(Digest::of(bytes));
    state.SetBytesProcessed(state.iterations() * chunk);
}
BENCHMARK(hashing)->Name("SHA-256 of 1 MiB");

void hashingByQt(benchmark::State &state)
{
    const QByteArray bytes(chunk, 'x');
    for (auto _ : state)
        benchmark::DoNotOptimize(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    state.SetBytesProcessed(state.iterations() * chunk);
}
BENCHMARK(hashingByQt)->Name("SHA-256 of 1 MiB, Qt's, for comparison");

} // namespace

} // namespace guardbook
