// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace guardbook::ui {

class Text;

/// A white sheet with rounded corners, on the page's grey ground.
class Card final : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    /// With a head: a title, a muted hint at its right and, in head(), room for buttons.
    Card(const QString &title, const QString &hint, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QHBoxLayout *head() const { return m_head; } ///< Null without a title.
    void setHint(const QString &hint);
    /// An empty column under the head, in place of the one that this gave before.
    [[nodiscard]] QVBoxLayout *freshContent();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_head = nullptr;
    Text *m_hint = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace guardbook::ui
