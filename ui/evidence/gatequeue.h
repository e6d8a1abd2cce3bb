// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/evidenceitem.h"
#include "core/evidence/gate.h"
#include "core/evidence/sealeditem.h"
#include "ui/evidence/evidenceoffer.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <functional>
#include <optional>

class QWidget;

namespace guardbook::ui {

class EvidenceCardDialog;
class FormDialog;
class SealedDialog;

/// Takes offers through the gate, one question at a time: "no" leads to the card, any other answer to a
/// sealed item. Bytes are touched by nobody before passGate() has given its pass.
class GateQueue final : public QObject {
    Q_OBJECT

public:
    struct Setting {
        QString userName; ///< Who captures and discovers, until they say otherwise.
        QString device;
        std::function<QDateTime()> now;
    };

    GateQueue(Setting setting, QWidget *window);

    void begin(std::vector<EvidenceOffer> offers);
    [[nodiscard]] bool isRunning() const { return m_running; }
    void openSealed();                       ///< A sealed item without a file.
    void next();                             ///< Goes on after what was handed out was done.
    void goOn(const CapturedScreen &screen); ///< After captureWanted().

Q_SIGNALS:
    /// The card is complete. The dialog is closed, or told of an error, by whoever takes the bytes in.
    void cardReady(guardbook::ui::EvidenceCardDialog *dialog, const guardbook::ui::EvidenceOffer &offer,
                   const guardbook::GatePass &pass);
    void sealedReady(guardbook::ui::SealedDialog *dialog, const guardbook::SealedItem &item);
    /// The gate was passed for the screen: now it may be looked at.
    void captureWanted();
    /// A clipboard offer was answered with "yes" or "not sure".
    void clipboardRefused();
    void finished();

private:
    void ask();
    void answer(GateAnswer given);
    void showCard(const GatePass &pass);
    void showSealed();

    Setting m_setting;
    QWidget *m_window;
    std::deque<EvidenceOffer> m_waiting;
    EvidenceOffer m_current;
    std::optional<GatePass> m_pass; ///< Of the current offer, while the screen is captured.
    EvidenceDetails m_before;       ///< What the last card said.
    std::size_t m_total = 0;
    bool m_running = false;
};

} // namespace guardbook::ui
