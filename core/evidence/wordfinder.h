// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/textrange.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace guardbook {

/// Every place of `words` in `text`, one after the other and never over another: whatever the case, and any
/// stretch of spaces and line ends for a space. At most `most`.
[[nodiscard]] std::vector<TextRange> findWords(const QString &text, const QString &words, int most);

struct PageHit {
    int page = 0; ///< From 0.
    TextRange range;
    friend bool operator==(const PageHit &, const PageHit &) = default;
};

/// What a search over the pages of a document found.
struct PageHits {
    std::vector<PageHit> hits;
    int pages = 0;        ///< Of the document.
    int searched = 0;     ///< Fewer than `pages` in a very long document.
    bool hasText = false; ///< False: the pages are pictures.
    bool more = false;    ///< There are more than were counted.
};

inline constexpr int mostPageHits = 2'000;

/// `texts`: one for each page, from the first one on.
[[nodiscard]] PageHits findInPages(const QStringList &texts, int pages, const QString &words);

} // namespace guardbook
