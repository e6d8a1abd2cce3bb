// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/bookdesk.h"

#include "ui/book/bookdeskredaction.h"

#include "core/action/bookunlock.h"
#include "core/action/casereader.h"
#include "core/action/drafts.h"
#include "core/action/evidenceactions.h"
#include "core/action/evidenceintake.h"
#include "core/action/incidentactions.h"
#include "core/action/personactions.h"
#include "core/action/sealeditemactions.h"
#include "core/action/taskactions.h"
#include "core/action/useractions.h"
#include "core/keys/passphrase.h"
#include "ui/evidence/evidencerender.h"

#include <QBuffer>
#include <QCoreApplication>

namespace guardbook::ui {

BookDesk::BookDesk(std::unique_ptr<Book> book, std::unique_ptr<Session> session, BookTools tools)
    : m_book(std::move(book)), m_session(std::move(session)), m_tools(std::move(tools))
{
}

BookDesk::~BookDesk() = default;

Result<std::unique_ptr<BookDesk>> BookDesk::open(const QString &folder, const QString &user,
                                                 const Secret &passphrase, const BookTools &tools)
{
    OpenOptions options;
    options.machineFolder = tools.machineFolder;
    options.who = user;
    GUARDBOOK_ASSIGN(OpenedBook opened, openBook(folder, user, passphrase, options, tools.clock));
    GUARDBOOK_ASSIGN(auto session, opened.book->signIn(opened.unlocked.identity));
    return std::unique_ptr<BookDesk>(new BookDesk(std::move(opened.book), std::move(session), tools));
}

BookFacts BookDesk::facts() const
{
    const auto mayWrite = m_book->mayWrite();
    const auto may = [&](const char *action) {
        return bool(mayWrite) && m_session->may(QString::fromLatin1(action));
    };
    BookFacts facts;
    facts.folder = m_book->folder().path;
    facts.user = m_session->user().id;
    facts.userName = m_session->user().fullName;
    facts.profile = m_book->profile();
    const ProfileRole *role = facts.profile.role(m_session->user().role);
    facts.roleTitle = role ? role->title : m_session->user().role;
    facts.rights = {may("evidence.add"),
                    may("incident.party"),
                    may("incident.decide"),
                    may("incident.sign") && facts.profile.signOffRoles.contains(m_session->user().role),
                    may("pack.export"),
                    may("incident.amend"),
                    may("task.add"),
                    may("task.done"),
                    may("incident.close"),
                    may("incident.reopen")};
    facts.mayLog = may("incident.log");
    facts.mayView = may("evidence.view");
    facts.mayRedact = may("evidence.redact") && m_tools.renderer;
    facts.mayAddUser = may("user.add");
    facts.mayRemoveUser = may("user.remove");
    facts.mayBackUp = may("backup.make");
    facts.mayCheck = may("book.check");
    facts.packKinds = PackActions::kinds();
    if (auto drafts = Drafts(*m_session).all())
        facts.drafts = *std::move(drafts);
    if (const auto users = CaseReader(*m_session).users())
        for (const User &user : *users)
            if (user.state == UserState::Active)
                facts.owners.push_back({user.name, user.fullName});
    for (const ProfileRole &each : facts.profile.roles)
        facts.owners.push_back({each.key, each.title});
    facts.notice = m_book->notice();
    if (m_book->alarm())
        facts.alarm = m_book->alarm()->sentence;
    else if (!mayWrite)
        facts.readOnlyReason = mayWrite.error().sentence;
    return facts;
}

Result<HomeSheet> BookDesk::home()
{
    return HomeReader(*m_session).read();
}

Result<std::vector<IncidentId>> BookDesk::list(const CaseQuery &query)
{
    return CaseReader(*m_session).list(query);
}

Result<std::vector<IncidentRow>> BookDesk::rows(const std::vector<IncidentId> &ids)
{
    return CaseReader(*m_session).rows(ids);
}

Result<int> BookDesk::openCount()
{
    return CaseReader(*m_session).openCount();
}

Result<IncidentSheet> BookDesk::sheet(const IncidentId &id)
{
    return CaseReader(*m_session).sheet(id);
}

Result<std::vector<Person>> BookDesk::peopleLike(const QString &text, int limit)
{
    return CaseReader(*m_session).peopleLike(text, limit);
}

Result<Incident> BookDesk::log(const NewIncident &what)
{
    const Incident &from = what.incident;
    IncidentActions::Log log;
    log.title = from.title;
    log.area = from.area;
    log.types = from.types;
    log.platform = from.platform;
    log.address = from.address;
    log.place = from.place;
    log.noticedAt = from.noticedAt;
    log.reportedAt = from.reportedAt;
    log.reportedBy = from.reportedBy;
    log.account = from.account;
    log.childsWords = from.childsWords;
    log.replied = from.replied;
    if (!what.childAffected.name.isEmpty()) {
        GUARDBOOK_ASSIGN(const PersonId child, knownOrNew(what.childAffected));
        log.parties.push_back({child, QStringLiteral("child-affected"), {}});
    }
    return IncidentActions(*m_session).log(log);
}

Result<PersonId> BookDesk::knownOrNew(const Person &person)
{
    if (!person.id.isNull())
        return person.id;
    GUARDBOOK_ASSIGN(const Person added,
                     PersonActions(*m_session).add({person.name, person.kind, {}, person.yearGroup, {}, {}}));
    return added.id;
}

Result<> BookDesk::addPerson(const IncidentId &incident, const PartyLine &line)
{
    GUARDBOOK_ASSIGN(const PersonId person, knownOrNew(line.person));
    GUARDBOOK_TRY(IncidentActions(*m_session).addParty(incident, {person, line.party.role, line.party.note}));
    return {};
}

Result<> BookDesk::decide(const IncidentId &incident, const Decision &decision)
{
    GUARDBOOK_TRY(
        IncidentActions(*m_session)
            .decide(incident, {decision.decision, decision.reasons, decision.referral, decision.referredTo}));
    return {};
}

Result<> BookDesk::sign(const DecisionId &decision, const QString &statement)
{
    GUARDBOOK_TRY(IncidentActions(*m_session).sign(decision, statement));
    return {};
}

Result<> BookDesk::amend(const IncidentId &incident, const NewAmendment &amendment)
{
    GUARDBOOK_TRY(
        IncidentActions(*m_session).amend(incident, amendment.field, amendment.value, amendment.reason));
    return {};
}

Result<> BookDesk::addTask(const IncidentId &incident, const Task &task)
{
    GUARDBOOK_TRY(TaskActions(*m_session).add(incident, task.title, task.owner, task.dueAt));
    return {};
}

Result<> BookDesk::finishTask(const TaskId &task, const QString &outcome)
{
    GUARDBOOK_TRY(TaskActions(*m_session).done(task, outcome));
    return {};
}

Result<QStringList> BookDesk::missingForClosing(const IncidentId &incident)
{
    return IncidentActions(*m_session).missingForClosing(incident);
}

Result<> BookDesk::closeIncident(const IncidentId &incident, const QString &outcome)
{
    GUARDBOOK_TRY(IncidentActions(*m_session).close(incident, outcome));
    return {};
}

Result<> BookDesk::reopenIncident(const IncidentId &incident, const QString &reason)
{
    GUARDBOOK_TRY(IncidentActions(*m_session).reopen(incident, reason));
    return {};
}

Result<> BookDesk::keepDraft(const Draft &draft)
{
    return Drafts(*m_session).keep(draft.kind, draft.subject, draft.fields);
}

Result<> BookDesk::dropDraft(const QString &kind, const AnyId &subject)
{
    return Drafts(*m_session).drop(kind, subject);
}

Result<EvidenceItem> BookDesk::addFile(const IncidentId &incident, const GatePass &pass, const QString &path,
                                       const EvidenceDetails &details, const Progress &progress)
{
    const EvidenceIntake intake(m_book->vault(), m_tools.renderer);
    GUARDBOOK_ASSIGN(const IntakeResult taken, intake.takeFile(pass, path, progress));
    return record(incident, taken, details);
}

Result<EvidenceItem> BookDesk::addBytes(const IncidentId &incident, const GatePass &pass, const QString &name,
                                        const QByteArray &bytes, const EvidenceDetails &details,
                                        const Progress &progress)
{
    const EvidenceIntake intake(m_book->vault(), m_tools.renderer);
    GUARDBOOK_ASSIGN(const IntakeResult taken, intake.takeBytes(pass, name, bytes, progress));
    return record(incident, taken, details);
}

Result<EvidenceItem> BookDesk::record(const IncidentId &incident, const IntakeResult &taken,
                                      const EvidenceDetails &details)
{
    auto item = EvidenceActions(*m_session).add(incident, taken, details);
    if (!item)
        EvidenceIntake(m_book->vault(), m_tools.renderer).keepNothing(taken, item.error());
    return item;
}

Result<SealedItem> BookDesk::openSealed(const IncidentId &incident, const SealedItem &item)
{
    return SealedItemActions(*m_session)
        .open({incident, item.what, item.place, item.keyHolder, item.sealNumber, item.discoveredAt,
               item.discoveredBy});
}

Result<EvidencePage> BookDesk::view(const EvidenceId &id, const QString &purpose, const Progress &progress)
{
    GUARDBOOK_TRY(EvidenceActions(*m_session).view(id, purpose));
    return page(id, 0, progress);
}

Result<EvidencePage> BookDesk::page(const EvidenceId &id, int page, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const CaseReader::Bytes bytes, CaseReader(*m_session).bytesOf(id));
    return renderPage(*bytes.device, bytes.item, page, m_tools.renderer, progress);
}

