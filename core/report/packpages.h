// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/packcontent.h"
#include "core/report/assemble.h"
#include "core/report/flow.h"

#include <optional>
#include <vector>

/// The chapters of an evidence pack's document, in the order of field.md 3.2.
namespace guardbook::packpages {

/// How one exhibit appears.
struct ExhibitView {
    std::vector<int> pictures; ///< Numbers in the list of page pictures, one a page.
    std::vector<QSize> sizes;  ///< Upright pixels of each.
    bool attached = false;
    QString reason; ///< Why no page shows it; empty when one does.
};

/// What every chapter is written from.
struct Source {
    const PackContent &content;
    const std::vector<ExhibitView> &views; ///< One for each exhibit.
    Digest rootFingerprint;
    std::optional<Digest> verifierSha256 = {}; ///< Of verify.html.
};

[[nodiscard]] QString exhibitAnchor(const PackExhibit &exhibit);
/// "e3b0 c442 98fc ...": groups of four.
[[nodiscard]] QString grouped(const Digest &digest);
[[nodiscard]] QString orNotRecorded(const QString &text);
[[nodiscard]] QString timeOr(const std::optional<Instant> &time);
/// For narrow columns: date and time are never parted.
[[nodiscard]] QString columnTime(const Instant &time);
/// "data/AB-1 chat.png", or in derived/ for a copy that was made from another exhibit.
[[nodiscard]] QString pathOf(const PackExhibit &exhibit);
[[nodiscard]] QString bytesText(qint64 size); ///< "1 234 567 bytes"

/// Who took the exhibit in, and so can produce it: the holder of the key that signed its entry.
[[nodiscard]] PackProducer producerOf(const PackContent &content, const PackExhibit &exhibit);

void cover(Flow &flow, const Source &source);
void contents(Flow &flow, const Source &source);
void handling(Flow &flow, const Source &source);
void summary(Flow &flow, const Source &source);
void people(Flow &flow, const Source &source);
void chronology(Flow &flow, const Source &source);
void exhibitList(Flow &flow, const Source &source);
void exhibits(Flow &flow, const Source &source);
void continuity(Flow &flow, const Source &source);
void sealedItems(Flow &flow, const Source &source);
void decisions(Flow &flow, const Source &source);
void statement(Flow &flow, const Source &source);
void whatThisShows(Flow &flow, const Source &source);
void verification(Flow &flow, const Source &source);
void receipt(Flow &flow, const Source &source);
void contactDetails(Flow &flow, const Source &source);

} // namespace guardbook::packpages
