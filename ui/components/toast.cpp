// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/toast.h"

#include "ui/components/button.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/theme/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace guardbook::ui {

using namespace std::chrono_literals;

Toast::Toast(QWidget *host) : QFrame(host)
{
    host->installEventFilter(this);
}

Toast *Toast::show(QWidget *host, const QString &text, const QString &actText, std::function<void()> act)
{
    for (Toast *earlier : host->findChildren<Toast *>(Qt::FindDirectChildrenOnly))
        delete earlier;
    auto *toast = new Toast(host);
    toast->setObjectName(QStringLiteral("toast"));
    toast->setAccessibleName(text);
    auto *row = new QHBoxLayout(toast);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(10);
    row->addWidget(new IconLabel(icon(QStringLiteral("circle-check"), &Tokens::toastLink), 18));
    row->addWidget(new Text(text, Type::Body, &Tokens::surface));
    if (!actText.isEmpty()) {
        auto *made = button(actText, {}, Variant::Toast);
        connect(made, &QPushButton::clicked, toast, [toast, act = std::move(act)] {
            if (act)
                act();
            toast->deleteLater();
        });
        row->addWidget(made);
    } else {
        row->addSpacing(6);
    }
    toast->adjustSize();
    toast->place();
    toast->raise();
    toast->QFrame::show();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    QTimer::singleShot(6s, toast, &QObject::deleteLater);
    return toast;
}

void Toast::place()
{
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 52);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().text);
    painter.drawRoundedRect(rect(), 10, 10);
}

} // namespace guardbook::ui
