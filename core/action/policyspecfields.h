// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/actionspec.h"
#include "core/action/book.h"
#include "core/action/policyactions.h"
#include "core/action/specfields.h"

/// What the specifications of policies share.
namespace guardbook::policyspecs {

using specfields::s;
using specfields::text;

[[nodiscard]] inline FieldSpec versionField()
{
    return {s("version"), FieldType::Id, true, s("Id of the version.")};
}

[[nodiscard]] inline FieldSpec policyField()
{
    return {s("policy"), FieldType::Id, true, s("Id of the policy.")};
}

[[nodiscard]] inline std::vector<FieldSpec> versionResult()
{
    return {{s("id"), FieldType::Id, true, s("Id of the version.")},
            {s("number"), FieldType::Integer, true, s("Its number within the policy.")},
            text("state", true, "How far it has come."),
            text("text_sha256", true, "Of its text.")};
}

[[nodiscard]] inline QJsonObject told(const PolicyVersion &version)
{
    return {{s("id"), version.id.text()},
            {s("number"), version.number},
            {s("state"), wordOf(version.state)},
            {s("text_sha256"), version.textSha256.hex()}};
}

/// A date as stated; left out: said nothing.
[[nodiscard]] inline Result<StatedDate> dateIn(const ActionFields &with, const char *name)
{
    if (with.text(s(name)).trimmed().isEmpty())
        return StatedDate();
    return readStatedDate(with.text(s(name)));
}

/// A date that is needed: "not stated" is one.
[[nodiscard]] inline Result<StatedDate> neededDate(const ActionFields &with, const char *name,
                                                   const Session &session)
{
    if (with.text(s(name)).trimmed().isEmpty())
        return readStatedDate(session.book().clock().now().dateTime().date().toString(Qt::ISODate));
    return readStatedDate(with.text(s(name)));
}

[[nodiscard]] std::vector<ActionSpec> policyStepSpecs();
[[nodiscard]] std::vector<ActionSpec> policyPeopleSpecs();

} // namespace guardbook::policyspecs
