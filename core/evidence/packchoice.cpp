// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/packchoice.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace guardbook {

namespace {

/// The copies of each item, oldest first.
using CopiesOf = QHash<EvidenceId, QList<EvidenceId>>;

/// The latest copy of the latest copy ... of an item; itself when there is none.
EvidenceId latestCopy(const CopiesOf &copies, EvidenceId id)
{
    for (auto made = copies.find(id); made != copies.end(); made = copies.find(id))
        id = made->back();
    return id;
}

/// The item that a copy goes back to.
EvidenceId rootOf(const QHash<EvidenceId, EvidenceId> &sources, EvidenceId id)
{
    while (sources.contains(id))
        id = sources.value(id);
    return id;
}

std::set<EvidenceId> withCopiesInstead(const std::vector<EvidenceItem> &items,
                                       const std::set<EvidenceId> &asked, bool askedByName)
{
    CopiesOf copies;
    QHash<EvidenceId, EvidenceId> sources;
    for (const EvidenceItem &item : items) {
        if (item.derivedFrom.isNull())
            continue;
        copies[item.derivedFrom].append(item.id);
        sources.insert(item.id, item.derivedFrom);
    }
    QHash<EvidenceId, EvidenceId> chosen; // by the item that it goes back to
    for (const EvidenceItem &item : items) {
        if (!asked.contains(item.id))
            continue;
        const EvidenceId root = rootOf(sources, item.id);
        const bool isCopy = !item.derivedFrom.isNull();
        if (askedByName && isCopy)
            chosen.insert(root, item.id);
        else if (!chosen.contains(root))
            chosen.insert(root, latestCopy(copies, root));
    }
    return {chosen.begin(), chosen.end()};
}

} // namespace

Result<std::vector<EvidenceItem>> choosePackItems(const std::vector<EvidenceItem> &items,
                                                  const std::vector<AnyId> &wanted, bool copiesInstead)
{
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
    if (copiesInstead)
        chosen = withCopiesInstead(items, chosen, !wanted.empty());
    std::vector<EvidenceItem> found;
    std::copy_if(items.begin(), items.end(), std::back_inserter(found),
                 [&](const EvidenceItem &item) { return chosen.contains(item.id); });
    return found;
}

} // namespace guardbook
