// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/vaultreader.h"

#include "core/storage/vaultsource.h"

#include <cstring>

namespace guardbook {

using namespace vaultformat;

Result<> VaultReader::Source::load(qint64 wanted)
{
    if (wanted == chunk)
        return {};
    chunk = -1;
    const qint64 last = chunkCount(size) - 1;
    const qint64 length = wanted == last ? size - last * chunkSize : chunkSize;
    sealed.resize(qsizetype(length + tagSize));
    if (!file.seek(headerSize + wanted * sealedSize) ||
        file.read(sealed.data(), sealed.size()) != sealed.size())
        return damaged(QStringLiteral("cut off"));
    if (!cipher.open(wanted, wanted == last, sealed, plain.data()))
        return damaged(QStringLiteral("chunk %1").arg(wanted));
    chunk = wanted;
    return {};
}

VaultReader::VaultReader(std::unique_ptr<Source> source) : m_source(std::move(source))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered); // a buffer of Qt's would not be wiped
}

VaultReader::~VaultReader() = default;

qint64 VaultReader::size() const
{
    return m_source->size;
}

Result<> VaultReader::status() const
{
    if (m_source->failure)
        return *m_source->failure;
    return {};
}

qint64 VaultReader::readData(char *data, qint64 maxSize)
{
    Source &source = *m_source;
    qint64 done = 0;
    while (done < maxSize && pos() + done < source.size && !source.failure) {
        const qint64 at = pos() + done;
        if (auto loaded = source.load(at / chunkSize); !loaded) {
            source.failure = std::move(loaded).error();
            setErrorString(source.failure->sentence);
            break;
        }
        const qint64 inside = at % chunkSize;
        const qint64 part = std::min({maxSize - done, chunkSize - inside, source.size - at});
        std::memcpy(data + done, source.plain.data() + inside, std::size_t(part));
        done += part;
    }
    return done == 0 && source.failure ? -1 : done;
}

qint64 VaultReader::writeData(const char *, qint64)
{
    return -1;
}

} // namespace guardbook
