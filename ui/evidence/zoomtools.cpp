// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/zoomtools.h"

#include "ui/components/button.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeySequence>
#include <QToolButton>

namespace guardbook::ui {

namespace {

constexpr double step = 1.25;

QString say(const char *text)
{
    return QCoreApplication::translate("ZoomTools", text);
}

} // namespace

void addZoomTools(QBoxLayout *row, QWidget *owner, const Zoomed &zoomed)
{
    const auto add = [&](const QString &iconName, const QString &name, const QKeySequence &keys, auto act) {
        auto *made = iconButton(iconName, name, keys);
        QObject::connect(made, &QToolButton::clicked, owner, std::move(act));
        row->addWidget(made);
    };
    add(QStringLiteral("zoom-out"), say(QT_TRANSLATE_NOOP("ZoomTools", "Smaller")), Qt::CTRL | Qt::Key_Minus,
        [zoom = zoomed.zoom] { zoom(1 / step); });
    add(QStringLiteral("zoom-in"), say(QT_TRANSLATE_NOOP("ZoomTools", "Larger")), Qt::CTRL | Qt::Key_Plus,
        [zoom = zoomed.zoom] { zoom(step); });
    add(QStringLiteral("maximize"), zoomed.whole, Qt::CTRL | Qt::Key_0, zoomed.fit);
}

} // namespace guardbook::ui
