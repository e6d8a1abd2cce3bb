// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/components/formdialog.h"

class QButtonGroup;
class QComboBox;

namespace guardbook::ui {

/// What of the screen is wanted.
struct CaptureWish {
    enum class Part { Region, Window, Screen };
    Part part = Part::Region;
    int screen = 0; ///< Place in QGuiApplication::screens().
    int seconds = 0;
};

/// Asks which part of which screen is to be captured, and when.
class CaptureDialog final : public FormDialog {
    Q_OBJECT

public:
    /// `desktopChooses`: the desktop will ask for the part itself.
    CaptureDialog(bool desktopChooses, const QStringList &screens, int screen, QWidget *parent = nullptr);

    [[nodiscard]] CaptureWish wish() const;

private:
    QButtonGroup *m_part;
    QComboBox *m_screen;
    QComboBox *m_delay;
};

} // namespace guardbook::ui
