// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/leaf.h"

#include "core/base/bytes.h"

#include <algorithm>

namespace guardbook {

namespace {

// Literals that end in or hold a zero byte: the array's own closing zero is left off, or is the one wanted.
constexpr char magic[8] = {'G', 'B', 'L', 'O', 'G', 0, 0, 1};
constexpr char signaturePrefix[] = "guardbook/leaf/v1";
constexpr char payloadPrefix[] = "guardbook/payload/v1";

QByteArrayView withClosingZero(const char *text, std::size_t size)
{
    return {text, qsizetype(size)};
}

QByteArray signedMessage(QByteArrayView body)
{
    QByteArray message = withClosingZero(signaturePrefix, sizeof signaturePrefix).toByteArray();
    message.append(body);
    return message;
}

template <typename Tag>
QByteArrayView viewOf(const Id<Tag> &id)
{
    return {reinterpret_cast<const char *>(id.bytes().data()), qsizetype(id.bytes().size())};
}

template <typename AnId>
AnId takeId(ByteReader &reader)
{
    typename AnId::Bytes bytes{};
    const QByteArrayView taken = reader.raw(qsizetype(bytes.size()));
    std::transform(taken.begin(), taken.end(), bytes.begin(), [](char c) { return std::byte(c); });
    return AnId(bytes);
}

Digest takeDigest(ByteReader &reader)
{
    return Digest::fromBytes(reader.raw(Digest::size)).value_or(Digest());
}

Error damaged()
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "This ledger entry is damaged: it does not have the form that Guardbook writes. Do not "
                "rely on it; compare it with another copy."),
            QStringLiteral("ledger/leaf")};
}

} // namespace

QByteArray encodeLeafBody(const LeafBody &body)
{
    ByteWriter writer;
    writer.raw({magic, qsizetype(sizeof magic)});
    writer.u64(body.seq);
    writer.i64(body.timeMs);
    writer.u64(body.monoMs);
    writer.raw(viewOf(body.session));
    writer.u16(body.eventType);
    writer.u16(body.flags);
    writer.u32(0);
    writer.raw(viewOf(body.caseRef));
    writer.raw(viewOf(body.subjectRef));
    writer.raw(body.actor.view());
    writer.raw(body.commitment.view());
    Q_ASSERT(writer.bytes().size() == leafBodySize);
    return writer.bytes();
}

Result<LeafBody> decodeLeafBody(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (bytes.size() != leafBodySize ||
        reader.raw(qsizetype(sizeof magic)) != QByteArrayView(magic, qsizetype(sizeof magic)))
        return damaged();
    LeafBody body;
    body.seq = reader.u64();
    body.timeMs = reader.i64();
    body.monoMs = reader.u64();
    body.session = takeId<SessionId>(reader);
    body.eventType = reader.u16();
    body.flags = reader.u16();
    const std::uint32_t reserved = reader.u32();
    body.caseRef = takeId<AnyId>(reader);
    body.subjectRef = takeId<AnyId>(reader);
    body.actor = takeDigest(reader);
    body.commitment = takeDigest(reader);
    if (reserved != 0 || !reader.atEnd())
        return damaged();
    return body;
}

QByteArray signLeaf(const LeafBody &body, const SigningKey &key)
{
    LeafBody own = body;
    own.actor = key.verifyingKey().fingerprint();
    QByteArray entry = encodeLeafBody(own);
    const Signature signature = key.sign(signedMessage(entry));
    entry.append(viewOf(signature));
    return entry;
}

Result<LeafBody> openLeaf(QByteArrayView entry, const VerifyingKey &key)
{
    if (entry.size() != leafEntrySize)
        return damaged();
    const QByteArrayView bodyBytes = entry.first(leafBodySize);
    GUARDBOOK_ASSIGN(const LeafBody body, decodeLeafBody(bodyBytes));
    if (body.actor != key.fingerprint())
        return Error{
            ErrorCode::Tampered,
            QStringLiteral("This ledger entry names another person's key than the one that is on record "
                           "for it. Do not rely on it, and keep this copy as it is."),
            QStringLiteral("ledger/leaf/actor")};
    const auto signature = signatureFromBytes(entry.sliced(leafBodySize));
    if (!signature || !key.verify(signedMessage(bodyBytes), *signature))
        return Error{
            ErrorCode::Tampered,
            QStringLiteral("The signature of this ledger entry does not fit what the entry says, so it was "
                           "changed after it was signed. Do not rely on it, and keep this copy as it is."),
            QStringLiteral("ledger/leaf/signature")};
    return body;
}

Digest leafHash(QByteArrayView entry)
{
    Sha256 hash;
    hash.add(QByteArrayView("\0", 1));
    hash.add(entry);
    return hash.finish();
}

Digest payloadCommitment(QByteArrayView salt, QByteArrayView payload)
{
    if (salt.size() != payloadSaltSize)
        return {};
    Sha256 hash;
    hash.add(withClosingZero(payloadPrefix, sizeof payloadPrefix));
    hash.add(salt);
    hash.add(payload);
    return hash.finish();
}

bool opensCommitment(const Digest &commitment, QByteArrayView salt, QByteArrayView payload)
{
    return salt.size() == payloadSaltSize && payloadCommitment(salt, payload) == commitment;
}

} // namespace guardbook
