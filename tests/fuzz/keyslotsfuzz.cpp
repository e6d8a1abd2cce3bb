// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The key slots file and the recovery key as a stranger may give them. Beyond not crashing: what parses
// encodes back to the same bytes, no slots but those of the corpus open with the recovery key of the corpus,
// and no text but the printed one gives that key.

#include "core/keys/keyring.h"
#include "core/keys/keyslots.h"
#include "core/keys/recoverykey.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace guardbook;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const RecoveryKey &recovery()
{
    static const RecoveryKey key = *RecoveryKey::fromBytes(QByteArray(32, 'r'));
    return key;
}

/// Book, generation and MAC of the files in the corpus: keyslots-v1 and rekeyed-v1.
bool isOfTheCorpus(const KeySlots &slots)
{
    return slots.book.text() == QStringLiteral("00112233445566778899aabbccddeeff") &&
           (slots.generation == 7 || slots.generation == 8);
}

void tryFile(QByteArrayView bytes)
{
    const auto slots = parseKeySlots(bytes);
    if (!slots)
        return;
    require(encodeKeySlots(*slots) == bytes);
    const auto unlocked = unlockWithRecoveryKey(*slots, recovery());
    require(!unlocked || isOfTheCorpus(*slots));
    if (unlocked && unlocked->updated)
        require(parseKeySlots(encodeKeySlots(*unlocked->updated)).has_value());
}

/// The same with a checksum that fits: behind it lies everything worth reaching.
void tryAltered(QByteArrayView bytes)
{
    if (bytes.size() < Digest::size)
        return;
    const QByteArray body = bytes.chopped(Digest::size).toByteArray();
    tryFile(body + Digest::of(body).toBytes());
}

void tryRecoveryText(QByteArrayView bytes)
{
    const auto key = RecoveryKey::parse(QString::fromUtf8(bytes));
    if (!key)
        return;
    const auto back = RecoveryKey::parse(key->text());
    require(back && back->bytes() == key->bytes());
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    return startCrypto() ? 0 : 1;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    tryFile(bytes);
    tryAltered(bytes);
    tryRecoveryText(bytes);
    return 0;
}
