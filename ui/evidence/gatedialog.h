// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/gate.h"

#include <QDialog>

namespace guardbook::ui {

/// The question that stands before every way in (C149; UKCIS/DSIT guidance, 2024). It covers what is behind
/// it, has no default button and no answer on Enter or Escape: Escape leaves the file where it is, unread.
class GateDialog final : public QDialog {
    Q_OBJECT

public:
    /// `what` names what is about to come in ("chat.png"); `position` says "File 2 of 5", or is empty.
    GateDialog(const QString &what, const QString &position, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(guardbook::GateAnswer answer);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeAnswers();
};

} // namespace guardbook::ui
