// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idlewarning.h"

#include "ui/components/notice.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QVBoxLayout>

#include <algorithm>

namespace guardbook::ui {

IdleWarning::IdleWarning(QWidget *window)
    : QWidget(window), m_notice(new Notice(&Tokens::amber, QStringLiteral("clock"), {}))
{
    setObjectName(QStringLiteral("idleWarning"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notice);
    resize(std::min(lines(32), window->width() - space::xxl), lines(3.4));
    move((window->width() - width()) / 2, space::xl);
}

void IdleWarning::setSeconds(int seconds)
{
    m_notice->say(
        tr("Nobody has used Guardbook for a while. It locks in %1 s. Press any key to go on.").arg(seconds));
    show();
    raise();
}

} // namespace guardbook::ui
