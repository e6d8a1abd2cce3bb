// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QObject>

class QWidget;

namespace guardbook::ui {

/// Asks for what a pack needs, has it written on the book's thread and says where it is.
class PackFlow final : public QObject {
    Q_OBJECT

public:
    PackFlow(PlaceContext context, QWidget *window);
    void begin(const IncidentSheet &sheet);

Q_SIGNALS:
    void changed();

private:
    void write(PackDialog *dialog);
    void written(const Result<QString> &result, const QString &folder);

    PlaceContext m_context;
    QWidget *m_window;
};

} // namespace guardbook::ui
