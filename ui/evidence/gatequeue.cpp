// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/gatequeue.h"

#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/sealeddialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

#include <utility>

namespace guardbook::ui {

GateQueue::GateQueue(Setting setting, QWidget *window)
    : QObject(window), m_setting(std::move(setting)), m_window(window)
{
    m_before.capturedBy = m_setting.userName;
    m_before.device = m_setting.device;
}

void GateQueue::begin(std::vector<EvidenceOffer> offers)
{
    for (EvidenceOffer &offer : offers)
        m_waiting.push_back(std::move(offer));
    m_total = m_waiting.size();
    if (m_running)
        return;
    m_running = true;
    next();
}

void GateQueue::next()
{
    m_pass.reset();
    if (m_waiting.empty()) {
        m_running = false;
        Q_EMIT finished();
        return;
    }
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    ask();
}

void GateQueue::ask()
{
    const QString position =
        m_total > 1 ? tr("%1 of %2").arg(m_total - m_waiting.size()).arg(m_total) : QString();
    auto *gate = new GateDialog(m_current.name, position, m_window);
    connect(gate, &GateDialog::answered, this, &GateQueue::answer);
    connect(gate, &QDialog::rejected, this, &GateQueue::next);
    gate->open();
}

void GateQueue::answer(GateAnswer given)
{
    if (const auto pass = passGate(given)) {
        if (m_current.from == EvidenceOffer::From::Screen) {
            m_pass.emplace(*pass);
            Q_EMIT captureWanted();
            return;
        }
        showCard(*pass);
        return;
    }
    if (m_current.from == EvidenceOffer::From::Clipboard)
        Q_EMIT clipboardRefused();
    showSealed();
}

void GateQueue::goOn(const CapturedScreen &screen)
{
    if (!m_pass || m_current.from != EvidenceOffer::From::Screen)
        return;
    m_current.screen = screen;
    m_current.name =
        QStringLiteral("screen %1.png").arg(screen.at.toString(QStringLiteral("yyyy-MM-dd HH-mm-ss")));
    showCard(*std::exchange(m_pass, std::nullopt));
}

void GateQueue::showCard(const GatePass &pass)
{
    EvidenceDetails start = m_before;
    start.kind = kindFromName(m_current.name);
    start.description.clear();
    start.occurredAt.reset();
    start.capturedAt.reset();
    if (m_current.from == EvidenceOffer::From::Clipboard) {
        const ClipboardContent content = readClipboard(QGuiApplication::clipboard()->mimeData());
        start.kind = kindFromName(content.name);
        if (!content.address.isEmpty())
            start.address = content.address;
    }
    if (m_current.from == EvidenceOffer::From::Attachment)
        start.originalPlace = tr("Attached to exhibit %1").arg(m_current.emailReference);
    const bool captured = m_current.from == EvidenceOffer::From::Screen;
    if (captured) {
        start.kind = EvidenceKind::Screenshot;
        start.description = m_current.screen.window;
        start.capturedAt = Instant::fromDateTime(m_current.screen.at);
        if (!m_current.screen.screen.isEmpty())
            start.device = tr("%1, screen %2").arg(m_setting.device, m_current.screen.screen);
    }
    auto *card = new EvidenceCardDialog(
        m_current.name, start, m_setting.now(),
        captured ? EvidenceCardDialog::Source::Screen : EvidenceCardDialog::Source::Other, m_window);
    connect(card, &FormDialog::submitted, this, [this, card, pass] {
        const QString device = m_before.device;
        m_before = card->details();
        if (m_current.from == EvidenceOffer::From::Screen)
            m_before.device = device; // the next item need not be of a screen
        Q_EMIT cardReady(card, m_current, pass);
    });
    connect(card, &QDialog::rejected, this, &GateQueue::next);
    card->open();
}

void GateQueue::openSealed()
{
    m_running = true;
    showSealed();
}

void GateQueue::showSealed()
{
    auto *dialog = new SealedDialog(m_setting.userName, m_setting.now(), m_window);
    connect(dialog, &FormDialog::submitted, this,
            [this, dialog] { Q_EMIT sealedReady(dialog, dialog->item()); });
    connect(dialog, &QDialog::rejected, this, &GateQueue::next);
    dialog->open();
}

} // namespace guardbook::ui