Result<PageHits> BookDesk::find(const EvidenceId &id, const QString &words, const Progress &progress)
{
    if (!m_read || m_read->id != id) {
        m_read.reset();
        GUARDBOOK_ASSIGN(const CaseReader::Bytes bytes, CaseReader(*m_session).bytesOf(id));
        if (!m_tools.renderer)
            return PageHits();
        GUARDBOOK_ASSIGN(PdfTexts texts, readPdfTexts(*m_tools.renderer, *bytes.device, progress));
        m_read = ReadPages{id, std::move(texts)};
    }
    return findInPages(m_read->texts.texts, m_read->texts.pages, words);
}

Result<std::vector<QList<QRect>>> BookDesk::places(const EvidenceId &id, int page,
                                                   const std::vector<TextRange> &ranges,
                                                   const Progress &progress)
{
    GUARDBOOK_ASSIGN(const CaseReader::Bytes bytes, CaseReader(*m_session).bytesOf(id));
    return placesOnPage(*bytes.device, page, ranges, m_tools.renderer, progress);
}

Result<EvidenceItem> BookDesk::addAttachment(const IncidentId &incident, const GatePass &pass,
                                             const EvidenceId &email, int attachment, const QString &name,
                                             const EvidenceDetails &details, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const CaseReader::Bytes bytes, CaseReader(*m_session).bytesOf(email));
    const QByteArray attached = attachmentOf(*bytes.device, attachment);
    return addBytes(incident, pass, name, attached, details, progress);
}

