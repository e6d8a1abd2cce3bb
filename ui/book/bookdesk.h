// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/evidence/gate.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/incident/incidentpage.h"
#include "ui/incident/logincidentdialog.h"
#include "ui/report/packdialog.h"

#include <functional>
#include <memory>

namespace guardbook::ui {

/// What the window has to know of an open book before it shows anything.
struct BookFacts {
    QString folder;
    QString userName;
    QString roleTitle;
    Profile profile;
    IncidentRights rights;
    bool mayLog = false;
    bool mayView = false;
    QStringList packKinds;
    QString readOnlyReason; ///< One sentence; empty while the book can be written.
    QString alarm;          ///< One sentence when the ledger does not go on from what was seen before.
};

/// What the window asks of an open book. Every function is called on one thread beside the window's.
class BookDesk {
public:
    virtual ~BookDesk() = default;
    [[nodiscard]] virtual BookFacts facts() = 0;
    [[nodiscard]] virtual Result<std::vector<IncidentRow>> incidents() = 0;
    [[nodiscard]] virtual Result<QStringList> search(const QString &words) = 0;
    [[nodiscard]] virtual Result<IncidentSheet> sheet(const IncidentId &id) = 0;
    [[nodiscard]] virtual Result<std::vector<Person>> people() = 0;
    [[nodiscard]] virtual Result<Incident> log(const NewIncident &what) = 0;
    [[nodiscard]] virtual Result<> addPerson(const IncidentId &incident, const PartyLine &line) = 0;
    [[nodiscard]] virtual Result<> decide(const IncidentId &incident, const Decision &decision) = 0;
    [[nodiscard]] virtual Result<> sign(const DecisionId &decision, const QString &statement) = 0;
    [[nodiscard]] virtual Result<EvidenceItem> addFile(const IncidentId &incident, const GatePass &pass,
                                                       const QString &path, const EvidenceDetails &details,
                                                       const Progress &progress) = 0;
    [[nodiscard]] virtual Result<EvidenceItem> addBytes(const IncidentId &incident, const GatePass &pass,
                                                        const QString &name, const QByteArray &bytes,
                                                        const EvidenceDetails &details,
                                                        const Progress &progress) = 0;
    [[nodiscard]] virtual Result<SealedItem> openSealed(const IncidentId &incident,
                                                        const SealedItem &item) = 0;
    [[nodiscard]] virtual Result<EvidencePage> view(const EvidenceId &id, const QString &purpose) = 0;
    [[nodiscard]] virtual Result<EvidencePage> page(const EvidenceId &id, int page) = 0;
    [[nodiscard]] virtual Result<> verify(const EvidenceId &id, const Progress &progress) = 0;
    [[nodiscard]] virtual Result<QString> exportPack(const PackRequest &request,
                                                     const Progress &progress) = 0;
    virtual void signOut() = 0; ///< Leaves the book; its keys are wiped when the desk is gone.
};

/// How the window comes to an open book. Runs on the book's thread.
using OpenBook = std::function<Result<std::unique_ptr<BookDesk>>(const QString &folder, const QString &user,
                                                                 const Secret &passphrase)>;

} // namespace guardbook::ui
