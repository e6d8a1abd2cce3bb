// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QProgressBar;
class QPushButton;

namespace guardbook::ui {

class Text;

/// Long work that runs while the person goes on: what it is, how far it is, and a way to stop it.
class ProgressPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    void begin(const QString &what, std::function<void()> cancel);
    void report(qint64 done, qint64 total); ///< total 0: not known.
    void finish();

private:
    Text *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancelButton;
    std::function<void()> m_cancel;
};

} // namespace guardbook::ui
