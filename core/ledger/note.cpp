// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/note.h"

#include "core/base/bytes.h"
#include "core/ledger/stricttext.h"

#include <algorithm>
#include <limits>

namespace guardbook {

namespace {

constexpr char emDashSpace[] = "\xE2\x80\x94 ";
constexpr std::uint64_t maxTime = std::numeric_limits<std::int64_t>::max();

QByteArrayView dash()
{
    return {emDashSpace, qsizetype(sizeof emDashSpace - 1)};
}

Error notANote()
{
    return {ErrorCode::Corrupt,
            QStringLiteral(
                "This is not a signed checkpoint, or it was changed on its way. Ask for the file again "
                "and do not edit it."),
            QStringLiteral("ledger/note")};
}

bool isPlainText(QByteArrayView text)
{
    return text.isValidUtf8() && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 && c != '\n';
           });
}

QByteArray typeAndKey(const NoteKey &key)
{
    return QByteArray(1, char(key.type)) + key.key.toBytes();
}

/// Reads a name only if it is spelt as we would spell it: QString drops a byte order mark without a word.
std::optional<QString> strictName(QByteArrayView text)
{
    const QString name = QString::fromUtf8(text);
    if (!isKeyName(name) || name.toUtf8() != text)
        return std::nullopt;
    return name;
}

std::optional<NoteSignature> parseLine(QByteArrayView line)
{
    if (!line.startsWith(dash()))
        return std::nullopt;
    line = line.sliced(dash().size());
    const qsizetype space = line.indexOf(' ');
    if (space < 0)
        return std::nullopt;
    const auto name = strictName(line.first(space));
    const auto blob = strictBase64(line.sliced(space + 1));
    if (!name || !blob || blob->size() < 5)
        return std::nullopt;
    ByteReader reader(*blob);
    NoteSignature signature{*name, reader.u32(), {}};
    signature.bytes = reader.rest().toByteArray();
    return signature;
}

QByteArray formatLine(const NoteSignature &signature)
{
    ByteWriter blob;
    blob.u32(signature.keyId);
    blob.raw(signature.bytes);
    return dash().toByteArray() + signature.name.toUtf8() + ' ' + blob.bytes().toBase64() + '\n';
}

QByteArray cosignedMessage(QByteArrayView body, std::uint64_t posixSeconds)
{
    QByteArray message = QByteArrayLiteral("cosignature/v1\ntime ");
    message.append(QByteArray::number(qulonglong(posixSeconds)));
    message.append('\n');
    message.append(body);
    return message;
}

LineCheck checkEd25519(QByteArrayView body, QByteArrayView bytes, const VerifyingKey &key)
{
    const auto signature = signatureFromBytes(bytes);
    return {signature && key.verify(body, *signature) ? LineVerdict::Right : LineVerdict::Wrong, 0};
}

LineCheck checkCosignature(QByteArrayView body, QByteArrayView bytes, const VerifyingKey &key)
{
    ByteReader reader(bytes);
    const std::uint64_t time = reader.u64();
    const auto signature = signatureFromBytes(reader.rest());
    if (!reader.ok() || time > maxTime || !signature || !key.verify(cosignedMessage(body, time), *signature))
        return {LineVerdict::Wrong, 0};
    return {LineVerdict::Right, time};
}

} // namespace

bool isKeyName(const QString &name)
{
    return !name.isEmpty() && name.isValidUtf16() && std::none_of(name.begin(), name.end(), [](QChar c) {
        return c.isSpace() || c == QLatin1Char('+') || c.unicode() < 0x20;
    });
}

std::uint32_t noteKeyId(const NoteKey &key)
{
    const Digest digest = Digest::of(key.name.toUtf8() + '\n' + typeAndKey(key));
    return ByteReader(digest.view()).u32();
}

QString vkeyText(const NoteKey &key)
{
    ByteWriter id;
    id.u32(noteKeyId(key));
    return key.name + QLatin1Char('+') + QString::fromLatin1(id.bytes().toHex()) + QLatin1Char('+') +
           QString::fromLatin1(typeAndKey(key).toBase64());
}

