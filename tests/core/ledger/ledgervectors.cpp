// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgervectors.h"

#include "core/ledger/checkpoint.h"

namespace guardbook::test {

namespace {

template <typename AnId>
AnId idOf(unsigned char byte)
{
    typename AnId::Bytes bytes;
    bytes.fill(std::byte(byte));
    return AnId(bytes);
}

} // namespace

SigningKey keyOfSeed(char byte)
{
    return *SigningKey::fromSeed(QByteArray(32, byte));
}

SigningKey logKey()
{
    return keyOfSeed(1);
}

SigningKey actorKey()
{
    return keyOfSeed(2);
}

SigningKey witnessKey()
{
    return keyOfSeed(3);
}

LeafBody vectorBody(std::uint64_t seq)
{
    LeafBody body;
    body.seq = seq;
    body.timeMs = 1767225600000 + 1000 * std::int64_t(seq);
    body.monoMs = 1000 * seq;
    body.session = idOf<SessionId>(9);
    body.eventType = 0x0100;
    body.caseRef = idOf<AnyId>(7);
    body.subjectRef = idOf<AnyId>(static_cast<unsigned char>(seq));
    body.actor = actorKey().verifyingKey().fingerprint();
    body.commitment = payloadCommitment(
        QByteArray(32, char(seq)), QByteArrayLiteral("{\"n\":") + QByteArray::number(qulonglong(seq)) + '}');
    return body;
}

QByteArray vectorEntry(std::uint64_t seq)
{
    return signLeaf(vectorBody(seq), actorKey());
}

QString vectorOrigin()
{
    return logOrigin(*AnyId::fromText(QStringLiteral("00112233445566778899aabbccddeeff")));
}

QString vectorWitness()
{
    return witnessName(QStringLiteral("deputy-dsl"));
}

QByteArray vectorNote()
{
    return QByteArrayLiteral(
        "guardbook.invalid/log/00112233445566778899aabbccddeeff\n"
        "7\n"
        "Yf/6O/SUAJkDifG8O8uGKcvIufTCvyxM1mNaBRLf1IE=\n"
        "\n"
        "\xE2\x80\x94 guardbook.invalid/log/00112233445566778899aabbccddeeff "
        "zhpIoqq3BrwgCx+xiu6WEvlEP3enBiZzGlrpSfOp/WYjTzPeHjhMzqnr7QlzG+M9uTsaN+GGiEBPJ1/v88ZhzEijKQs=\n"
        "\xE2\x80\x94 guardbook.invalid/witness/deputy-dsl "
        "5H1VXgAAAABpVblkYrYCTgEsPoO7dgOinU2j06fFyIR1POFWTP/VbFGe07TOnAWNM7VCA7sK2PNJJBZFOSPH8ioMl/"
        "5AGc1w7HcNDA=="
        "\n");
}

MemoryTree::MemoryTree(const std::vector<Digest> &leaves)
{
    for (const Digest &leaf : leaves)
        append(leaf);
}

void MemoryTree::append(const Digest &leafHash)
{
    for (const TreeNode &node : m_frontier.append(leafHash))
        m_nodes.insert({{node.level, node.index}, node.hash});
}

Result<Digest> MemoryTree::node(int level, std::uint64_t index) const
{
    const auto found = m_nodes.find({level, index});
    if (found == m_nodes.end())
        return Error{ErrorCode::Corrupt, QStringLiteral("A node is missing."), QStringLiteral("test/tree")};
    return found->second;
}

MemoryTree vectorTree()
{
    MemoryTree tree;
    for (std::uint64_t seq = 0; seq < 7; ++seq)
        tree.append(leafHash(vectorEntry(seq)));
    return tree;
}

std::vector<Digest> someLeaves(std::size_t count, const QByteArray &salt)
{
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < count; ++i)
        leaves.push_back(leafHash(salt + QByteArray::number(qulonglong(i))));
    return leaves;
}

QByteArray withBitFlipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

Digest withBitFlipped(const Digest &digest, qsizetype bit)
{
    return *Digest::fromBytes(withBitFlipped(digest.toBytes(), bit));
}

} // namespace guardbook::test
