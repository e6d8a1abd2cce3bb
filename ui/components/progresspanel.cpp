// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/progresspanel.h"

#include "ui/components/button.h"
#include "ui/components/text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace guardbook::ui {

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent),
      m_what(new Text({}, Type::Caption, &Tokens::muted)),
      m_bar(new QProgressBar),
      m_cancelButton(button(tr("Stop"), {}, Variant::Chip))
{
    setObjectName(QStringLiteral("progressPanel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->setSpacing(space::s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_cancelButton);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        m_cancelButton->setEnabled(false);
        if (m_cancel)
            m_cancel();
    });
    hide();
}

void ProgressPanel::begin(const QString &what, std::function<void()> cancel)
{
    m_cancel = std::move(cancel);
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0);
    m_cancelButton->setAccessibleName(tr("Stop: %1").arg(what));
    m_cancelButton->setEnabled(true);
    show();
}

void ProgressPanel::report(qint64 done, qint64 total)
{
    if (total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(done * 1000 / total));
}

void ProgressPanel::finish()
{
    m_cancel = nullptr;
    hide();
}

} // namespace guardbook::ui
