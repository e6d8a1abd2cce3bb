// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"

#include <sodium.h>

namespace guardbook {

std::array<std::byte, 16> randomIdBytes()
{
    std::array<std::byte, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

QString idText(const std::array<std::byte, 16> &bytes)
{
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))
            .toHex());
}

std::optional<std::array<std::byte, 16>> idFromText(const QString &text)
{
    if (text.size() != 32)
        return std::nullopt;
    std::array<std::byte, 16> bytes{};
    for (int i = 0; i < 16; ++i) {
        int value = 0;
        for (int half = 0; half < 2; ++half) {
            const char16_t c = text.at(2 * i + half).unicode();
            if (c >= u'0' && c <= u'9')
                value = value * 16 + (c - u'0');
            else if (c >= u'a' && c <= u'f')
                value = value * 16 + (c - u'a' + 10);
            else
                return std::nullopt;
        }
        bytes[std::size_t(i)] = std::byte(value);
    }
    return bytes;
}

} // namespace guardbook
