// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

#include <cstdint>
#include <functional>

namespace guardbook {

/// How a passphrase is turned into a key: Argon2id version 1.3 (RFC 9106), one lane, 32 bytes out.
struct KdfParameters {
    std::uint32_t memoryKiB = 0;
    std::uint32_t passes = 0;
    QByteArray salt; ///< 16 bytes.

    friend bool operator==(const KdfParameters &, const KdfParameters &) = default;
};

/// What the format allows. Less than the floor is too cheap to guess at; more than the ceiling can only be a
/// header that somebody altered to exhaust this machine's memory or time.
struct KdfLimits {
    static constexpr std::uint32_t floorMemoryKiB = 64 * 1024;
    static constexpr std::uint32_t floorPasses = 3;
    static constexpr std::uint32_t ceilingMemoryKiB = 1024 * 1024;
    static constexpr std::uint32_t ceilingPasses = 20;
    static constexpr std::uint32_t defaultMemoryKiB = 256 * 1024;
    static constexpr std::uint32_t calibratedMemoryKiB = 512 * 1024; ///< The most that calibrate() asks for.
    static constexpr qsizetype saltSize = 16;
};

/// 64 MiB and 3 passes with a fresh salt: for machines with little memory, and for tests.
[[nodiscard]] KdfParameters floorKdf();
/// 256 MiB and 3 passes with a fresh salt.
[[nodiscard]] KdfParameters defaultKdf();

/// Whether the parameters lie within the limits. The error says which way they do not; nothing is allocated.
[[nodiscard]] Result<> checkKdf(const KdfParameters &parameters);

/// The 32-byte key of a passphrase (its bytes as passphraseBytes() makes them). Takes as long and as much
/// memory as the parameters say: call it off the window's thread. InvalidInput for an empty passphrase,
/// Corrupt for parameters out of limits, Unsupported when the machine has not got the memory now.
[[nodiscard]] Result<Secret> derivePassphraseKey(const Secret &passphrase, const KdfParameters &parameters);

/// Runs one derivation; replaced in tests.
using KdfRun = std::function<Result<>(const KdfParameters &)>;

/// Parameters with a fresh salt that take about one second on this machine: as much memory as that allows
/// between 64 and 512 MiB, but never more than half of `machineMemoryKiB` (the floor excepted), and then as
/// many passes. Runs two or three derivations to find out, about two seconds in all. A derivation that fails
/// for want of memory counts as too slow.
[[nodiscard]] KdfParameters calibrate(const Clock &clock, std::uint64_t machineMemoryKiB,
                                      const KdfRun &run = {});

/// Whether a slot's parameters are weaker than `wanted`, so that the next change of passphrase betters them.
[[nodiscard]] bool isWeaker(const KdfParameters &parameters, const KdfParameters &wanted);

/// The memory of this machine in KiB; 0 when the system does not say.
[[nodiscard]] std::uint64_t machineMemoryKiB();

} // namespace guardbook
