// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace guardbook::ui {

class Text;

/// A line to look for words in what is shown: Enter looks and then goes on, Shift and Enter goes back, Escape
/// puts it away.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    void open();                       ///< Shows it, or takes the keyboard there.
    void say(const QString &sentence); ///< How the search stands; told to assistive technology.
    void setStepping(bool may);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void searched(const QString &words);
    void stepped(int by); ///< 1 or -1.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enter(bool back);

    QLineEdit *m_words;
    Text *m_state;
    QToolButton *m_back;
    QToolButton *m_on;
    QString m_searched;
};

} // namespace guardbook::ui
