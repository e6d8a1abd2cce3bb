// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace guardbook::ui {

class IconLabel;
class Text;

/// One figure in large type, what it counts and a line about it.
class Tile final : public QWidget {
    Q_OBJECT

public:
    Tile(const QString &name, const QString &iconName, QWidget *parent = nullptr);
    void say(const QString &figure, const QString &about, ToneName tone);

private:
    QString m_iconName;
    IconLabel *m_icon;
    Text *m_figure;
    Text *m_about;
};

} // namespace guardbook::ui
