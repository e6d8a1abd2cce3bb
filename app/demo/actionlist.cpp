// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/actionlist.h"

#include <QFile>

namespace guardbook::demo {

QByteArray actionList()
{
    QFile list(QStringLiteral(":/demo/actions.json"));
    return list.open(QIODevice::ReadOnly) ? list.readAll() : QByteArray();
}

} // namespace guardbook::demo
