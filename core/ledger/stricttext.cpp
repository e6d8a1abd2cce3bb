// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/stricttext.h"

#include <charconv>
#include <limits>

namespace guardbook {

std::optional<std::uint64_t> strictDecimal(QByteArrayView text)
{
    const char *const begin = text.data();
    const char *const end = begin + text.size();
    if (text.isEmpty() || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [stop, error] = std::from_chars(begin, end, value); // takes no sign for an unsigned type
    if (error != std::errc() || stop != end ||
        value > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return value;
}

std::optional<QByteArray> strictBase64(QByteArrayView text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

std::optional<Digest> strictBase64Digest(QByteArrayView text)
{
    const auto bytes = strictBase64(text);
    return bytes ? Digest::fromBytes(*bytes) : std::nullopt;
}

std::optional<QByteArrayView> takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    if (end < 0)
        return std::nullopt;
    const QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 1);
    return line;
}

} // namespace guardbook
