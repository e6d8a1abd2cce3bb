// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/recoverysheet.h"

#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "core/base/durablefile.h"

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Result<QString> lastLineOf(const QString &path)
{
    GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(path, 16 * 1024));
    return QString::fromUtf8(bytes).trimmed().section(u'\n', -1);
}

} // namespace

ProveRecovery recoveryProof(const Arguments &arguments)
{
    const QString path = arguments.value(s("--recovery-file"));
    return [path](const RecoverySheet &sheet) -> Result<QString> {
        const QString key = sheet.groups.join(u'-');
        if (!path.isEmpty()) {
            const QString text =
                QStringLiteral("%1\n%2\n\n%3\n").arg(sheet.school, sheet.sentences.join(u'\n'), key);
            GUARDBOOK_TRY(writeFileDurably(path, text.toUtf8(), DurableFile::Existing::Refuse));
            return lastLineOf(path);
        }
        if (!hasTerminal())
            return Error{ErrorCode::InvalidInput,
                         s("The recovery key must be kept: give --recovery-file FILE for it, or run this on "
                           "a terminal, where it is shown and typed back."),
                         s("--recovery-file")};
        printLine(QStringLiteral("Write this recovery key down for the school's safe, or print it:\n\n%1\n")
                      .arg(key));
        const auto typed = askLine(s("Type it back: "));
        if (!typed)
            return Error{ErrorCode::Cancelled, s("This was stopped; nothing was changed."), s("recovery")};
        return *typed;
    };
}

Result<QString> recoveryKeyFrom(const Arguments &arguments)
{
    if (arguments.has(s("--recovery-key-file")))
        return lastLineOf(arguments.value(s("--recovery-key-file")));
    if (const QString value = qEnvironmentVariable("GUARDBOOK_RECOVERY_KEY"); !value.isEmpty())
        return value;
    if (const auto typed = askLine(s("Recovery key from the sheet in the safe: ")))
        return *typed;
    return Error{ErrorCode::InvalidInput,
                 s("There is no recovery key. Give --recovery-key-file FILE, or set GUARDBOOK_RECOVERY_KEY."),
                 s("--recovery-key-file")};
}

} // namespace guardbook::cli
