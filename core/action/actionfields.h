// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace guardbook {

enum class FieldType {
    Text,
    Id,
    Time,
    Choice,
    Texts,
    Ids,
    File,
    Parties,
    Integer,
    Folder,
    Marks,
    Answers,
    Objects
};

/// One field of an action's `with` or of its result, as docs/actions.md and the JSON Schema show it.
struct FieldSpec {
    QString name;
    FieldType type = FieldType::Text;
    bool required = false;
    QString meaning;
    QStringList choices = {}; ///< For Choice: the only words taken.
};

/// The `with` of one action, checked against its specification: nothing unknown, nothing missing, every value
/// of its type. Reading a field afterwards cannot fail on its shape.
class ActionFields {
public:
    [[nodiscard]] static Result<ActionFields> accept(const QString &action,
                                                     const std::vector<FieldSpec> &specs,
                                                     const QJsonObject &with, const QString &baseFolder);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_values.value(name).toString(); }
    [[nodiscard]] QStringList texts(const QString &name) const;
    [[nodiscard]] int integer(const QString &name, int otherwise) const
    {
        return m_values.value(name).toInt(otherwise);
    }
    [[nodiscard]] QJsonArray list(const QString &name) const { return m_values.value(name).toArray(); }
    [[nodiscard]] QJsonObject object(const QString &name) const { return m_values.value(name).toObject(); }
    /// A file or folder path; a relative one starts at the action list.
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] std::optional<Instant> time(const QString &name) const;

    template <typename IdT>
    [[nodiscard]] IdT id(const QString &name) const
    {
        return IdT::fromText(text(name)).value_or(IdT());
    }
    template <typename E>
    [[nodiscard]] E choice(const QString &name, E otherwise) const
    {
        return fromWord<E>(text(name)).value_or(otherwise);
    }

private:
    QJsonObject m_values;
    QString m_baseFolder;
};

/// The JSON Schema (draft 2020-12) of a list of fields.
[[nodiscard]] QJsonObject schemaOf(const std::vector<FieldSpec> &specs);

} // namespace guardbook
