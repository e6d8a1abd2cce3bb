// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace guardbook {

/// The bytes of a text file as characters, and how they were read.
struct DecodedText {
    QString text;
    QString encoding; ///< "UTF-8", "UTF-16", "Windows-1252"

    friend bool operator==(const DecodedText &, const DecodedText &) = default;
};

/// UTF-16 by its byte order mark; UTF-8 where every byte fits (a character cut off by the end does);
/// otherwise Windows-1252 as the WHATWG Encoding Standard has it, in which every byte is a character. Marks
/// at the start are left out. Never fails.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes);

} // namespace guardbook
