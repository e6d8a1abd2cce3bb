// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/packchoice.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace guardbook {

namespace {

/// An item and the copies that go back to it.
struct Copies {
    std::optional<EvidenceId> latest;   ///< Of the copies, or of the redacted ones once there is one.
    std::optional<EvidenceId> askedFor; ///< The latest of those by name.
    bool redacted = false;              ///< One of them is a redaction.
    bool wanted = false;
};

std::set<EvidenceId> withCopiesInstead(const std::vector<EvidenceItem> &items,
                                       const std::set<EvidenceId> &asked, const PackChoice &choice)
{
    QHash<EvidenceId, EvidenceId> sources;
    for (const EvidenceItem &item : items) {
        if (!item.derivedFrom.isNull())
            sources.insert(item.id, item.derivedFrom);
    }
    QHash<EvidenceId, Copies> byOriginal;
    for (const EvidenceItem &item : items) {
        EvidenceId original = item.id;
        bool covered = choice.redactions.contains(item.id);
        while (sources.contains(original)) {
            original = sources.value(original);
            covered = covered || choice.redactions.contains(original);
        }
        Copies &copies = byOriginal[original];
        copies.wanted = copies.wanted || asked.contains(item.id);
        if (original == item.id || (copies.redacted && !covered))
            continue;
        if (covered && !copies.redacted)
            copies = {.latest = {}, .askedFor = {}, .redacted = true, .wanted = copies.wanted};
        copies.latest = item.id;
        if (!choice.wanted.empty() && asked.contains(item.id))
            copies.askedFor = item.id;
    }
    std::set<EvidenceId> chosen;
    for (auto it = byOriginal.cbegin(); it != byOriginal.cend(); ++it) {
        if (it->wanted)
            chosen.insert(it->askedFor.value_or(it->latest.value_or(it.key())));
    }
    return chosen;
}

} // namespace

Result<std::vector<EvidenceItem>> choosePackItems(const std::vector<EvidenceItem> &items,
                                                  const PackChoice &choice)
{
    const std::vector<AnyId> &wanted = choice.wanted;
    std::set<EvidenceId> chosen;
    for (const EvidenceItem &item : items) {
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), AnyId::of(item.id)) != wanted.end())
            chosen.insert(item.id);
    }
    for (const AnyId &id : wanted) {
        if (!chosen.contains(EvidenceId::of(id)))
            return Error{ErrorCode::NotFound,
                         QStringLiteral("One of the chosen items does not belong to this incident, so it "
                                        "cannot go into its pack."),
                         QStringLiteral("evidence")};
    }
    if (choice.copiesInstead)
        chosen = withCopiesInstead(items, chosen, choice);
    std::vector<EvidenceItem> found;
    std::copy_if(items.begin(), items.end(), std::back_inserter(found),
                 [&](const EvidenceItem &item) { return chosen.contains(item.id); });
    return found;
}

} // namespace guardbook
