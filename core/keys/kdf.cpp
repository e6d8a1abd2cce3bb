// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/kdf.h"

#include <sodium.h>

#include <algorithm>
#include <cstddef>

namespace guardbook {

namespace {

constexpr std::uint64_t targetMs = 1000;
constexpr std::uint64_t stepKiB = 16 * 1024;

QByteArray freshSalt()
{
    QByteArray salt(KdfLimits::saltSize, '\0');
    randombytes_buf(salt.data(), std::size_t(salt.size()));
    return salt;
}

Error outOfLimits(QStringView which)
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "The key slots ask for %1 than Guardbook ever sets. Somebody may have changed the file: "
                "nothing was tried. Restore the key slots from a backup.")
                .arg(which),
            QStringLiteral("keyslots/kdf")};
}

Result<> runForReal(const KdfParameters &parameters)
{
    return derivePassphraseKey(Secret(QByteArrayView("calibration")), parameters).transform([](Secret) {
        return std::monostate{};
    });
}

/// How long one derivation took; far too long when it failed.
std::uint64_t measure(const Clock &clock, const KdfRun &run, const KdfParameters &parameters)
{
    const std::uint64_t before = clock.monotonicMs();
    if (!run(parameters))
        return 1000 * targetMs;
    return std::max<std::uint64_t>(1, clock.monotonicMs() - before);
}

std::uint32_t memoryFor(std::uint64_t wantedKiB, std::uint64_t mostKiB)
{
    const std::uint64_t stepped = std::min(wantedKiB, mostKiB) / stepKiB * stepKiB;
    return std::uint32_t(std::max<std::uint64_t>(stepped, KdfLimits::floorMemoryKiB));
}

} // namespace

KdfParameters floorKdf()
{
    return {KdfLimits::floorMemoryKiB, KdfLimits::floorPasses, freshSalt()};
}

KdfParameters defaultKdf()
{
    return {KdfLimits::defaultMemoryKiB, KdfLimits::floorPasses, freshSalt()};
}

Result<> checkKdf(const KdfParameters &parameters)
{
    if (parameters.memoryKiB > KdfLimits::ceilingMemoryKiB || parameters.passes > KdfLimits::ceilingPasses)
        return outOfLimits(u"more work at each unlock");
    if (parameters.memoryKiB < KdfLimits::floorMemoryKiB || parameters.passes < KdfLimits::floorPasses)
        return outOfLimits(u"less protection against guessing");
    if (parameters.salt.size() != KdfLimits::saltSize)
        return outOfLimits(u"another size of salt");
    return {};
}

Result<Secret> derivePassphraseKey(const Secret &passphrase, const KdfParameters &parameters)
{
    static_assert(KdfLimits::saltSize == crypto_pwhash_SALTBYTES);
    static_assert(crypto_pwhash_ALG_ARGON2ID13 == 2);
    if (passphrase.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("Type your passphrase."),
                     QStringLiteral("passphrase")};
    GUARDBOOK_TRY(checkKdf(parameters));
    Secret key(32);
    const int failed = crypto_pwhash(
        key.data(), key.size(), reinterpret_cast<const char *>(passphrase.data()), passphrase.size(),
        reinterpret_cast<const unsigned char *>(parameters.salt.constData()), parameters.passes,
        std::size_t(parameters.memoryKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return Error{
            ErrorCode::Unsupported,
            QStringLiteral("There is not enough free memory to check a passphrase (%1 MiB are needed). "
                           "Close other programs and try again.")
                .arg(parameters.memoryKiB / 1024),
            QStringLiteral("argon2id")};
    return key;
}

KdfParameters calibrate(const Clock &clock, std::uint64_t machineMemoryKiB, const KdfRun &given)
{
    const KdfRun run = given ? given : KdfRun(runForReal);
    const std::uint64_t half = machineMemoryKiB == 0 ? KdfLimits::defaultMemoryKiB : machineMemoryKiB / 2;
    const std::uint64_t most = std::min<std::uint64_t>(half, KdfLimits::calibratedMemoryKiB);

    KdfParameters chosen = floorKdf();
    std::uint64_t took = measure(clock, run, chosen);
    // Small runs fit the processor's cache and flatter the machine: the first guess is measured and
    // corrected.
    for (int round = 0; round < 2; ++round) {
        const std::uint32_t memory = memoryFor(chosen.memoryKiB * targetMs / took, most);
        if (memory == chosen.memoryKiB)
            break;
        chosen.memoryKiB = memory;
        took = measure(clock, run, chosen);
        if (took <= targetMs + targetMs / 4)
            break;
    }
    const std::uint64_t passes = chosen.passes * targetMs / took;
    chosen.passes = std::uint32_t(std::clamp<std::uint64_t>(passes, KdfLimits::floorPasses, 10));
    return chosen;
}

bool isWeaker(const KdfParameters &parameters, const KdfParameters &wanted)
{
    return std::uint64_t(parameters.memoryKiB) * parameters.passes <
           std::uint64_t(wanted.memoryKiB) * wanted.passes;
}

} // namespace guardbook
