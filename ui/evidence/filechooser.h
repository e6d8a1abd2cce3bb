// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileDialog>

namespace guardbook::ui {

/// Chooses files by name. Not the system's dialog: those draw previews, and a preview has read the file
/// before the gate asked. This one finds even the icon without opening anything.
class FileChooser final : public QFileDialog {
    Q_OBJECT

public:
    FileChooser(const QString &title, QWidget *parent);
};

} // namespace guardbook::ui
