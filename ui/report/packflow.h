// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QObject>

class QPrinter;
class QWidget;

namespace guardbook::ui {

class PackPreview;

/// Asks for what a pack needs, shows its pages, has it written on the book's thread, prints it, and records
/// the receipt once it came back.
class PackFlow final : public QObject {
    Q_OBJECT

public:
    PackFlow(PlaceContext context, QWidget *window);
    void begin(const IncidentSheet &sheet);
    void recordReceipt(const IncidentSheet &sheet, const PackId &pack);

Q_SIGNALS:
    void changed();

private:
    void prepare(PackDialog *dialog);
    void preview(PackDialog *dialog, const PackRequest &request, const PreparedPages &pages);
    void turnTo(PackPreview *preview, int page);
    void write(PackPreview *preview, const QString &folder);
    void askForPrinter(PackPreview *preview);
    void print(PackPreview *preview, std::unique_ptr<QPrinter> printer);

    PlaceContext m_context;
    QWidget *m_window;
};

} // namespace guardbook::ui
