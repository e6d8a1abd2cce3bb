// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ed25519.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <vector>

namespace guardbook {

/// C2SP signed notes (c2sp.org/signed-note) and Ed25519 cosignatures (c2sp.org/tlog-cosignature).

/// The signature type byte: part of the key id and of a vkey.
enum class NoteKeyType : std::uint8_t {
    Ed25519 = 0x01,    ///< Signs the body as it is. The log's own line.
    Cosignature = 0x04 ///< Signs "cosignature/v1", a time and the body. A witness's line.
};

/// A public key under a name. Name and id together say which key made a line.
struct NoteKey {
    QString name;
    NoteKeyType type = NoteKeyType::Ed25519;
    VerifyingKey key;

    friend bool operator==(const NoteKey &, const NoteKey &) = default;
};

/// Not empty, no Unicode space, no '+', no control character, representable in UTF-8.
[[nodiscard]] bool isKeyName(const QString &name);
/// The first four bytes of H(name || 0x0A || type || key).
[[nodiscard]] std::uint32_t noteKeyId(const NoteKey &key);
/// "name+keyid+base64(type || key)", the key id in lower-case hexadecimal.
[[nodiscard]] QString vkeyText(const NoteKey &key);
/// InvalidInput unless every part fits every other.
[[nodiscard]] Result<NoteKey> parseVkey(const QString &text);

/// One "— name base64(key id || bytes)" line.
struct NoteSignature {
    QString name;
    std::uint32_t keyId = 0;
    QByteArray bytes; ///< 64 for Ed25519, 8 + 64 for a cosignature, anything for a key that is not ours.

    friend bool operator==(const NoteSignature &, const NoteSignature &) = default;
};

struct SignedNote {
    QByteArray body; ///< Ends in a newline, which is signed too.
    std::vector<NoteSignature> signatures;

    friend bool operator==(const SignedNote &, const SignedNote &) = default;
};

inline constexpr qsizetype maxNoteSize = 256 * 1024; ///< Room for 16 post-quantum lines and more.
inline constexpr std::size_t maxNoteSignatures = 64;

/// Strict: what parses, formats back to the same bytes. Corrupt: not a signed note, or over a limit. It says
/// nothing about whether a signature is right.
[[nodiscard]] Result<SignedNote> parseNote(QByteArrayView text);
/// InvalidInput if the parts cannot be a note: no line, a bad name, a control character, over a limit.
[[nodiscard]] Result<QByteArray> formatNote(const SignedNote &note);

[[nodiscard]] NoteSignature signNote(QByteArrayView body, const QString &name, const SigningKey &key);
/// `posixSeconds` is at most 2^63 - 1.
[[nodiscard]] NoteSignature cosignNote(QByteArrayView body, const QString &name, const SigningKey &key,
                                       std::uint64_t posixSeconds);

enum class LineVerdict {
    Missing,  ///< No line of this name and key id.
    Repeated, ///< More than one: which one counts is not ours to choose.
    Wrong,    ///< The line is there and does not verify.
    Right
};
struct LineCheck {
    LineVerdict verdict = LineVerdict::Missing;
    std::uint64_t posixSeconds = 0; ///< When the cosigner says it signed; only with Right and Cosignature.
};
/// Looks for the one line of `key`. Lines of other keys are passed over, also those with the same name.
[[nodiscard]] LineCheck checkLine(const SignedNote &note, const NoteKey &key);

} // namespace guardbook
