// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/slotlock.h"

#include "core/base/bytes.h"
#include "core/keys/keyslots.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace guardbook {

static_assert(SlotLockSizes::nonce == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(SlotLockSizes::tag == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(SlotLockSizes::key == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SlotLockSizes::mac == crypto_auth_hmacsha256_BYTES);

namespace {

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned long long sizeOf(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

QByteArray randomNonce()
{
    QByteArray nonce(SlotLockSizes::nonce, '\0');
    randombytes_buf(nonce.data(), std::size_t(nonce.size()));
    return nonce;
}

QByteArray encrypt(QByteArrayView plain, QByteArrayView aad, QByteArrayView nonce, const Secret &key)
{
    QByteArray locked(plain.size() + SlotLockSizes::tag, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(locked), nullptr, bytesOf(plain), sizeOf(plain),
                                               bytesOf(aad), sizeOf(aad), nullptr, bytesOf(nonce),
                                               key.data());
    return locked;
}

std::optional<Secret> decrypt(QByteArrayView locked, QByteArrayView aad, QByteArrayView nonce,
                              const Secret &key)
{
    if (locked.size() <= SlotLockSizes::tag || nonce.size() != SlotLockSizes::nonce ||
        key.size() != std::size_t(SlotLockSizes::key))
        return std::nullopt;
    Secret plain(std::size_t(locked.size() - SlotLockSizes::tag));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, bytesOf(locked),
                                                   sizeOf(locked), bytesOf(aad), sizeOf(aad), bytesOf(nonce),
                                                   key.data()) != 0)
        return std::nullopt;
    return plain;
}

/// Book key (readers), signing seed, sealing secret, in this order.
Secret packContents(const SlotContents &contents)
{
    const Secret seed = contents.identity.signing.seed();
    Secret packed(std::size_t((contents.bookKey ? 3 : 2) * SlotLockSizes::key));
    unsigned char *to = packed.data();
    const auto append = [&to](const Secret &part) { to = std::copy_n(part.data(), part.size(), to); };
    if (contents.bookKey)
        append(*contents.bookKey);
    append(seed);
    append(contents.identity.sealing.secret());
    return packed;
}

SlotContents unpackContents(const KeySlot &slot, const Secret &packed)
{
    SlotContents contents;
    QByteArrayView rest = packed.view();
    const auto take = [&rest] {
        const QByteArrayView part = rest.first(SlotLockSizes::key);
        rest = rest.sliced(SlotLockSizes::key);
        return part;
    };
    if (slot.reader)
        contents.bookKey = Secret(take());
    contents.identity.user = slot.user;
    contents.identity.signing = *SigningKey::fromSeed(take());
    contents.identity.sealing = *SealingKey::fromBytes(take());
    return contents;
}

QByteArray formerKeyAad(const BookId &book, std::uint32_t number)
{
    ByteWriter writer;
    writer.raw(QByteArrayView("guardbook/formerkey/v1", 23)); // with its closing zero
    writer.raw({reinterpret_cast<const char *>(book.bytes().data()), qsizetype(BookId::size)});
    writer.u32(number);
    return writer.bytes();
}

Error internal(const char *where)
{
    return {
        ErrorCode::Internal,
        QStringLiteral("A key slot could not be made. Nothing was changed: please report this as a fault."),
        QStringLiteral("keyslots/") + QLatin1String(where)};
}

} // namespace

Result<> lockSlot(const BookId &book, KeySlot &slot, const SlotContents &contents, const Secret &kek)
{
    const bool whole = !contents.identity.signing.isEmpty() && !contents.identity.sealing.isEmpty() &&
                       contents.bookKey.has_value() == slot.reader && contents.identity.user == slot.user;
    if (!whole)
        return internal("contents");
    slot.nonce = randomNonce();
    slot.signing = contents.identity.signing.verifyingKey();
    slot.sealing = contents.identity.sealing.publicKey();
    slot.wrapped = encrypt(packContents(contents).view(), slotAad(book, slot), slot.nonce, kek);
    const auto back = openSlot(book, slot, kek);
    if (!back || packContents(*back).view() != packContents(contents).view())
        return internal("proof");
    return {};
}

Result<SlotContents> openSlot(const BookId &book, const KeySlot &slot, const Secret &kek)
{
    const auto packed = decrypt(slot.wrapped, slotAad(book, slot), slot.nonce, kek);
    if (!packed || packed->size() + SlotLockSizes::tag != std::size_t(SlotLockSizes::wrapped(slot.reader)))
        return Error{
            ErrorCode::WrongPassphrase,
            QStringLiteral("That is not %1's passphrase. Check the name, Caps Lock and the keyboard layout, "
                           "then try again.")
                .arg(slot.label),
            QStringLiteral("keyslots/slot")};
    SlotContents contents = unpackContents(slot, *packed);
    if (contents.identity.signing.verifyingKey() != slot.signing ||
        contents.identity.sealing.publicKey() != slot.sealing)
        return Error{
            ErrorCode::Corrupt,
            QStringLiteral("The keys of %1 do not belong together. Restore the key slots from a backup.")
                .arg(slot.label),
            QStringLiteral("keyslots/slot/keys")};
    return contents;
}

void sealMac(KeySlots &slots, const Secret &bookKey)
{
    const Secret key = deriveKey(bookKey, "gbheader");
    const QByteArray input = macInput(slots);
    slots.mac.fill('\0', SlotLockSizes::mac);
    crypto_auth_hmacsha256(bytesOf(slots.mac), bytesOf(input), sizeOf(input), key.data());
}

bool macFits(const KeySlots &slots, const Secret &bookKey)
{
    const Secret key = deriveKey(bookKey, "gbheader");
    const QByteArray input = macInput(slots);
    return slots.mac.size() == SlotLockSizes::mac &&
           crypto_auth_hmacsha256_verify(bytesOf(QByteArrayView(slots.mac)), bytesOf(input), sizeOf(input),
                                         key.data()) == 0;
}

Result<> advanceKey(KeySlots &slots, const Secret &presentKey, const Secret &newKey)
{
    const QByteArray nonce = randomNonce();
    const QByteArray former =
        nonce + encrypt(presentKey.view(), formerKeyAad(slots.book, slots.keyNumber), nonce, newKey);
    slots.formerKeys.push_back(former);
    ++slots.keyNumber;
    for (KeySlot &slot : slots.slots) {
        if (!slot.reader)
            continue;
        GUARDBOOK_ASSIGN(slot.pendingBookKey, sealTo(slot.sealing, newKey.view()));
    }
    forgetOldKeys(slots);
    sealMac(slots, newKey);
    return {};
}

bool leadsTo(const KeySlots &slots, std::uint32_t number, const Secret &formerKey, const Secret &presentKey)
{
    if (number < 1 || number > slots.keyNumber || slots.keyNumber - number > slots.formerKeys.size())
        return false;
    Secret key = presentKey.copy();
    std::uint32_t at = slots.keyNumber;
    for (auto former = slots.formerKeys.rbegin(); at > number; ++former) {
        --at;
        const QByteArrayView bytes(*former);
        auto older = decrypt(bytes.sliced(SlotLockSizes::nonce), formerKeyAad(slots.book, at),
                             bytes.first(SlotLockSizes::nonce), key);
        if (!older)
            return false;
        key = std::move(*older);
    }
    return key == formerKey;
}

void forgetOldKeys(KeySlots &slots)
{
    std::uint32_t oldest = slots.keyNumber;
    for (const KeySlot &slot : slots.slots)
        oldest = slot.reader ? std::min(oldest, slot.keyNumber) : oldest;
    const std::size_t needed = slots.keyNumber - oldest;
    if (slots.formerKeys.size() > needed)
        slots.formerKeys.erase(slots.formerKeys.begin(), slots.formerKeys.end() - std::ptrdiff_t(needed));
}

} // namespace guardbook
