// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/kdf.h"

#include "core/keys/passphrase.h"

#include "tests/core/keys/samplekeys.h"

#include <gtest/gtest.h>

#include <sys/resource.h>

using namespace guardbook;
using sample::failureOf;

namespace {

/// A machine that needs a given time for a given amount of work, and whose clock shows it.
class Machine final : public Clock {
public:
    explicit Machine(double msPerMiBPass) : m_msPerMiBPass(msPerMiBPass) {}
    [[nodiscard]] Instant now() const override { return {}; }
    [[nodiscard]] std::uint64_t monotonicMs() const override { return std::uint64_t(m_ms); }
    [[nodiscard]] ClockSync sync() const override { return ClockSync::Unknown; }
    Result<> run(const KdfParameters &parameters)
    {
        most = std::max(most, parameters.memoryKiB);
        m_ms += parameters.memoryKiB / 1024.0 * parameters.passes * m_msPerMiBPass;
        return {};
    }
    [[nodiscard]] KdfParameters calibrated(std::uint64_t memoryKiB)
    {
        return calibrate(*this, memoryKiB,
                         [this](const KdfParameters &parameters) { return run(parameters); });
    }
    std::uint32_t most = 0;

private:
    double m_msPerMiBPass;
    double m_ms = 5;
};

constexpr std::uint64_t gib = 1024 * 1024;

} // namespace

TEST(Kdf, givesWhatAnotherArgon2Gives)
{
    // printf 'café tunnel' | argon2 0123456789abcdef -id -t 3 -k 65536 -p 1 -l 32 -r
    const KdfParameters parameters{64 * 1024, 3, "0123456789abcdef"};
    const auto key = derivePassphraseKey(passphraseBytes(QStringLiteral("caf\u00e9 tunnel")), parameters);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->view().toByteArray().toHex(),
              "6744226d269afed8f0cf6059566b2793fef1c2222cb2e56a725848d5241983a9");
}

TEST(Kdf, refusesAHeaderThatAsksForTooMuchBeforeAllocating)
{
    const Secret passphrase = passphraseBytes(QStringLiteral("x"));
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    for (const KdfParameters &parameters : {KdfParameters{1024 * 1024 + 1, 3, QByteArray(16, 's')},
                                            KdfParameters{0xffffffff, 3, QByteArray(16, 's')},
                                            KdfParameters{64 * 1024, 21, QByteArray(16, 's')},
                                            KdfParameters{1024 * 1024 + 1, 0, QByteArray(16, 's')}}) {
        const auto key = derivePassphraseKey(passphrase, parameters);
        ASSERT_FALSE(key);
        EXPECT_EQ(failureOf(key), ErrorCode::Corrupt);
    }
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 16 * 1024) << "KiB of memory were touched";
}

TEST(Kdf, refusesAHeaderThatMakesGuessingCheap)
{
    const Secret passphrase = passphraseBytes(QStringLiteral("x"));
    for (const KdfParameters &parameters :
         {KdfParameters{64 * 1024 - 1, 3, QByteArray(16, 's')},
          KdfParameters{64 * 1024, 2, QByteArray(16, 's')}, KdfParameters{64 * 1024, 3, QByteArray(15, 's')},
          KdfParameters{0, 0, {}}})
        EXPECT_FALSE(derivePassphraseKey(passphrase, parameters));
}

TEST(Kdf, refusesAnEmptyPassphrase)
{
    const auto key = derivePassphraseKey(Secret(), floorKdf());
    ASSERT_FALSE(key);
    EXPECT_EQ(failureOf(key), ErrorCode::InvalidInput);
}

TEST(Kdf, everySaltIsFresh)
{
    EXPECT_NE(floorKdf().salt, floorKdf().salt);
    EXPECT_TRUE(checkKdf(floorKdf()));
    EXPECT_TRUE(checkKdf(defaultKdf()));
}

TEST(Calibration, aimsAtOneSecond)
{
    Machine ordinary(1000.0 / (256 * 3));
    const KdfParameters parameters = ordinary.calibrated(8 * gib);
    EXPECT_EQ(parameters.memoryKiB, 256U * 1024);
    EXPECT_EQ(parameters.passes, 3U);
    EXPECT_TRUE(checkKdf(parameters));
}

TEST(Calibration, keepsTheFloorOnASlowMachine)
{
    Machine slow(100);
    const KdfParameters parameters = slow.calibrated(8 * gib);
    EXPECT_EQ(parameters.memoryKiB, KdfLimits::floorMemoryKiB);
    EXPECT_EQ(parameters.passes, 3U);
}

TEST(Calibration, spendsAFastMachinesTimeOnPassesAfterTheMemory)
{
    Machine fast(200.0 / (512 * 3));
    const KdfParameters parameters = fast.calibrated(16 * gib);
    EXPECT_EQ(parameters.memoryKiB, KdfLimits::calibratedMemoryKiB);
    EXPECT_GT(parameters.passes, 3U);
    EXPECT_LE(parameters.passes, 10U);
}

TEST(Calibration, neverAsksForMoreThanHalfOfTheMemory)
{
    Machine small(0.01);
    EXPECT_EQ(small.calibrated(400 * 1024).memoryKiB, 192U * 1024);
    EXPECT_LE(small.most, 200U * 1024);
    Machine tiny(0.01);
    EXPECT_EQ(tiny.calibrated(64 * 1024).memoryKiB, KdfLimits::floorMemoryKiB);
}

TEST(Calibration, takesAFailureForWantOfMemoryAsTooSlow)
{
    FixedClock clock{Instant{}};
    const auto parameters = calibrate(clock, 16 * gib, [](const KdfParameters &tried) -> Result<> {
        if (tried.memoryKiB > 128 * 1024)
            return Error{ErrorCode::Unsupported, {}, {}};
        return {};
    });
    EXPECT_LE(parameters.memoryKiB, 128U * 1024);
    EXPECT_TRUE(checkKdf(parameters));
}

TEST(Calibration, knowsThisMachinesMemory)
{
    EXPECT_GT(machineMemoryKiB(), 256U * 1024);
}

TEST(Kdf, tellsAWeakerSlot)
{
    EXPECT_TRUE(isWeaker(floorKdf(), defaultKdf()));
    EXPECT_FALSE(isWeaker(defaultKdf(), floorKdf()));
    EXPECT_FALSE(isWeaker(defaultKdf(), defaultKdf()));
}
