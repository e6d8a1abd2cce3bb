// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/base/digest.h"
#include "core/form/formrecord.h"

namespace guardbook {

/// Gives a filled-in form out of the book; both leave their entry in the ledger.
class FormExport {
public:
    explicit FormExport(Session &session) : m_session(session) {}

    /// Notes that it was printed, and what the document's digest is.
    [[nodiscard]] Result<> printed(const FormRecordId &id, const Digest &pdf);
    /// Writes the record as anybody can check it with openssl: the definition's bytes, and for each signature
    /// the signed bytes, the signature and the public key, with a page that says how. Refuses a folder that
    /// is there and not empty. Gives the paths.
    [[nodiscard]] Result<QStringList> write(const FormRecordId &id, const QString &folder);

private:
    Session &m_session;
};

} // namespace guardbook
