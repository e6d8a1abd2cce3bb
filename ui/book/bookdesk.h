// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/backupactions.h"
#include "core/action/book.h"
#include "core/action/bookcheck.h"
#include "core/action/casesheet.h"
#include "core/action/evidenceactions.h"
#include "core/action/homereader.h"
#include "core/action/namesonpages.h"
#include "core/action/packactions.h"
#include "core/action/pdftexts.h"
#include "core/action/session.h"
#include "core/base/progress.h"
#include "core/evidence/gate.h"
#include "core/evidence/packrequest.h"
#include "core/evidence/pagebinding.h"
#include "core/evidence/renderer.h"
#include "ui/book/userdialogs.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/evidence/redactionpage.h"
#include "ui/incident/amenddialog.h"
#include "ui/incident/incidentpage.h"
#include "ui/incident/logincidentdialog.h"
#include "ui/report/packdialog.h"

#include <memory>

namespace guardbook {
struct IntakeResult;
}

namespace guardbook::ui {

/// What the window has to know of an open book before it shows anything.
struct BookFacts {
    QString folder;
    UserId user;
    QString userName;
    QString roleTitle;
    Profile profile;
    IncidentRights rights;
    bool mayLog = false;
    bool mayView = false;
    bool mayRedact = false;
    bool mayAddUser = false;
    bool mayRemoveUser = false;
    bool mayBackUp = false;
    bool mayCheck = false;
    QStringList packKinds;
    std::vector<Draft> drafts;  ///< This person's.
    std::vector<Choice> owners; ///< Who may be given a task: users' names and roles, with labels.
    QString readOnlyReason;     ///< One sentence; empty while the book can be written.
    QString alarm;              ///< Sentences when the ledger does not go on from what was seen before.
    QString notice;             ///< Worth telling, nothing wrong.
};

/// What the program gives to every book that is opened in its window.
struct BookTools {
    const Clock &clock;
    QString machineFolder;
    Renderer *renderer = nullptr; ///< Null: evidence that needs decoding is kept and not shown.
    WritePack writePack;
    DrawPack drawPack = {};
    BindPages bindPages = {}; ///< Writes redacted PDFs.
};

/// One person at an open book, for the window: calls the actions and reads the sheets. Every function is
/// called on one thread beside the window's; nothing here is a rule.
class BookDesk {
public:
    [[nodiscard]] static Result<std::unique_ptr<BookDesk>>
    open(const QString &folder, const QString &user, const Secret &passphrase, const BookTools &tools);
    ~BookDesk();