Result<NoteKey> parseVkey(const QString &text)
{
    const Error refused{
        ErrorCode::InvalidInput,
        QStringLiteral("This is not a ledger key. Copy the whole line as it was given to you, from "
                       "the name to the last character."),
        QStringLiteral("ledger/vkey")};
    const qsizetype first = text.indexOf(QLatin1Char('+'));
    const qsizetype second = first < 0 ? -1 : text.indexOf(QLatin1Char('+'), first + 1);
    if (second < 0)
        return refused;
    const auto blob = strictBase64(text.mid(second + 1).toUtf8());
    if (!blob || blob->size() != 1 + VerifyingKey::size)
        return refused;
    const auto type = NoteKeyType(blob->front());
    if (type != NoteKeyType::Ed25519 && type != NoteKeyType::Cosignature)
        return refused;
    const NoteKey key{text.first(first), type, *VerifyingKey::fromBytes(QByteArrayView(*blob).sliced(1))};
    if (!isKeyName(key.name) || vkeyText(key) != text)
        return refused;
    return key;
}

Result<SignedNote> parseNote(QByteArrayView text)
{
    const qsizetype gap = text.size() > maxNoteSize ? -1 : text.lastIndexOf(QByteArrayView("\n\n", 2));
    if (gap < 0 || !isPlainText(text))
        return notANote();
    SignedNote note{text.first(gap + 1).toByteArray(), {}};
    QByteArrayView rest = text.sliced(gap + 2);
    while (!rest.isEmpty()) {
        const auto line = takeLine(rest);
        auto signature = line ? parseLine(*line) : std::nullopt;
        if (!signature || note.signatures.size() == maxNoteSignatures)
            return notANote();
        note.signatures.push_back(*std::move(signature));
    }
    if (note.signatures.empty())
        return notANote();
    return note;
}

Result<QByteArray> formatNote(const SignedNote &note)
{
    QByteArray text = note.body + '\n';
    bool sound = note.body.endsWith('\n') && isPlainText(note.body) && !note.signatures.empty() &&
                 note.signatures.size() <= maxNoteSignatures;
    for (const NoteSignature &signature : note.signatures) {
        sound = sound && isKeyName(signature.name) && !signature.bytes.isEmpty();
        text += formatLine(signature);
    }
    if (!sound || text.size() > maxNoteSize)
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("These signatures cannot be put on a checkpoint. Check the name of the signer: "
                           "it must not hold a space or a plus sign."),
            QStringLiteral("ledger/note")};
    return text;
}

NoteSignature signNote(QByteArrayView body, const QString &name, const SigningKey &key)
{
    const Signature signature = key.sign(body);
    return {name, noteKeyId({name, NoteKeyType::Ed25519, key.verifyingKey()}),
            viewOf(signature).toByteArray()};
}

NoteSignature cosignNote(QByteArrayView body, const QString &name, const SigningKey &key,
                         std::uint64_t posixSeconds)
{
    const Signature signature = key.sign(cosignedMessage(body, posixSeconds));
    ByteWriter bytes;
    bytes.u64(posixSeconds);
    bytes.raw(viewOf(signature));
    return {name, noteKeyId({name, NoteKeyType::Cosignature, key.verifyingKey()}), bytes.bytes()};
}

LineCheck checkLine(const SignedNote &note, const NoteKey &key)
{
    const std::uint32_t id = noteKeyId(key);
    const auto isOurs = [&](const NoteSignature &line) { return line.keyId == id && line.name == key.name; };
    const auto line = std::find_if(note.signatures.begin(), note.signatures.end(), isOurs);
    if (line == note.signatures.end())
        return {LineVerdict::Missing, 0};
    if (std::any_of(line + 1, note.signatures.end(), isOurs))
        return {LineVerdict::Repeated, 0};
    return key.type == NoteKeyType::Ed25519 ? checkEd25519(note.body, line->bytes, key.key)
                                            : checkCosignature(note.body, line->bytes, key.key);
}

} // namespace guardbook
