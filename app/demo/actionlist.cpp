// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/actionlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace guardbook::demo {

QByteArray actionList()
{
    return QJsonDocument(QJsonArray{}).toJson();
}

} // namespace guardbook::demo
