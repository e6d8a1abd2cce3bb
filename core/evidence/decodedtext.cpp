// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/decodedtext.h"

#include <QStringConverter>

#include <array>
#include <cstdint>

namespace guardbook {

namespace {

/// 0x80 to 0x9F; the others are those of ISO 8859-1.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = std::uint8_t(bytes[i]);
        text[i] = byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80u] : char16_t(byte);
    }
    return text;
}

} // namespace

DecodedText decodeText(QByteArrayView bytes)
{
    const bool little = bytes.startsWith(QByteArrayView("\xff\xfe", 2));
    if (little || bytes.startsWith(QByteArrayView("\xfe\xff", 2))) {
        QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
        return {decoder.decode(bytes), QStringLiteral("UTF-16")};
    }
    QStringDecoder decoder(QStringDecoder::Utf8); // stateful: an unfinished last character is held back
    QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return {std::move(text), QStringLiteral("UTF-8")};
    return {fromWindows1252(bytes), QStringLiteral("Windows-1252")};
}

} // namespace guardbook
