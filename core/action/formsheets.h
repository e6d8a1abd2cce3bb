// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/form/formsheet.h"

namespace guardbook {

/// Reads filled-in forms for whoever shows or prints them. Every signature is verified each time.
class FormReader {
public:
    explicit FormReader(Session &session) : m_session(session) {}

    [[nodiscard]] Result<FormSheet> sheet(const FormRecordId &id) const;
    [[nodiscard]] Result<FormRecordId> named(const QString &idOrReference) const;
    /// The newest definition of a form: of the book, or of the program.
    [[nodiscard]] Result<FormDefinition> definition(const QString &key) const;

private:
    Session &m_session;
};

} // namespace guardbook
