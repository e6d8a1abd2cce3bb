// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/incidentplace.h"

#include "ui/components/ground.h"
#include "ui/components/messagedialog.h"
#include "ui/evidence/evidenceflow.h"
#include "ui/incident/decisiondialog.h"
#include "ui/incident/incidentlistpanel.h"
#include "ui/incident/persondialog.h"
#include "ui/report/packflow.h"
#include "ui/theme/typography.h"

#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace guardbook::ui {

using namespace std::chrono_literals;

namespace {

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
      m_list(new IncidentListPanel(m_context.facts.profile, m_context.clock.now().dateTime().date().year())),
      m_page(new IncidentPage(m_context.facts.profile, m_context.facts.rights)),
      m_evidence(new EvidenceFlow(m_context, this)),
      m_pack(new PackFlow(m_context, this)),
      m_searchDelay(new QTimer(this))
{
    setChildrenCollapsible(false);
    addWidget(onGround(m_list, &Tokens::surface));
    addWidget(onGround(m_page, &Tokens::window));
    setStretchFactor(1, 1);
    setSizes({lines(21.5), lines(40)});
    m_list->setMayLog(m_context.facts.mayLog);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(150ms);

    connect(m_list, &IncidentListPanel::incidentChosen, this, &IncidentPlace::readSheet);
    connect(m_list, &IncidentListPanel::logRequested, this, &IncidentPlace::logIncident);
    connect(m_list, &IncidentListPanel::searchChanged, this, [this](const QString &words) {
        m_words = words;
        m_searchDelay->start();
    });
    connect(m_searchDelay, &QTimer::timeout, this, [this] { search(m_words); });
    connect(m_page, &IncidentPage::addFilesRequested, this, &IncidentPlace::addFiles);
    connect(m_page, &IncidentPage::pasteRequested, this, &IncidentPlace::pasteEvidence);
    connect(m_page, &IncidentPage::filesDropped, m_evidence, &EvidenceFlow::addPaths);
    connect(m_page, &IncidentPage::nothingDropped, this, [this] {
        m_context.tell(tr("That held no file. Copy the picture and paste it with Ctrl+Shift+V."));
    });
    connect(m_page, &IncidentPage::evidenceActivated, m_evidence, &EvidenceFlow::show);
    connect(m_page, &IncidentPage::personRequested, this, &IncidentPlace::addPerson);
    connect(m_page, &IncidentPage::decisionRequested, this, &IncidentPlace::recordDecision);
    connect(m_page, &IncidentPage::signRequested, this, &IncidentPlace::signDecision);
    connect(m_page, &IncidentPage::packRequested, this, &IncidentPlace::exportPack);
    connect(m_evidence, &EvidenceFlow::changed, this, &IncidentPlace::refresh);
    connect(m_pack, &PackFlow::changed, this, &IncidentPlace::refresh);
    refresh();
}

void IncidentPlace::refresh()
{
    m_context.session.ask(
        this, [](BookDesk &desk, const Progress &) { return desk.incidents(); },
        [this](Result<std::vector<IncidentRow>> rows) {
            if (!rows) {
                complain(rows.error());
                return;
            }
            m_list->setRows(*std::move(rows));
            if (!m_wanted.isNull())
                m_list->choose(m_wanted);
            m_wanted = {};
            Q_EMIT openCountChanged(m_list->model().openCount());
            readSheet(m_list->chosen());
        });
}

void IncidentPlace::readSheet(const IncidentId &id)
{
    if (id.isNull()) {
        m_page->clear();
        m_evidence->setIncident({});
        Q_EMIT incidentShown(false);
        return;
    }
    m_context.session.ask(
        this, [id](BookDesk &desk, const Progress &) { return desk.sheet(id); },
        [this, id](Result<IncidentSheet> sheet) {
            if (id != m_list->chosen())
                return; // Another was chosen meanwhile.
            if (!sheet) {
                complain(sheet.error());
                return;
            }
            m_page->setSheet(*sheet);
            m_evidence->setIncident(*sheet);
            Q_EMIT incidentShown(true);
        });
}

void IncidentPlace::search(const QString &words)
{
    if (words.isEmpty())
        return;
    m_context.session.ask(
        this, [words](BookDesk &desk, const Progress &) { return desk.search(words); },
        [this, words](Result<QStringList> found) {
            if (found)
                m_list->setFound(words, *found);
        });
}

template <typename Work>
void IncidentPlace::submit(FormDialog *dialog, Work work, const QString &told)
{
    dialog->setBusy(true);
    m_context.session.ask(this, std::move(work),
                          [this, dialog = QPointer<FormDialog>(dialog), told](const auto &result) {
                              if (!result) {
                                  if (dialog)
                                      dialog->showError(result.error());
                                  return;
                              }
                              if (dialog)
                                  dialog->done(QDialog::Accepted);
                              m_context.tell(told);
                              refresh();
                          });
}

void IncidentPlace::logIncident()
{
    if (!m_context.facts.mayLog)
        return;
    auto *dialog = new LogIncidentDialog(m_context.facts.profile, m_context.facts.userName,
                                         m_context.clock.now().dateTime(), this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { log(dialog); });
    dialog->open();
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
            refresh();
        });
}

void IncidentPlace::addPerson()
{
    if (!hasIncident() || !m_context.facts.rights.addPeople)
        return;
    m_context.session.ask(
        this, [](BookDesk &desk, const Progress &) { return desk.people(); },
        [this](Result<std::vector<Person>> known) {
            if (!known) {
                complain(known.error());
                return;
            }
            auto *dialog = new PersonDialog(m_context.facts.profile, *std::move(known), this);
            connect(dialog, &FormDialog::submitted, this, [this, dialog, incident = m_page->incident()] {
                submit(
                    dialog,
                    [incident, line = dialog->line()](BookDesk &desk, const Progress &) {
                        return desk.addPerson(incident, line);
                    },
                    tr("The person is named in the incident."));
            });
            dialog->open();
        });
}

void IncidentPlace::recordDecision()
{
    if (!hasIncident() || !m_context.facts.rights.decide)
        return;
    auto *dialog = new DecisionDialog(this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, incident = m_page->incident()] {
        submit(
            dialog,
            [incident, decision = dialog->decision()](BookDesk &desk, const Progress &) {
                return desk.decide(incident, decision);
            },
            tr("The decision is recorded and waits for sign-off."));
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
            submit(
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
                            error.sentence);
}

} // namespace guardbook::ui
