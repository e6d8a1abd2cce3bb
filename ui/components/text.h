// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QLabel>

namespace guardbook::ui {

/// A label in one of the sizes and colours of the theme; it follows a change of theme or text size. Plain
/// text only: what people typed is never read as markup.
class Text final : public QLabel {
    Q_OBJECT

public:
    explicit Text(const QString &text, Type type = Type::Body, Colour colour = &Tokens::text,
                  QWidget *parent = nullptr);
    /// Wraps, and can be selected and copied by mouse and keyboard: for records.
    void setReadable();
    void setTone(ToneName tone);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override; ///< With a ring where a text can hold the keyboard.

private:
    void restyle();

    Type m_type;
    Colour m_colour;
    ToneName m_tone = nullptr;
};

[[nodiscard]] Text *wrapped(Text *text);

} // namespace guardbook::ui
