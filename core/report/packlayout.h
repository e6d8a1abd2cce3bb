// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ed25519.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <array>
#include <optional>

namespace guardbook {

/// The files of a guardbook-pack/1 and how they may be called (docs/pack-format.md 2 and 3).

/// What a file is for. Its word stands in the manifest.
enum class PackRole {
    Readme,
    Report,
    Original,
    Derived,
    Sums,
    Checkpoint,
    Proof,
    Witnessed,
    Leaf,
    Payload,
    Salt,
    Keys,
    LogKey,
    LogSeal,
    SchoolRoot,
    Verifier,
    Timestamp,
    TimestampChain
};

struct PackRoleRule {
    PackRole role;
    const char *word;
    const char *place; ///< The path, or the folder with a slash at its end.
    bool required;     ///< One such file is in every pack. Only for roles with a path of their own.
    qint64 limit;      ///< Bytes; what is larger is refused before it is read.
};

[[nodiscard]] const std::array<PackRoleRule, 18> &packRoleRules();
[[nodiscard]] const PackRoleRule &ruleOf(PackRole role);
[[nodiscard]] std::optional<PackRole> packRoleFromWord(const QString &word);
[[nodiscard]] inline bool isFolder(const PackRoleRule &rule)
{
    return QByteArrayView(rule.place).endsWith('/');
}

inline constexpr char manifestPath[] = "manifest.json";
inline constexpr char manifestSignaturePath[] = "manifest.sig";
inline constexpr qint64 maxManifestSize = qint64(32) << 20;
inline constexpr qsizetype maxPackFiles = 100000;

/// One file name that every system can hold and no one can be deceived by: no separator, no control or
/// direction character, not reserved on Windows, at most 200 bytes, no dot or space at its end.
[[nodiscard]] bool isSafeFileName(const QString &name);
/// A safe name, or a safe folder and a safe name.
[[nodiscard]] bool isSafePackPath(const QString &path);
/// Paths that give the same text here are one file on some system. Letter by letter, and only where no
/// version of Unicode adds pairs: all verifiers must come to one answer.
[[nodiscard]] QString foldedPackPath(const QString &path);

/// A safe name like the wanted one, which may be anything, that no name in `taken` (folded) is equal to; adds
/// it there. "photo.jpg" stays "photo.jpg"; a second one becomes "photo (2).jpg".
[[nodiscard]] QString uniqueFileName(const QString &wanted, QSet<QString> &taken);

/// Where the file of a role stands; `name` for the roles that have a folder.
[[nodiscard]] QString packPath(PackRole role, const QString &name = {});

/// "guardbook-pack-2026-0001-P1": the pack's reference as a file name, without anything personal.
[[nodiscard]] QString packBaseName(const QString &packReference);

/// A public key as SubjectPublicKeyInfo in PEM (RFC 8410), as openssl reads it.
[[nodiscard]] QByteArray ed25519Pem(const VerifyingKey &key);
[[nodiscard]] QByteArray certificatePem(QByteArrayView der);
/// The DER of a PEM file that holds one certificate, exactly as certificatePem() writes it.
[[nodiscard]] std::optional<QByteArray> certificateFromPem(QByteArrayView pem);

/// Reads a fingerprint as people write it: 64 hexadecimal digits, in either case, with spaces, colons or
/// hyphens anywhere.
[[nodiscard]] std::optional<Digest> fingerprintFromText(const QString &text);
/// 16 groups of four digits.
[[nodiscard]] QString groupedFingerprint(const Digest &fingerprint);

} // namespace guardbook
