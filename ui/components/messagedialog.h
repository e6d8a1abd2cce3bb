// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QDialog>

namespace guardbook::ui {

/// One thing to know, one button: where a toast would be gone too soon.
class MessageDialog final : public QDialog {
    Q_OBJECT

public:
    static MessageDialog *show(QWidget *parent, ToneName tone, const QString &iconName, const QString &title,
                               const QString &sentence);

private:
    MessageDialog(QWidget *parent, ToneName tone, const QString &iconName, const QString &title,
                  const QString &sentence);
};

} // namespace guardbook::ui
