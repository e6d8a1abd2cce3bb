// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

namespace guardbook::cli {

Result<Arguments> Arguments::parse(const QStringList &given, const VerbOptions &options)
{
    const auto wrong = [](const QString &sentence) {
        return Error{ErrorCode::InvalidInput, sentence, QStringLiteral("usage")};
    };
    Arguments arguments;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString &word = given.at(i);
        if (onlyPositional || !word.startsWith(u"--")) {
            arguments.m_positional << word;
            continue;
        }
        if (word == u"--") {
            onlyPositional = true;
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        if (options.flags.contains(name) && name == word) {
            arguments.m_flags << name;
        } else if (options.withValue.contains(name)) {
            if (name != word)
                arguments.m_values[name] << word.section(u'=', 1);
            else if (++i < given.size())
                arguments.m_values[name] << given.at(i);
            else
                return wrong(QStringLiteral("%1 needs a value.").arg(name));
        } else {
            return wrong(QStringLiteral("%1 is not known here.").arg(name));
        }
    }
    qsizetype needed = 0;
    for (const QString &name : options.positional)
        needed += name.startsWith(u'[') ? 0 : 1;
    if (arguments.m_positional.size() < needed)
        return wrong(
            QStringLiteral("%1 is missing.").arg(options.positional.at(arguments.m_positional.size())));
    if (arguments.m_positional.size() > options.positional.size())
        return wrong(QStringLiteral("\"%1\" is one word too many.")
                         .arg(arguments.m_positional.at(options.positional.size())));
    return arguments;
}

} // namespace guardbook::cli
