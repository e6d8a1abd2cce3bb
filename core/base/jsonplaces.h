// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace guardbook {

/// On which line each value of a JSON text begins, so that a fault in a file that people write by hand can
/// be found. Only for text that parseStrictJson() has read.
class JsonPlaces {
public:
    JsonPlaces() = default;
    explicit JsonPlaces(QByteArrayView json);

    /// The line, from 1, of the value at a path like "/fields/2/label", or of the nearest one around it.
    [[nodiscard]] int lineOf(QString path) const;

private:
    QHash<QString, int> m_lines;
};

} // namespace guardbook
