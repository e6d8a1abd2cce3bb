// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/tables.h"

namespace guardbook {

class EvidenceTable : public Table<EvidenceItem> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<EvidenceItem>> ofIncident(const IncidentId &incident) const;
    [[nodiscard]] Result<std::vector<EvidenceItem>> all() const;
    [[nodiscard]] Result<std::vector<EvidenceItem>> withDigest(const Digest &sha256) const;
};

class RasterTable : public Table<StoredRaster> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<StoredRaster>>
    ofEvidence(const EvidenceId &evidence) const; ///< By page.
    [[nodiscard]] Result<std::vector<StoredRaster>> all() const;
};

class CustodyTable : public Table<CustodyEvent> {
public:
    using Table::Table;
    /// The continuity log of one evidence item or sealed item, in the order of the ledger.
    [[nodiscard]] Result<std::vector<CustodyEvent>> ofSubject(const AnyId &subject) const;
};

class SealedItemTable : public Table<SealedItem> {
public:
    using Table::Table;
    [[nodiscard]] Result<std::vector<SealedItem>> ofIncident(const IncidentId &incident) const;
    /// Open ones of which the police have not been told, oldest first.
    [[nodiscard]] Result<std::vector<SealedItem>> withoutPolice(int limit) const;
};

/// Gives out exhibit numbers: a number is never given out twice, also when its item came to nothing.
class ExhibitCounter {
public:
    [[nodiscard]] static Result<int> next(Change &change, const QString &initials);
};

} // namespace guardbook
