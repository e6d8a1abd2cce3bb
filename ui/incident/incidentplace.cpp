// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentplace.h"

#include "ui/book/draftbox.h"
#include "ui/components/ground.h"
#include "ui/components/messagedialog.h"
#include "ui/evidence/evidenceflow.h"
#include "ui/incident/decisiondialog.h"
#include "ui/incident/incidentlistpanel.h"
#include "ui/incident/persondialog.h"
#include "ui/incident/taskdialog.h"
#include "ui/language/coresentences.h"
#include "ui/report/packflow.h"
#include "ui/theme/typography.h"

#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace guardbook::ui {

using namespace std::chrono_literals;

namespace {

constexpr int mostOffered = 12;
const QString logWord = QStringLiteral("incident.log");
const QString decideWord = QStringLiteral("incident.decide");
const QString amendWord = QStringLiteral("incident.amend");
const QString taskWord = QStringLiteral("task.add");
const QString closeWord = QStringLiteral("incident.close");
const QString reopenWord = QStringLiteral("incident.reopen");

Error stopped()
{
    return {ErrorCode::Cancelled, {}, QStringLiteral("list")};
}

QWidget *onGround(QWidget *content, Colour colour)
{
    auto *ground = new Ground(colour);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    return ground;
}

} // namespace

IncidentPlace::IncidentPlace(PlaceContext context, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent),
      m_context(std::move(context)),
      m_submit(this, m_context, [this] { refresh(); }),
      m_list(new IncidentListPanel(m_context.facts.profile, m_context.clock.now().dateTime().date().year(),
                                   m_context.list)),
      m_page(new IncidentPage(m_context.facts.profile, m_context.facts.rights)),
      m_evidence(new EvidenceFlow(m_context, this)),
      m_pack(new PackFlow(m_context, this)),
      m_queryDelay(new QTimer(this))
{
    setChildrenCollapsible(false);
    addWidget(onGround(m_list, &Tokens::surface));
    addWidget(onGround(m_page, &Tokens::window));
    setStretchFactor(1, 1);
    setSizes({lines(23), lines(40)});
    m_list->setMayLog(m_context.facts.mayLog);
    m_queryDelay->setSingleShot(true);
    m_queryDelay->setInterval(150ms);

    connect(m_list, &IncidentListPanel::incidentChosen, this, &IncidentPlace::readSheet);
    connect(m_list, &IncidentListPanel::logRequested, this, &IncidentPlace::logIncident);
    connect(m_list, &IncidentListPanel::choiceChanged, this, m_context.rememberList);
    connect(m_list, &IncidentListPanel::queryChanged, m_queryDelay, qOverload<>(&QTimer::start));
    connect(m_queryDelay, &QTimer::timeout, this, &IncidentPlace::readList);
    connect(&m_list->model(), &IncidentListModel::rowsWanted, this, &IncidentPlace::readRows);
    connect(m_page, &IncidentPage::addFilesRequested, this, &IncidentPlace::addFiles);
    connect(m_page, &IncidentPage::pasteRequested, this, &IncidentPlace::pasteEvidence);
    connect(m_page, &IncidentPage::captureRequested, this, &IncidentPlace::captureScreen);
    connect(m_page, &IncidentPage::filesDropped, m_evidence, &EvidenceFlow::addPaths);
    connect(m_page, &IncidentPage::nothingDropped, this, [this] {
        m_context.tell(tr("That held no file. Copy the picture and paste it with Ctrl+Shift+V."));
    });
    connect(m_page, &IncidentPage::evidenceActivated, m_evidence, &EvidenceFlow::show);
    connect(m_page, &IncidentPage::personRequested, this, &IncidentPlace::addPerson);
    connect(m_page, &IncidentPage::decisionRequested, this, &IncidentPlace::recordDecision);
    connect(m_page, &IncidentPage::signRequested, this, &IncidentPlace::signDecision);
    connect(m_page, &IncidentPage::packRequested, this, &IncidentPlace::exportPack);
    connect(m_page, &IncidentPage::receiptRequested, this,
            [this](const PackId &pack) { m_pack->recordReceipt(m_page->sheet(), pack); });
    connect(m_page, &IncidentPage::amendRequested, this, &IncidentPlace::amend);
    connect(m_page, &IncidentPage::taskRequested, this, &IncidentPlace::addTask);
    connect(m_page, &IncidentPage::taskDoneRequested, this, &IncidentPlace::finishTask);
    connect(m_page, &IncidentPage::closeRequested, this, &IncidentPlace::closeIncident);
    connect(m_page, &IncidentPage::reopenRequested, this, &IncidentPlace::reopenIncident);
    connect(m_evidence, &EvidenceFlow::changed, this, &IncidentPlace::refresh);
    connect(m_pack, &PackFlow::changed, this, &IncidentPlace::refresh);
    refresh();
}

