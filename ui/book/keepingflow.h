// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QObject>

class QWidget;

namespace guardbook::ui {

class PassphraseDialog;

/// What a person does for the book as a whole: change their own passphrase, check it.
class KeepingFlow final : public QObject {
    Q_OBJECT

public:
    KeepingFlow(PlaceContext context, QWidget *window);
    void changePassphrase();
    void checkBook();

private:
    void change(PassphraseDialog *dialog);
    void checked(const Result<CheckReport> &result);

    PlaceContext m_context;
    QWidget *m_window;
};

} // namespace guardbook::ui
