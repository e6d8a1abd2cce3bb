// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QProgressBar;
class QPushButton;

namespace guardbook::ui {

class Text;

/// Long work that runs while the person goes on: what it is, how far it is, and a way to stop it. What is
/// begun while other work goes on waits its turn, and is shown when that is finished.
class ProgressPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    /// Which work the other calls mean.
    using Task = int;
    Task begin(const QString &what);
    void setStop(Task task, std::function<void()> stop);
    void report(Task task, qint64 done, qint64 total); ///< total 0: not known.
    void finish(Task task);

private:
    struct Running {
        Task task = 0;
        QString what;
        std::function<void()> stop;
        bool isStopped = false;
        qint64 done = 0;
        qint64 total = 0;
    };
    Running *find(Task task);
    void showFirst();

    Text *m_what;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    std::vector<Running> m_running; ///< In the order of their beginning: the first one is shown.
    Task m_last = 0;
};

} // namespace guardbook::ui
