// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/textrules.h"

namespace guardbook {

Result<QString> acceptText(const QString &field, const QString &text, TextSize size)
{
    QString accepted = text;
    accepted.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    accepted = accepted.normalized(QString::NormalizationForm_C).trimmed();
    if (accepted.size() > int(size))
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("\"%1\" has %2 characters; at most %3 fit. Shorten it, or add the text as a "
                           "file of evidence.")
                .arg(field)
                .arg(accepted.size())
                .arg(int(size)),
            field};
    if (!accepted.isValidUtf16())
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("\"%1\" contains half a character, which cannot be recorded. Type it again.")
                .arg(field),
            field};
    for (const QChar c : accepted) {
        const bool lineBreak = c == u'\n' || c == u'\t';
        if (lineBreak && size == TextSize::Line)
            return Error{ErrorCode::InvalidInput, QStringLiteral("\"%1\" must be one line.").arg(field),
                         field};
        if (!lineBreak && c.category() == QChar::Other_Control)
            return Error{
                ErrorCode::InvalidInput,
                QStringLiteral("\"%1\" contains a control character (code %2), which cannot be recorded. "
                               "Remove it and try again.")
                    .arg(field)
                    .arg(c.unicode()),
                field};
    }
    return accepted;
}

} // namespace guardbook
