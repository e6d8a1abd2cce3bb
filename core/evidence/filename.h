// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace guardbook {

/// The longest name safeFileName() gives, in UTF-8 bytes: leaves room for an exhibit number before it on
/// every file system and for ZIP, whose readers stumble over long names.
inline constexpr qsizetype longestFileName = 120;

/// A name under which a file can be written on Windows, macOS and Linux, made from the name it came with. An
/// ordinary name stays as it is. A path before it goes; so do control and format characters (a name such as
/// "cod.U+202Egpj.exe" reads as a picture), the characters Windows forbids, and dots and spaces at the ends;
/// a reserved device name ("CON", "nul.txt") gets an underscore before it. NFC. What is left of nothing is
/// "file".
///
/// The result is a fixed point: safeFileName(safeFileName(x)) == safeFileName(x).
[[nodiscard]] QString safeFileName(const QString &given);

/// Whether line breaks and tabs belong to a text, or have no business in it (names, one-line fields).
enum class TextLines { One, Many };

/// The text with every character that shows nothing or reorders its neighbours spelled out, "[U+202E]", so
/// that what is read is what is there. Many: line breaks and tabs stay, CR LF becomes LF. For names and
/// captured text on screen and in print.
[[nodiscard]] QString visibleText(const QString &text, TextLines lines = TextLines::One);

/// True for control characters, bidirectional overrides, embeddings and isolates, zero-width and other format
/// characters, line and paragraph separators, private-use, unassigned and lone surrogate code points.
[[nodiscard]] bool isHiddenCharacter(char32_t character);

} // namespace guardbook
