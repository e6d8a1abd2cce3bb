// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that reads the ledger's formats from a stranger: notes, checkpoints, proof files, keys, entries
// and the hashes of a proof. Beyond not crashing: what parses must format back to the same bytes, and nothing
// opens that the keys did not sign.

#include "core/base/bytes.h"
#include "core/base/secret.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/leaf.h"
#include "core/ledger/merkle.h"
#include "core/ledger/note.h"
#include "core/ledger/tlogproof.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace guardbook;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

VerifyingKey keyOfSeed(char byte)
{
    return SigningKey::fromSeed(QByteArray(32, byte))->verifyingKey();
}

/// The keys of the corpus (docs/ledger-format.md 7).
const VerifyingKey &logKey()
{
    static const VerifyingKey key = keyOfSeed(1);
    return key;
}

const VerifyingKey &actorKey()
{
    static const VerifyingKey key = keyOfSeed(2);
    return key;
}

const VerifyingKey &witnessKey()
{
    static const VerifyingKey key = keyOfSeed(3);
    return key;
}

const QString &origin()
{
    static const QString text = QStringLiteral("guardbook.invalid/log/00112233445566778899aabbccddeeff");
    return text;
}

bool isTheSignedHead(const Checkpoint &checkpoint)
{
    return checkpoint.size == 7 &&
           checkpoint.root.hex() ==
               QStringLiteral("61fffa3bf49400990389f1bc3bcb8629cbc8b9f4c2bf2c4cd6635a0512dfd481");
}

bool isTheSignedEntry(QByteArrayView entry)
{
    return leafHash(entry).hex() ==
           QStringLiteral("f8ff2f96eeb77135a5e22a86e3c8df22a0605bff2d9fe6ed41b6ab7cf0d4a241");
}

void tryNote(QByteArrayView bytes)
{
    const auto note = parseNote(bytes);
    if (!note)
        return;
    const auto text = formatNote(*note);
    require(text && *text == bytes);
    const auto body = parseCheckpointBody(note->body);
    require(!body || checkpointBody(*body) == note->body);
    const std::vector<Witness> witnesses{{witnessName(QStringLiteral("deputy-dsl")), witnessKey()}};
    const auto opened = openCheckpoint(bytes, origin(), logKey(), witnesses);
    require(!opened || isTheSignedHead(opened->checkpoint));
    for (const Cosignature &line : opened ? opened->cosignatures : std::vector<Cosignature>())
        require(line.posixSeconds == 1767225700);
}

void tryProof(QByteArrayView bytes)
{
    const auto proof = parseTlogProof(bytes);
    require(!proof || formatTlogProof(*proof) == bytes);
}

void tryEntry(QByteArrayView bytes)
{
    const auto body = decodeLeafBody(bytes.first(std::min(bytes.size(), leafBodySize)));
    require(!body || encodeLeafBody(*body) == bytes.first(leafBodySize));
    require(!openLeaf(bytes, actorKey()) || isTheSignedEntry(bytes));
}

void tryKey(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto key = parseVkey(text);
    require(!key || vkeyText(*key) == text);
}

void tryHashes(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const std::uint64_t first = reader.u64();
    const std::uint64_t second = reader.u64();
    std::vector<Digest> hashes;
    while (reader.rest().size() >= Digest::size)
        hashes.push_back(*Digest::fromBytes(reader.raw(Digest::size)));
    const Digest one = Digest::of("one");
    const Digest two = Digest::of("two");
    require(!verifyInclusion(one, first, second, hashes, two));
    const bool trivial = first == 0 || first == second;
    require(trivial || !verifyConsistency(first, second, hashes, one, two));
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    return startCrypto() ? 0 : 1;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    tryNote(bytes);
    tryProof(bytes);
    tryEntry(bytes);
    tryKey(bytes);
    tryHashes(bytes);
    return 0;
}
