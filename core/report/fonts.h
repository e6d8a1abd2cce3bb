// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QHash>
#include <QRawFont>
#include <QString>
#include <QStringView>

#include <vector>

namespace guardbook {

/// A stretch of text that one bundled family has every glyph for.
struct FontRun {
    int start = 0;
    int length = 0;
    int family = 0; ///< For FontSet::font().
};

/// The fonts that reports print with: Liberation Sans and Mono, and Noto Sans for Greek, Cyrillic, Arabic,
/// Bengali, Devanagari, Ethiopic, Gujarati, Gurmukhi, Hebrew and Tamil. They are inside the program; nothing
/// that is installed on the machine takes part, so a page looks the same everywhere. Droid Sans Fallback has
/// the Chinese and Japanese characters, NanumGothic the Korean ones; what none of them has is spelled out by
/// printable().
class FontSet {
public:
    static constexpr int sans = 0;
    static constexpr int mono = 1;

    /// The text as it can stand on a page, with every character visible. Emoji become
    /// "[U+1F600 grinning face]"; control characters, bidirectional overrides, invisible characters and
    /// characters without a glyph become "[U+202E right-to-left override]" or "[U+4F60]". Line feeds stay; a
    /// tab becomes a space.
    [[nodiscard]] QString printable(const QString &text) const;

    /// Cuts printable text into runs, `preferred` (sans or mono) wherever it has the glyphs.
    [[nodiscard]] std::vector<FontRun> runs(QStringView text, int preferred) const;

    /// A font of exactly this family that never takes a glyph from another one. `pixelSize` in layout units.
    [[nodiscard]] QFont font(int family, double pixelSize, bool bold, bool italic) const;

    [[nodiscard]] bool canShow(char32_t character) const;

private:
    friend Result<FontSet> loadBundledFonts();
    [[nodiscard]] int familyFor(char32_t character, int preferred) const; ///< -1: none has it.

    struct Family {
        QString name;
        QRawFont coverage;
    };
    std::vector<Family> m_families;
    QHash<QString, QString> m_emojiNames; ///< Without U+FE0F.
    qsizetype m_longestEmoji = 0;         ///< In UTF-16 units.
};

/// Makes the bundled fonts known to Qt. Needs a QGuiApplication (the platform "offscreen" will do). Internal
/// when any file or family does not resolve to exactly what was bundled: pages without letters are never
/// made.
[[nodiscard]] Result<FontSet> loadBundledFonts();

/// Makes Qt's containers iterate in the same order in every process, which QPdfWriter's output depends on.
/// Every program that makes reports calls it as the first line of main().
void makeDeterministic();

} // namespace guardbook
