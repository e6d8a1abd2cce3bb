// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/namesonpages.h"

#include "core/action/redactor.h"
#include "core/evidence/namefinder.h"
#include "core/evidence/renderprotocol.h"

#include <algorithm>

namespace guardbook {

namespace {

constexpr int margin = 4; ///< Pixels at redactionDpi: what print spreads beyond its letters' boxes.

struct Found {
    std::size_t person;
    TextRange range;
};

std::vector<Found> findAll(const QString &text, const QStringList &people)
{
    std::vector<Found> found;
    for (qsizetype person = 0; person < people.size(); ++person) {
        for (const TextRange &range : findName(text, people[person])) {
            const bool taken = std::any_of(found.begin(), found.end(), [&](const Found &one) {
                return one.range.start <= range.start &&
                       one.range.start + one.range.length >= range.start + range.length;
            });
            if (!taken && found.size() < std::size_t(mostTextRanges))
                found.push_back({std::size_t(person), range});
        }
    }
    return found;
}

} // namespace

Result<std::vector<NamedOnPages>> findOnPages(Renderer &renderer, QIODevice &pdf, const QStringList &people,
                                              const Progress &progress)
{
    GUARDBOOK_ASSIGN(const int pages, renderer.pdfPageCount(pdf, progress));
    std::vector<NamedOnPages> named(std::size_t(people.size()));
    for (int page = 0; page < std::min(pages, mostRedactedPages); ++page) {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, QStringLiteral("Looking for names was stopped."),
                         QStringLiteral("names")};
        progress.tell(page, pages);
        GUARDBOOK_ASSIGN(const QString text, renderer.pdfText(pdf, page, progress));
        const auto found = findAll(text, people);
        if (found.empty())
            continue;
        std::vector<TextRange> ranges;
        for (const Found &one : found)
            ranges.push_back(one.range);
        GUARDBOOK_ASSIGN(const auto places,
                         renderer.pdfTextPlaces(pdf, page, ranges, {0, redactionDpi}, progress));
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (const QRect &line : places[i]) {
                RedactionMark mark;
                mark.page = page;
                mark.box = line.adjusted(-margin, -margin, margin, margin);
                named[found[i].person].places.push_back(mark);
            }
        }
    }
    for (std::size_t i = 0; i < named.size(); ++i)
        named[i].person = people[qsizetype(i)];
    std::erase_if(named, [](const NamedOnPages &one) { return one.places.empty(); });
    return named;
}

} // namespace guardbook