void IncidentPlace::refresh()
{
    m_list->model().forget(m_page->incident());
    readList();
    m_context.session.ask(
        this, [](BookDesk &desk, const Progress &) { return desk.openCount(); },
        [this](Result<int> open) {
            if (open)
                Q_EMIT openCountChanged(*open);
        });
    Q_EMIT changed();
}

void IncidentPlace::readList()
{
    m_listing.cancel(); // The person typed on.
    m_listing = m_context.session.ask(
        this,
        [query = m_list->query()](BookDesk &desk,
                                  const Progress &progress) -> Result<std::vector<IncidentId>> {
            if (progress.cancelled())
                return stopped();
            return desk.list(query);
        },
        [this](Result<std::vector<IncidentId>> ids) {
            if (!ids) {
                complain(ids.error());
                return;
            }
            m_list->setIds(*std::move(ids));
            if (!m_wanted.isNull())
                m_list->choose(m_wanted);
            m_wanted = {};
            readSheet(m_list->chosen());
        });
}

void IncidentPlace::readRows(const std::vector<IncidentId> &ids)
{
    m_context.session.ask(
        this, [ids](BookDesk &desk, const Progress &) { return desk.rows(ids); },
        [this](Result<std::vector<IncidentRow>> rows) {
            if (rows)
                m_list->model().putRows(*rows);
            else
                complain(rows.error());
        });
}

void IncidentPlace::readSheet(const IncidentId &id)
{
    m_reading.cancel();
    if (id.isNull()) {
        m_page->clear();
        m_evidence->setIncident({});
        Q_EMIT incidentShown(false);
        return;
    }
    m_reading = m_context.session.ask(
        this,
        [id](BookDesk &desk, const Progress &progress) -> Result<IncidentSheet> {
            if (progress.cancelled())
                return stopped();
            return desk.sheet(id);
        },
        [this, id](Result<IncidentSheet> sheet) {
            if (id != m_list->chosen())
                return; // Another was chosen meanwhile.
            if (!sheet) {
                complain(sheet.error());
                return;
            }
            m_page->setSheet(*sheet, m_context.facts.owners, m_context.clock.now());
            m_evidence->setIncident(*sheet);
            Q_EMIT incidentShown(true);
            if (id != m_thenFor)
                return;
            m_thenFor = {};
            if (const auto then = std::exchange(m_then, {}))
                then();
        });
}

void IncidentPlace::showIncident(const IncidentId &id)
{
    m_wanted = id;
    if (!m_list->query().narrows()) {
        readList();
        return;
    }
    m_list->search({});
    m_list->setFilter(CaseFilter::All);
}

void IncidentPlace::showFiltered(CaseFilter filter, const QString &words)
{
    m_list->search(words);
    m_list->setFilter(filter);
}

PeopleLike IncidentPlace::people()
{
    return [self = QPointer(this)](const QString &text, std::function<void(std::vector<Person>)> found) {
        if (!self)
            return;
        self->m_context.session.ask(
            self, [text](BookDesk &desk, const Progress &) { return desk.peopleLike(text, mostOffered); },
            [found = std::move(found)](Result<std::vector<Person>> people) {
                if (people)
                    found(*std::move(people));
            });
    };
}

