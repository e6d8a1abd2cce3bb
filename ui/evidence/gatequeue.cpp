// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/gatequeue.h"

#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/sealeddialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

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
        showCard(*pass);
        return;
    }
    if (m_current.from == EvidenceOffer::From::Clipboard)
        Q_EMIT clipboardRefused();
    showSealed();
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
    auto *card = new EvidenceCardDialog(m_current.name, start, m_setting.now(), m_window);
    connect(card, &FormDialog::submitted, this, [this, card, pass] {
        m_before = card->details();
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
