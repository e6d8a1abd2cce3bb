// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/emailtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace guardbook {

namespace {

constexpr qsizetype fewestLines = 4; // a shorter run may be a signature or a key that someone wrote

} // namespace

QString readableEmail(const QString &source)
{
    static const QRegularExpression base64(QStringLiteral("^[A-Za-z0-9+/]{56,76}={0,2}$"));
    static const QRegularExpression lastLine(QStringLiteral("^[A-Za-z0-9+/]+={0,2}$"));
    QStringList text;
    QStringList run;
    const auto flush = [&](const QString *next) {
        // The end of an attachment is shorter than its other lines.
        const bool takesNext =
            next != nullptr && run.size() >= fewestLines && lastLine.match(*next).hasMatch();
        if (run.size() >= fewestLines)
            text << QStringLiteral("[attached data, %1 lines: see the original]")
                        .arg(run.size() + (takesNext ? 1 : 0));
        else
            text << run;
        run.clear();
        return takesNext;
    };
    const QStringList lines = source.split(u'\n');
    for (const QString &line : lines) {
        const QString bare = line.endsWith(u'\r') ? line.chopped(1) : line;
        if (base64.match(bare).hasMatch())
            run << line;
        else if (!flush(&bare))
            text << line;
    }
    flush(nullptr);
    return text.join(u'\n');
}

} // namespace guardbook
