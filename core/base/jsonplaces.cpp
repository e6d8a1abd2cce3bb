// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/jsonplaces.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

namespace guardbook {

namespace {

struct Level {
    QString path;
    bool isArray = false;
    int index = 0;
};

QString keyIn(QByteArrayView quoted)
{
    return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
}

} // namespace

JsonPlaces::JsonPlaces(QByteArrayView json)
{
    std::vector<Level> levels;
    QString path;
    int line = 1;
    bool keyNext = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        if (c == '\n')
            ++line;
        const bool opens = c == '{' || c == '[';
        if (c == '"') {
            const qsizetype from = at;
            for (++at; at < json.size() && json.at(at) != '"'; ++at)
                at += json.at(at) == '\\' ? 1 : 0;
            if (keyNext) {
                path = levels.back().path + u'/' + keyIn(json.sliced(from, at + 1 - from));
                m_lines.insert(path, line);
                keyNext = false;
            }
        } else if (opens) {
            if (levels.empty() || levels.back().isArray)
                m_lines.insert(path, line);
            levels.push_back({path, c == '[', 0});
            keyNext = c == '{';
            if (c == '[')
                path += QStringLiteral("/0");
        } else if (c == '}' || c == ']') {
            if (levels.empty())
                return;
            path = levels.back().path;
            levels.pop_back();
            keyNext = false;
        } else if (c == ',' && !levels.empty()) {
            Level &level = levels.back();
            keyNext = !level.isArray;
            if (level.isArray)
                path = level.path + u'/' + QString::number(++level.index);
        }
        // The first letter of a plain member of a list.
        if (!levels.empty() && levels.back().isArray && !opens && c > ' ' && c != ',' && c != ']' &&
            !m_lines.contains(path))
            m_lines.insert(path, line);
    }
}

int JsonPlaces::lineOf(QString path) const
{
    while (!path.isEmpty()) {
        if (const auto found = m_lines.find(path); found != m_lines.end())
            return *found;
        path.truncate(path.lastIndexOf(u'/'));
    }
    return 1;
}

} // namespace guardbook
