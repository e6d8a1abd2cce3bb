// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace guardbook::ui {

class Text;
class IconLabel;

/// A sentence that must be seen: read-only book, an error, what to do next. Icon and words on a tinted
/// ground.
class Notice final : public QWidget {
    Q_OBJECT

public:
    Notice(ToneName tone, const QString &iconName, const QString &text, QWidget *parent = nullptr);
    /// Shows the notice with this sentence and tells screen readers; an empty one hides it.
    void say(const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToneName m_tone;
    Text *m_text;
};

} // namespace guardbook::ui
