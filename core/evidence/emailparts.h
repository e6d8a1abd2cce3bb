// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace guardbook {

/// An e-mail (RFC 5322, MIME) as a person reads it: who, when, subject and the plain text, decoded; a line
/// for each part that is left out, with its name, kind and size; at the end the header fields as they came.
/// HTML is never interpreted. What is not MIME comes as it stands. Never fails; depth and number of parts are
/// bounded.
[[nodiscard]] QString emailAsRead(QByteArrayView message);

} // namespace guardbook