void IncidentPlace::resume(const Draft &draft)
{
    if (draft.subject.isNull()) {
        logIncident();
        return;
    }
    m_then = [this, kind = draft.kind] {
        if (kind == decideWord)
            recordDecision();
        else if (kind == amendWord)
            amend();
        else if (kind == taskWord)
            addTask();
        else if (kind == closeWord)
            closeIncident();
        else if (kind == reopenWord)
            reopenIncident();
        else if (kind == u"evidence.redact")
            m_evidence->resumeRedaction();
    };
    m_thenFor = IncidentId::of(draft.subject);
    showIncident(m_thenFor);
}

void IncidentPlace::logIncident()
{
    if (!m_context.facts.mayLog)
        return;
    auto *dialog = new LogIncidentDialog(m_context.facts.profile, m_context.facts.userName,
                                         m_context.clock.now().dateTime(), people(), this);
    keepDraft(dialog, logWord, {});
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { log(dialog); });
    dialog->open();
}

void IncidentPlace::keepDraft(FormDialog *dialog, const QString &word, const IncidentId &subject)
{
    if (m_context.drafts)
        m_context.drafts->attach(dialog, word, AnyId::of(subject),
                                 [&clock = m_context.clock] { return clock.now(); });
}

void IncidentPlace::log(LogIncidentDialog *dialog)
{
    dialog->setBusy(true);
    m_context.session.ask(
        this, [what = dialog->incident()](BookDesk &desk, const Progress &) { return desk.log(what); },
        [this, dialog = QPointer<LogIncidentDialog>(dialog)](Result<Incident> logged) {
            if (!logged) {
                if (dialog)
                    dialog->showError(logged.error());
                return;
            }
            if (dialog)
                dialog->done(QDialog::Accepted);
            m_context.tell(tr("Incident %1 saved").arg(logged->reference));
            m_wanted = logged->id;
            if (!m_list->query().narrows())
                refresh();
            else
                showIncident(logged->id);
            Q_EMIT this->logged();
        });
}

void IncidentPlace::addPerson()
{
    if (!hasIncident() || !m_context.facts.rights.addPeople)
        return;
    auto *dialog = new PersonDialog(m_context.facts.profile, people(), this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, incident = m_page->incident()] {
        m_submit(
            dialog,
            [incident, line = dialog->line()](BookDesk &desk, const Progress &) {
                return desk.addPerson(incident, line);
            },
            tr("The person is named in the incident."));
    });
    dialog->open();
}

void IncidentPlace::recordDecision()
{
    if (!hasIncident() || !m_context.facts.rights.decide)
        return;
    auto *dialog = new DecisionDialog(this);
    keepDraft(dialog, decideWord, m_page->incident());
    connect(dialog, &FormDialog::submitted, this, [this, dialog, incident = m_page->incident()] {
        m_submit(
            dialog,
            [incident, decision = dialog->decision()](BookDesk &desk, const Progress &) {
                return desk.decide(incident, decision);
            },
            tr("The decision is recorded and waits for sign-off."));
    });
    dialog->open();
}

void IncidentPlace::amend(const QString &field)
{
    if (!hasIncident() || !m_context.facts.rights.amend)
        return;
    auto *dialog = new AmendDialog(m_page->sheet().incident, m_context.facts.profile, field, this);
    keepDraft(dialog, amendWord, m_page->incident());
    connect(dialog, &FormDialog::submitted, this, [this, dialog, incident = m_page->incident()] {
        m_submit(
            dialog,
            [incident, amendment = dialog->amendment()](BookDesk &desk, const Progress &) {
                return desk.amend(incident, amendment);
            },
            tr("Amended. What stood there before is kept."));
    });
    dialog->open();
}

void IncidentPlace::addTask()
{
    if (!hasIncident() || !m_context.facts.rights.addTask)
        return;
    auto *dialog = new TaskDialog(m_context.facts.owners, m_context.clock.now().dateTime().addDays(1), this);
    keepDraft(dialog, taskWord, m_page->incident());
    connect(dialog, &FormDialog::submitted, this, [this, dialog, incident = m_page->incident()] {
        m_submit(
            dialog,
            [incident, task = dialog->task()](BookDesk &desk, const Progress &) {
                return desk.addTask(incident, task);
            },
            tr("The task is added."));
    });
    dialog->open();
}

