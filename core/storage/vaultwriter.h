// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/storage/vault.h"

#include <QByteArrayView>

#include <memory>

namespace guardbook {

/// Takes the plain bytes of one new vault object, in pieces of any size, in constant memory. Dropped without
/// finish(), it leaves nothing.
class [[nodiscard]] VaultWriter {
public:
    VaultWriter(VaultWriter &&) noexcept;
    VaultWriter &operator=(VaultWriter &&) = delete;
    ~VaultWriter();

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    /// Syncs, reads the file back from the disk, decrypts and hashes it, and only then gives it its name. The
    /// object is durable when this returns its receipt. Progress counts bytes read back.
    [[nodiscard]] Result<VaultReceipt> finish(const Progress &progress = {});

private:
    friend class Vault;
    struct Work;
    explicit VaultWriter(std::unique_ptr<Work> work);
    std::unique_ptr<Work> m_work;
};

} // namespace guardbook
