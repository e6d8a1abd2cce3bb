// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/keys/recoverykey.h"

#include <QWidget>

class QPrinter;

namespace guardbook::ui {

class Text;

/// One page with the key in its groups, for the safe.
void printSheet(QPrinter &printer, const RecoverySheet &sheet);

/// The recovery key on the screen, in its groups, with "Print". It is never copied and never saved.
class RecoverySheetView final : public QWidget {
    Q_OBJECT

public:
    explicit RecoverySheetView(QWidget *parent = nullptr);
    void setSheet(const RecoverySheet &sheet);

private:
    void print();

    RecoverySheet m_sheet;
    Text *m_groups;
    Text *m_sentences;
};

} // namespace guardbook::ui
