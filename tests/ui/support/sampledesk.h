// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/support/samplecase.h"

namespace guardbook::ui::test {

/// The sample case behind a desk, in memory.
class SampleDesk final : public BookDesk {
public:
    SampleDesk();
    [[nodiscard]] BookFacts facts() override;
    [[nodiscard]] Result<std::vector<IncidentRow>> incidents() override;
    [[nodiscard]] Result<QStringList> search(const QString &words) override;
    [[nodiscard]] Result<IncidentSheet> sheet(const IncidentId &id) override;
    [[nodiscard]] Result<std::vector<Person>> people() override;
    [[nodiscard]] Result<Incident> log(const NewIncident &what) override;
    [[nodiscard]] Result<> addPerson(const IncidentId &incident, const PartyLine &line) override;
    [[nodiscard]] Result<> decide(const IncidentId &incident, const Decision &decision) override;
    [[nodiscard]] Result<> sign(const DecisionId &decision, const QString &statement) override;
    [[nodiscard]] Result<EvidenceItem> addFile(const IncidentId &incident, const GatePass &pass,
                                               const QString &path, const EvidenceDetails &details,
                                               const Progress &progress) override;
    [[nodiscard]] Result<EvidenceItem> addBytes(const IncidentId &incident, const GatePass &pass,
                                                const QString &name, const QByteArray &bytes,
                                                const EvidenceDetails &details,
                                                const Progress &progress) override;
    [[nodiscard]] Result<SealedItem> openSealed(const IncidentId &incident, const SealedItem &item) override;
    [[nodiscard]] Result<EvidencePage> view(const EvidenceId &id, const QString &purpose) override;
    [[nodiscard]] Result<EvidencePage> page(const EvidenceId &id, int page) override;
    [[nodiscard]] Result<> verify(const EvidenceId &id, const Progress &progress) override;
    [[nodiscard]] Result<QString> exportPack(const PackRequest &request, const Progress &progress) override;
    void signOut() override {}

private:
    IncidentSheet *find(const IncidentId &id);
    SampleCase m_case = sampleCase();
};

[[nodiscard]] OpenBook openSampleBook();

} // namespace guardbook::ui::test