void IncidentPlace::finishTask(const TaskId &id)
{
    auto *dialog = new ReasonDialog({tr("Task done"),
                                     tr("Say what came of it, so that the next reader need not ask."),
                                     tr("What &came of it"),
                                     tr("Mark as done"),
                                     {},
                                     QStringLiteral("outcome")},
                                    this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id] {
        m_submit(
            dialog,
            [id, outcome = dialog->text()](BookDesk &desk, const Progress &) {
                return desk.finishTask(id, outcome);
            },
            tr("The task is done."));
    });
    dialog->open();
}

void IncidentPlace::closeIncident()
{
    if (!hasIncident() || !m_context.facts.rights.close)
        return;
    const IncidentId incident = m_page->incident();
    m_context.session.ask(
        this, [incident](BookDesk &desk, const Progress &) { return desk.missingForClosing(incident); },
        [this, incident](Result<QStringList> missing) {
            if (!missing) {
                complain(missing.error());
                return;
            }
            if (!missing->isEmpty()) {
                MessageDialog::show(this, &Tokens::amber, QStringLiteral("list-checks"),
                                    tr("Not ready to close"), missing->join(u'\n'));
                return;
            }
            auto *dialog = new ReasonDialog(
                {tr("Close the incident"), tr("It stays in the book and can be opened again with a reason."),
                 tr("How it &ended (required)"), tr("Close incident"), tr("Say how the incident ended."),
                 QStringLiteral("outcome")},
                this);
            keepDraft(dialog, closeWord, incident);
            connect(dialog, &FormDialog::submitted, this, [this, dialog, incident] {
                m_submit(
                    dialog,
                    [incident, outcome = dialog->text()](BookDesk &desk, const Progress &) {
                        return desk.closeIncident(incident, outcome);
                    },
                    tr("The incident is closed."));
            });
            dialog->open();
        });
}

void IncidentPlace::reopenIncident()
{
    if (!hasIncident() || !m_context.facts.rights.reopen)
        return;
    auto *dialog = new ReasonDialog({tr("Reopen the incident"),
                                     {},
                                     tr("&Why (required)"),
                                     tr("Reopen"),
                                     tr("Say why the incident is opened again."),
                                     QStringLiteral("reason")},
                                    this);
    keepDraft(dialog, reopenWord, m_page->incident());
    connect(dialog, &FormDialog::submitted, this, [this, dialog, incident = m_page->incident()] {
        m_submit(
            dialog,
            [incident, reason = dialog->text()](BookDesk &desk, const Progress &) {
                return desk.reopenIncident(incident, reason);
            },
            tr("The incident is open again."));
    });
    dialog->open();
}

void IncidentPlace::signDecision(const DecisionId &id)
{
    for (const DecisionLine &line : m_page->sheet().decisions) {
        if (line.decision.id != id)
            continue;
        auto *dialog = new SignDialog(line.decision, m_page->sheet().userName(line.decision.decidedBy), this);
        connect(dialog, &FormDialog::submitted, this, [this, dialog, id] {
            m_submit(
                dialog,
                [id, statement = dialog->statement()](BookDesk &desk, const Progress &) {
                    return desk.sign(id, statement);
                },
                tr("The decision is signed off."));
        });
        dialog->open();
    }
}

void IncidentPlace::exportPack()
{
    m_pack->begin(m_page->sheet());
}

void IncidentPlace::addFiles()
{
    if (hasIncident() && m_context.facts.rights.addEvidence)
        m_evidence->addFiles();
}

void IncidentPlace::pasteEvidence()
{
    m_evidence->paste();
}

void IncidentPlace::captureScreen()
{
    m_evidence->capture();
}

void IncidentPlace::openSealedItem()
{
    m_evidence->openSealed();
}

void IncidentPlace::focusSearch()
{
    m_list->focusSearch();
}

void IncidentPlace::focusList()
{
    m_list->focusList();
}

bool IncidentPlace::hasIncident() const
{
    return !m_page->incident().isNull();
}

void IncidentPlace::complain(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        MessageDialog::show(this, &Tokens::red, QStringLiteral("circle-alert"), tr("That could not be read"),
                            inWindowLanguage(error.sentence));
}

} // namespace guardbook::ui
