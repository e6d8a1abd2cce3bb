// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/jsonplaces.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace guardbook {

/// Which file is read, for the sentences of faults.
struct JsonFile {
    QString what;                       ///< "form definition": begins the error's place.
    const JsonPlaces *places = nullptr; ///< Null: faults name the path without a line.
};

/// "The form definition is wrong at line 12, /fields/0/kind: a text is expected."
[[nodiscard]] Error jsonFault(const JsonFile &file, const QString &path, const QString &expected);

/// Takes known members out of an object and complains about what is left: a misspelt key is never ignored.
class JsonMembers {
public:
    JsonMembers(QJsonObject object, QString path, const JsonFile &file)
        : m_object(std::move(object)), m_path(std::move(path)), m_file(file)
    {
    }

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] Result<QString> text(const QString &key, bool required);
    [[nodiscard]] Result<int> integer(const QString &key, int otherwise, int least, int most);
    [[nodiscard]] Result<bool> flag(const QString &key, bool otherwise = false);
    [[nodiscard]] Result<QJsonArray> list(const QString &key, bool required);
    [[nodiscard]] Result<QStringList> texts(const QString &key, bool required);
    [[nodiscard]] Result<QJsonObject> object(const QString &key);
    [[nodiscard]] QJsonValue take(const QString &key) { return m_object.take(key); }
    [[nodiscard]] Result<> nothingLeft() const;

    [[nodiscard]] Error fault(const QString &key, const QString &expected) const;
    [[nodiscard]] QString at(const QString &key) const { return m_path + u'/' + key; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const JsonFile &file() const { return m_file; }

private:
    QJsonObject m_object;
    QString m_path;
    const JsonFile &m_file;
};

} // namespace guardbook
