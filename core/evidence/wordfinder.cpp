// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/wordfinder.h"

#include <QRegularExpression>

#include <algorithm>

namespace guardbook {

std::vector<TextRange> findWords(const QString &text, const QString &words, int most)
{
    std::vector<TextRange> found;
    QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return found;
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    const QRegularExpression shape(parts.join(QStringLiteral("\\s+")),
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = shape.globalMatch(text); it.hasNext() && int(found.size()) < most;) {
        const auto match = it.next();
        found.push_back({int(match.capturedStart()), int(match.capturedLength())});
    }
    return found;
}

PageHits findInPages(const QStringList &texts, int pages, const QString &words)
{
    PageHits found;
    found.pages = pages;
    found.searched = int(texts.size());
    found.hasText = std::any_of(texts.begin(), texts.end(),
                                [](const QString &text) { return !text.trimmed().isEmpty(); });
    for (int page = 0; page < texts.size() && !found.more; ++page) {
        const int room = mostPageHits - int(found.hits.size());
        const auto ranges = findWords(texts[page], words, room + 1);
        for (const TextRange &range : ranges)
            found.hits.push_back({page, range});
        found.more = int(ranges.size()) > room;
    }
    if (found.more)
        found.hits.resize(std::size_t(mostPageHits));
    return found;
}

} // namespace guardbook