Result<> BookDesk::verify(const EvidenceId &id, const Progress &progress)
{
    GUARDBOOK_TRY(EvidenceActions(*m_session).verify(id, progress));
    return {};
}

Result<PreparedPages> BookDesk::preparePack(const PackRequest &request, const Progress &progress)
{
    PackActions::Request asked;
    asked.incident = request.incident;
    asked.kind = request.kind;
    asked.recipient = request.recipient;
    asked.purpose = request.purpose;
    asked.lawfulBasis = request.lawfulBasis;
    asked.request = request.reference;
    for (const EvidenceId &id : request.evidence)
        asked.evidence.push_back(AnyId::of(id));
    asked.copiesInstead = request.copiesInstead;
    m_pack.reset();
    GUARDBOOK_ASSIGN(auto prepared, PackActions(*m_session).prepare(asked));
    HeldPack held{std::move(prepared), {}, {}};
    if (!request.passphrase.isEmpty())
        held.form.passphrase = passphraseBytes(request.passphrase);
    GUARDBOOK_ASSIGN(held.pdf, m_tools.drawPack(held.pack.content, held.pack.keys, held.form, progress));
    PreparedPages pages{held.pack.row.reference, int(held.pack.content.exhibits.size()), {}};
    m_pack.emplace(std::move(held));
    GUARDBOOK_ASSIGN(pages.first, packPage(0, previewEdge, progress));
    return pages;
}

