// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/storage/vault.h"

#include <QIODevice>

#include <memory>

namespace guardbook {

/// The plain bytes of a vault object, read-only and seekable, one chunk in memory at a time. A chunk is given
/// out only after its tag fits its place in this object: after a fault read() gives -1 and status() says why.
class VaultReader : public QIODevice {
public:
    ~VaultReader() override;

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override;
    /// QIODevice::readAll() gives what came before a fault: ask here before the bytes are believed.
    [[nodiscard]] Result<> status() const;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    friend class Vault;
    struct Source;
    explicit VaultReader(std::unique_ptr<Source> source);
    std::unique_ptr<Source> m_source;
};

} // namespace guardbook