    [[nodiscard]] BookFacts facts() const;
    [[nodiscard]] Result<HomeSheet> home();
    [[nodiscard]] Result<std::vector<IncidentId>> list(const CaseQuery &query);
    [[nodiscard]] Result<std::vector<IncidentRow>> rows(const std::vector<IncidentId> &ids);
    [[nodiscard]] Result<int> openCount();
    [[nodiscard]] Result<IncidentSheet> sheet(const IncidentId &id);
    [[nodiscard]] Result<std::vector<Person>> peopleLike(const QString &text, int limit);
    [[nodiscard]] Result<Incident> log(const NewIncident &what);
    [[nodiscard]] Result<> addPerson(const IncidentId &incident, const PartyLine &line);
    [[nodiscard]] Result<> decide(const IncidentId &incident, const Decision &decision);
    [[nodiscard]] Result<> sign(const DecisionId &decision, const QString &statement);
    [[nodiscard]] Result<> amend(const IncidentId &incident, const NewAmendment &amendment);
    [[nodiscard]] Result<> addTask(const IncidentId &incident, const Task &task);
    [[nodiscard]] Result<> finishTask(const TaskId &task, const QString &outcome);
    [[nodiscard]] Result<QStringList> missingForClosing(const IncidentId &incident);
    [[nodiscard]] Result<> closeIncident(const IncidentId &incident, const QString &outcome);
    [[nodiscard]] Result<> reopenIncident(const IncidentId &incident, const QString &reason);
    [[nodiscard]] Result<> keepDraft(const Draft &draft);
    [[nodiscard]] Result<> dropDraft(const QString &kind, const AnyId &subject);
    [[nodiscard]] Result<EvidenceItem> addFile(const IncidentId &incident, const GatePass &pass,
                                               const QString &path, const EvidenceDetails &details,
                                               const Progress &progress);
    [[nodiscard]] Result<EvidenceItem> addBytes(const IncidentId &incident, const GatePass &pass,
                                                const QString &name, const QByteArray &bytes,
                                                const EvidenceDetails &details, const Progress &progress);
    [[nodiscard]] Result<SealedItem> openSealed(const IncidentId &incident, const SealedItem &item);
    /// Logs the view, then gives the first page.
    [[nodiscard]] Result<EvidencePage> view(const EvidenceId &id, const QString &purpose,
                                            const Progress &progress);
    /// Another page of what is being viewed.
    [[nodiscard]] Result<EvidencePage> page(const EvidenceId &id, int page, const Progress &progress);
    /// Words in the text of a PDF that is being viewed; its pages are read once.
    [[nodiscard]] Result<PageHits> find(const EvidenceId &id, const QString &words, const Progress &progress);
    [[nodiscard]] Result<std::vector<QList<QRect>>>
    places(const EvidenceId &id, int page, const std::vector<TextRange> &ranges, const Progress &progress);
    /// Takes an attachment of an e-mail that is being viewed in as an exhibit of its own.
    [[nodiscard]] Result<EvidenceItem> addAttachment(const IncidentId &incident, const GatePass &pass,
                                                     const EvidenceId &email, int attachment,
                                                     const QString &name, const EvidenceDetails &details,
                                                     const Progress &progress);
    [[nodiscard]] Result<> verify(const EvidenceId &id, const Progress &progress);
    /// Logs that a pack is prepared and draws its report in memory, to be looked at before anything is
    /// written. One pack is held at a time.
    [[nodiscard]] Result<PreparedPages> preparePack(const PackRequest &request, const Progress &progress);
    [[nodiscard]] Result<EvidencePage> packPage(int page, int longestEdge, const Progress &progress);
    /// Writes what was prepared; returns where.
    [[nodiscard]] Result<QString> writePack(const QString &folder, const Progress &progress);
    /// Lets go of what was prepared: its pages, keys and passphrase.
    void dropPack();
    [[nodiscard]] Result<> packReceipt(const PackId &pack, const ReturnedReceipt &receipt);
    /// Logs the view, then gives the first page as marks count on it.
    [[nodiscard]] Result<RedactionPage> openRedaction(const EvidenceId &id, const QString &purpose,
                                                      const Progress &progress);
    [[nodiscard]] Result<RedactionPage> redactionPage(const EvidenceId &id, int page,
                                                      const Progress &progress);
    /// People of the book whose names stand in a PDF, those of its incident first.
    [[nodiscard]] Result<std::vector<NamedOnPages>> namesIn(const EvidenceId &id, const Progress &progress);
    /// Makes the copy, which waits here to be looked at; the one before it is let go of.
    [[nodiscard]] Result<> makeRedaction(const EvidenceId &id, const RedactedCopy &copy,
                                         const Progress &progress);
    /// A page of the copy that waits.
    [[nodiscard]] Result<RedactionPage> madePage(int page, const Progress &progress);
    [[nodiscard]] Result<EvidenceItem> keepRedaction();
    void dropRedaction();
    [[nodiscard]] Result<std::vector<User>> users();
    [[nodiscard]] Result<> addUser(const NewUser &user);
    [[nodiscard]] Result<> removeUser(const UserId &user, const QString &reason);
    [[nodiscard]] Result<> changePassphrase(const QString &before, const QString &after);
    [[nodiscard]] Result<std::vector<FoundBackup>> backupsIn(const QString &folder);
    [[nodiscard]] Result<CheckReport> tryBackup(const QString &backup, const QString &passphrase,
                                                const Progress &progress);
    [[nodiscard]] Result<MadeBackup> makeBackup(const QString &folder, const Progress &progress);
    [[nodiscard]] Result<CheckReport> check(const Progress &progress);
    void signOut(); ///< Leaves an entry. The keys are wiped when the desk is gone.

private:
    struct MadeRedaction;
    BookDesk(std::unique_ptr<Book> book, std::unique_ptr<Session> session, BookTools tools);
    [[nodiscard]] Result<PersonId> knownOrNew(const Person &person);
    [[nodiscard]] Result<EvidenceItem> record(const IncidentId &incident, const IntakeResult &taken,
                                              const EvidenceDetails &details);

    struct HeldPack {
        PreparedPack pack;
        PackForm form;
        QByteArray pdf; ///< The report as it will be written, in memory alone.
    };

    std::unique_ptr<Book> m_book;
    std::unique_ptr<Session> m_session;
    std::optional<HeldPack> m_pack;
    BookTools m_tools;
    struct ReadPages {
        EvidenceId id;
        PdfTexts texts;
    };
    std::optional<ReadPages> m_read;       ///< The PDF that was searched last.
    std::unique_ptr<MadeRedaction> m_made; ///< A redacted copy that nobody has said yes to.
};

} // namespace guardbook::ui
