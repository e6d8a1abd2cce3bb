// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"
#include "core/storage/vault.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace guardbook;

namespace {

constexpr qint64 size = qint64(400) << 20;

/// A file of 400 MB in the folder for temporary files; TMPDIR says which disk is measured.
class Sample {
public:
    Sample()
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            for (qint64 written = 0; written < size; written += 1 << 20)
                file.write(Secret::random(1 << 20).view().toByteArray());
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("sample")); }
    [[nodiscard]] QString beside(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

bool ran(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

// What intake is measured against: the same work by the plain tools, one after the other.
void intakeByPlainTools(benchmark::State &state)
{
    const Sample sample;
    const QString sealed = sample.beside(QStringLiteral("sealed"));
    for (auto _ : state) {
        const bool done = ran(QStringLiteral("openssl"),
                              {QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-out"),
                               QStringLiteral("/dev/null"), sample.path()}) &&
                          ran(QStringLiteral("openssl"),
                              {QStringLiteral("enc"), QStringLiteral("-chacha20"), QStringLiteral("-K"),
                               QString(64, u'1'), QStringLiteral("-iv"), QString(32, u'1'),
                               QStringLiteral("-in"), sample.path(), QStringLiteral("-out"), sealed}) &&
                          ran(QStringLiteral("sync"), {sealed});
        if (!done)
            state.SkipWithError("openssl failed");
        state.PauseTiming();
        QFile::remove(sealed);
        state.ResumeTiming();
    }
    state.SetBytesProcessed(state.iterations() * size);
}

void intakeIntoTheVault(benchmark::State &state)
{
    const Sample sample;
    const Vault vault(sample.beside(QStringLiteral("vault")));
    for (auto _ : state) {
        QFile source(sample.path());
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            state.SkipWithError("no sample");
        const auto receipt = vault.add(source);
        state.PauseTiming();
        if (!receipt || !vault.remove(receipt->id))
            state.SkipWithError("intake failed");
        state.ResumeTiming();
    }
    state.SetBytesProcessed(state.iterations() * size);
}

BENCHMARK(intakeByPlainTools)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(intakeIntoTheVault)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

} // namespace
