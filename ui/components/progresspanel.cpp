// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/progresspanel.h"

#include "ui/components/button.h"
#include "ui/components/text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace guardbook::ui {

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent),
      m_what(new Text({}, Type::Caption, &Tokens::muted)),
      m_bar(new QProgressBar),
      m_stop(button(tr("Stop"), {}, Variant::Chip))
{
    setObjectName(QStringLiteral("progressPanel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->setSpacing(space::s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_running.empty())
            return;
        m_running.front().isStopped = true;
        const auto stop = m_running.front().stop;
        showFirst();
        if (stop)
            stop();
    });
    hide();
}

ProgressPanel::Running *ProgressPanel::find(Task task)
{
    const auto found = std::ranges::find(m_running, task, &Running::task);
    return found == m_running.end() ? nullptr : &*found;
}

ProgressPanel::Task ProgressPanel::begin(const QString &what)
{
    m_running.push_back({++m_last, what, {}, false, 0, 0});
    showFirst();
    return m_last;
}

void ProgressPanel::setStop(Task task, std::function<void()> stop)
{
    if (Running *running = find(task))
        running->stop = std::move(stop);
}

void ProgressPanel::report(Task task, qint64 done, qint64 total)
{
    if (Running *running = find(task)) {
        running->done = done;
        running->total = total;
        showFirst();
    }
}

void ProgressPanel::finish(Task task)
{
    std::erase_if(m_running, [task](const Running &running) { return running.task == task; });
    showFirst();
}

void ProgressPanel::showFirst()
{
    if (m_running.empty()) {
        hide();
        return;
    }
    const Running &first = m_running.front();
    const int waiting = int(m_running.size()) - 1;
    m_what->setText(waiting == 0 ? first.what
                                 : tr("%1 (%n more to follow)", nullptr, waiting).arg(first.what));
    m_bar->setAccessibleName(first.what);
    m_stop->setAccessibleName(tr("Stop: %1").arg(first.what));
    m_stop->setEnabled(!first.isStopped);
    m_bar->setRange(0, first.total > 0 ? 1000 : 0);
    if (first.total > 0)
        m_bar->setValue(int(double(first.done) / double(first.total) * 1000));
    show();
}

} // namespace guardbook::ui
