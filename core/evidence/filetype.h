// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace guardbook {

/// What a file is to a person who looks through evidence.
enum class MediaKind { Picture, Pdf, Text, Email, Audio, Video, Other };

/// The word stored with an item: lower case, never translated.
[[nodiscard]] QString toWord(MediaKind kind);

/// What the first bytes of a file say it is. A guess for showing and naming, never a promise: whoever decodes
/// the file does so in the worker.
struct FileType {
    MediaKind kind = MediaKind::Other;
    QString mime = QStringLiteral("application/octet-stream");
    QString extension = QStringLiteral("bin"); ///< Suggested, lower case, without a dot.
    bool viewable =
        false; ///< Guardbook can show it: pictures and PDF through the worker, plain text and e-mail as text.
    bool nameFits =
        true; ///< False when the name's extension promises another kind of file ("photo.jpg", a program).

    friend bool operator==(const FileType &, const FileType &) = default;
};

/// How many bytes from the start sniffFileType() can make use of.
inline constexpr qsizetype sniffSize = 4096;

/// Says what a file is by its magic bytes, and by its name only where several kinds begin alike (ZIP, OLE2,
/// text). `head` is the start of the file: all of it, or its first sniffSize bytes. Never fails.
///
/// SVG and HTML can carry script and addresses: they are recognised and never viewable.
[[nodiscard]] FileType sniffFileType(QByteArrayView head, const QString &name = {});

} // namespace guardbook