Result<EvidencePage> BookDesk::packPage(int page, int longestEdge, const Progress &progress)
{
    if (!m_pack)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("BookDesk", "No pack is prepared. Ask for its pages again."),
                     QStringLiteral("pack.prepare")};
    QBuffer buffer(&m_pack->pdf);
    buffer.open(QIODevice::ReadOnly);
    return renderPdfPage(buffer, page, longestEdge, m_tools.renderer, progress);
}

Result<QString> BookDesk::writePack(const QString &folder, const Progress &progress)
{
    if (!m_pack)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("BookDesk", "No pack is prepared. Ask for its pages again."),
                     QStringLiteral("pack.prepare")};
    GUARDBOOK_ASSIGN(const WrittenPack written, m_tools.writePack(m_pack->pack.content, m_pack->pack.keys,
                                                                  folder, m_pack->form, progress));
    GUARDBOOK_TRY(PackActions(*m_session).exported(m_pack->pack, written));
    return written.paths.isEmpty() ? folder : written.paths.first();
}

void BookDesk::dropPack()
{
    m_pack.reset();
}

Result<> BookDesk::packReceipt(const PackId &pack, const ReturnedReceipt &receipt)
{
    return PackActions(*m_session).receipt(pack, receipt);
}

Result<std::vector<User>> BookDesk::users()
{
    return CaseReader(*m_session).users();
}

Result<> BookDesk::addUser(const NewUser &user)
{
    GUARDBOOK_TRY(UserActions(*m_session)
                      .add({user.name, user.fullName, user.role, {}, {}}, passphraseBytes(user.passphrase)));
    return {};
}

Result<> BookDesk::removeUser(const UserId &user, const QString &reason)
{
    GUARDBOOK_TRY(UserActions(*m_session).remove(user, reason));
    return {};
}

Result<> BookDesk::changePassphrase(const QString &before, const QString &after)
{
    return UserActions(*m_session).changePassphrase(passphraseBytes(before), passphraseBytes(after));
}

Result<std::vector<FoundBackup>> BookDesk::backupsIn(const QString &folder)
{
    return guardbook::backupsIn(folder, m_book->row().id);
}

Result<CheckReport> BookDesk::tryBackup(const QString &backup, const QString &passphrase,
                                        const Progress &progress)
{
    return BackupActions(*m_session).tryOut(backup, passphraseBytes(passphrase), progress);
}

Result<MadeBackup> BookDesk::makeBackup(const QString &folder, const Progress &progress)
{
    return BackupActions(*m_session).make(folder, progress);
}

Result<CheckReport> BookDesk::check(const Progress &progress)
{
    return CheckActions(*m_session).check(progress);
}

void BookDesk::signOut()
{
    dropRedaction();
    // A failure is not the person's: the next opening then knows one checkpoint less.
    (void)m_book->signOut(*m_session);
}

} // namespace guardbook::ui
