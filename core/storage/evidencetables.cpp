// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/evidencetables.h"

namespace guardbook {

Result<std::vector<EvidenceItem>> EvidenceTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY added_ms, rowid"), {incident.text()});
}

Result<std::vector<EvidenceItem>> EvidenceTable::all() const
{
    return select(QStringLiteral("ORDER BY added_ms, rowid"));
}

Result<std::vector<EvidenceItem>> EvidenceTable::withDigest(const Digest &sha256) const
{
    return select(QStringLiteral("WHERE sha256 = ? ORDER BY added_ms"), {sha256.toBytes()});
}

Result<std::vector<StoredRaster>> RasterTable::ofEvidence(const EvidenceId &evidence) const
{
    return select(QStringLiteral("WHERE evidence = ? ORDER BY page"), {evidence.text()});
}

Result<std::vector<StoredRaster>> RasterTable::all() const
{
    return select(QString());
}

Result<std::vector<CustodyEvent>> CustodyTable::ofSubject(const AnyId &subject) const
{
    return select(QStringLiteral("WHERE subject = ? ORDER BY seq, rowid"), {subject.text()});
}

Result<std::vector<SealedItem>> SealedItemTable::withoutPolice(int limit) const
{
    return select(QStringLiteral("WHERE police_contacted = 0 AND closed = 0 ORDER BY opened_ms LIMIT ?"),
                  {limit});
}

Result<std::vector<SealedItem>> SealedItemTable::ofIncident(const IncidentId &incident) const
{
    return select(QStringLiteral("WHERE incident = ? ORDER BY opened_ms, rowid"), {incident.text()});
}

Result<int> ExhibitCounter::next(Change &change, const QString &initials)
{
    Query query(change.database(),
                QStringLiteral("INSERT INTO exhibit_counter (id, last) VALUES (?, 1) "
                               "ON CONFLICT (id) DO UPDATE SET last = last + 1 RETURNING last"));
    query.bind(initials);
    GUARDBOOK_TRY(query.next());
    const int number = int(query.integer(0));
    GUARDBOOK_TRY(query.next()); // to the end: the statement lets go of the table
    change.touched(QStringLiteral("exhibit_counter"), initials);
    return number;
}

} // namespace guardbook
