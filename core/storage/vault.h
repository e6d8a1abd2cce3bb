// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

#include <memory>
#include <vector>

class QIODevice;

namespace guardbook {

class VaultReader;
class VaultWriter;

using VaultObjectId = Id<struct VaultObjectTag>;

/// What has to be kept in the database to find, open and check a vault object again. The key exists nowhere
/// else: a row removed is an object erased.
struct VaultReceipt {
    VaultObjectId id;
    Secret key;    ///< 32 bytes, of this object alone.
    Digest sha256; ///< Of the plain bytes.
    qint64 size = 0;
};

/// Evidence bytes, one encrypted file an object, in `<folder>/<2 hex>/<32 hex>.gbe` (layout:
/// vaultformat.h, docs/book-format.md). Has no state: may be used from several threads.
class Vault {
public:
    explicit Vault(QString folder) : m_folder(std::move(folder)) {}

    /// A new object to be written piece by piece.
    [[nodiscard]] Result<VaultWriter> create() const;
    /// Streams a whole source in: hash, encrypt, write, sync, read back from the disk and compare. On failure
    /// or when cancelled nothing is left. Progress counts bytes, read-back included: total is twice the size.
    [[nodiscard]] Result<VaultReceipt> add(QIODevice &source, const Progress &progress = {}) const;

    /// NotFound, or Corrupt if header, length or last chunk do not fit.
    [[nodiscard]] Result<std::unique_ptr<VaultReader>> open(const VaultObjectId &id, const Secret &key) const;
    /// All bytes of a small object. Corrupt if it is longer than `limit`.
    [[nodiscard]] Result<QByteArray> read(const VaultObjectId &id, const Secret &key, qint64 limit) const;
    /// Reads every byte from the disk: tags, size and hash must fit. Corrupt otherwise.
    [[nodiscard]] Result<> verify(const VaultObjectId &id, const Secret &key, qint64 size,
                                  const Digest &sha256, const Progress &progress = {}) const;

    /// Size of the plain bytes, judged by the file's length alone: the quick check when a book is opened.
    [[nodiscard]] Result<qint64> sizeOf(const VaultObjectId &id) const;
    /// Removes the file; not an error if it is gone already. Remove and commit its row first.
    [[nodiscard]] Result<> remove(const VaultObjectId &id) const;
    /// Every object there is, in no order: those without a row are orphans of an intake that was cut off.
    [[nodiscard]] Result<std::vector<VaultObjectId>> list() const;
    /// Removes what a killed intake left half-written. Only while no intake runs.
    [[nodiscard]] Result<> removeUnfinished() const;

    [[nodiscard]] QString pathOf(const VaultObjectId &id) const;

private:
    QString m_folder;
};

} // namespace guardbook
