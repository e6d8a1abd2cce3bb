// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace guardbook {

struct EmailAttachment {
    QString name;      ///< As the sender called it; empty if nothing.
    QString mediaType; ///< As the sender says.
    qint64 size = 0;   ///< Bytes, decoded.
};

/// An e-mail file for the screen.
struct Email {
    QString from;
    QString to;
    QString cc;
    QString date; ///< As it came.
    QString subject;
    QString body;          ///< Plain text; of HTML its words alone.
    bool fromHtml = false; ///< There was no plain text.
    QString header;        ///< All fields as they came.
    std::vector<EmailAttachment> attachments;
};

/// Reads what a sender wrote (RFC 5322, MIME). Nothing is loaded, nothing is carried out, and HTML is shown
/// as its words alone. Never fails; depth and number of parts are bounded.
[[nodiscard]] Email readEmail(QByteArrayView message);

/// The bytes of the attachment that stands at `index` in readEmail(); empty if there is none.
[[nodiscard]] QByteArray emailAttachment(QByteArrayView message, std::size_t index);

} // namespace guardbook
