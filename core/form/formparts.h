// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/jsonmembers.h"
#include "core/form/formdefinition.h"

/// How each piece of a form definition is read. Names of other pieces are checked once all are there.
namespace guardbook::formparts {

/// Levels of JSON in a definition: rules of 16 levels, three of JSON each, in a field of a part.
inline constexpr int deepest = 64;
/// Levels of a rule: deeper ones nobody can read.
inline constexpr int deepestRule = 16;

/// The words of actions that take a step: form.submit, ...
[[nodiscard]] const QStringList &stepWords();
[[nodiscard]] bool isFormKey(const QString &key); ///< "F01"
[[nodiscard]] Result<> checkKey(const JsonMembers &members, const QString &name, const QString &key);

[[nodiscard]] Result<FormState> readState(JsonMembers &members);
[[nodiscard]] Result<FormSlot> readSlot(JsonMembers &members);
[[nodiscard]] Result<FormPart> readPart(JsonMembers &members); ///< Without its fields.
[[nodiscard]] Result<FormField> readField(JsonMembers &members);
[[nodiscard]] Result<FormTransition> readTransition(JsonMembers &members); ///< Without its tasks.
[[nodiscard]] Result<FormTask> readTask(JsonMembers &members);
[[nodiscard]] Result<FormCheck> readCheck(JsonMembers &members);

} // namespace guardbook::formparts
