// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/signaturepanel.h"

#include "core/report/palette.h"

namespace guardbook {

double drawSignature(Canvas &canvas, double pad, double y, double width, const PrintedSignature &signature)
{
    const double top = y;
    const double inner = width - 2 * pad;
    const QString held = signature.held.isEmpty() ? QString() : QStringLiteral(", ") + signature.held;
    y += canvas.text(pad, y, inner,
                     plain(QStringLiteral("%1, %2%3").arg(signature.name, signature.role, held)),
                     {.size = 11, .leading = 1.3, .bold = true}) +
         1;
    if (!signature.statement.isEmpty())
        y += canvas.text(pad, y, inner, plain(signature.statement), {.size = 9.5, .leading = 1.3}) + 1;
    y += canvas.text(pad, y, inner,
                     plain((signature.onPaper ? QStringLiteral("Entered ")
                                              : QStringLiteral("Signed with their own key ")) +
                           signature.at.displayText()),
                     {.size = 8, .leading = 1.3, .colour = palette::muted});
    y += canvas.text(pad, y, inner, monospaced(QStringLiteral("Key ") + signature.key),
                     {.size = 7.5, .leading = 1.3, .colour = palette::muted});
    const bool good = signature.invalid.isEmpty();
    y += canvas.text(
        pad, y, inner,
        plain(good ? QStringLiteral("Verified when this page was made.")
                   : QStringLiteral("NOT VALID. ") + signature.invalid),
        {.size = 8.5, .leading = 1.3, .bold = true, .colour = good ? palette::navy : palette::marking});
    return y - top;
}

} // namespace guardbook
