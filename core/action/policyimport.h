// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/evidence/gate.h"
#include "core/evidence/renderer.h"
#include "core/storage/vault.h"

#include <optional>

namespace guardbook {

inline constexpr qint64 largestPolicyFile = 64LL << 20;   ///< Bytes.
inline constexpr qsizetype largestPolicyText = 2'000'000; ///< Characters.

/// What a file says.
struct ReadPolicy {
    QString text;
    QString fileName;
    QString mediaType;
    QString note; ///< "UTF-8", "PDF, 12 pages"
    QByteArray bytes;
};

/// A read file whose bytes lie in the vault and wait for their record.
struct KeptPolicy {
    ReadPolicy read;
    VaultReceipt original;
};

/// The way in for policies: plain text and Markdown are read here, PDF and Word documents only in the worker.
/// What cannot be read is refused before a byte is kept.
class PolicyImport {
public:
    PolicyImport(const Vault &vault, Renderer *renderer) : m_vault(vault), m_renderer(renderer) {}

    /// Reads a file; nothing is kept.
    [[nodiscard]] Result<ReadPolicy> read(const QString &path, const Progress &progress = {}) const;
    /// Keeps the bytes as they came: encrypted, read back and hashed again.
    [[nodiscard]] Result<KeptPolicy> take(const GatePass &pass, const QString &path,
                                          const Progress &progress = {}) const;
    /// For `why` no record followed.
    void keepNothing(const KeptPolicy &kept, const Error &why) const;

private:
    [[nodiscard]] Result<QString> foreignText(ReadPolicy &policy, const Progress &progress) const;
    const Vault &m_vault;
    Renderer *m_renderer;
};

/// The text of a policy as it is kept: NFC, line ends as "\n", no control characters. Refuses an empty one
/// and one that is too long.
[[nodiscard]] Result<QString> acceptPolicyText(const QString &text);

} // namespace guardbook
