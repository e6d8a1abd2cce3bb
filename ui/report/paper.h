// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPainter>

#include <memory>

class QPrinter;

namespace guardbook::ui {

/// The sheets that go to a printer. Used from one thread, which need not be the window's.
class Paper final {
public:
    explicit Paper(std::unique_ptr<QPrinter> printer);
    ~Paper();

    [[nodiscard]] bool put(const QImage &page); ///< On a sheet of its own. False: the printer took no more.
    [[nodiscard]] int sheets() const { return m_sheets; }
    [[nodiscard]] bool finish(); ///< False: the printer did not take it.
    /// What was put is not all. Takes it back where the system can; where it cannot, a last sheet says
    /// `note`, so that nobody takes a part for the whole. Returns whether sheets go out.
    [[nodiscard]] bool giveUp(const QString &note);

private:
    [[nodiscard]] bool turn();

    std::unique_ptr<QPrinter> m_printer;
    QPainter m_painter;
    int m_sheets = 0;
};

} // namespace guardbook::ui
