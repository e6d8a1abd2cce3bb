// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/passphrases.h"

#include "app/cli/terminal.h"
#include "core/base/durablefile.h"

#include <QStringList>

namespace guardbook::cli {

Result<Passphrases> Passphrases::fromFile(const QString &path)
{
    Passphrases passphrases;
    if (path.isEmpty())
        return passphrases;
    GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(path, 64 * 1024));
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    QStringList filled;
    for (QString line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!line.isEmpty())
            filled << line;
    }
    if (filled.size() == 1 && !filled.constFirst().contains(u'=')) {
        passphrases.m_single = filled.constFirst();
        return passphrases;
    }
    for (const QString &line : filled) {
        const qsizetype sign = line.indexOf(u'=');
        if (sign < 1)
            return Error{
                ErrorCode::InvalidInput,
                QStringLiteral(
                    "The passphrase file has a line that is not NAME=PASSPHRASE. Put one user on each line."),
                QStringLiteral("passphrase file")};
        const QString name = line.left(sign).trimmed();
        passphrases.m_byName.insert(name, line.mid(sign + 1));
        if (!name.startsWith(u"new:") && name != u"pack")
            passphrases.m_order << name;
    }
    return passphrases;
}

namespace {

QString variableFor(const QString &stem, const QString &user)
{
    QString variable = stem + u'_';
    for (const QChar c : user.toUpper())
        variable += c.isLetterOrNumber() ? c : QChar(u'_');
    return variable;
}

/// Empty where there is nobody to ask.
std::optional<Result<QString>> askTwice(const QString &question)
{
    const auto typed = askHidden(question);
    if (!typed)
        return std::nullopt;
    if (typed == askHidden(QStringLiteral("The same once more: ")))
        return *typed;
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("The two passphrases are not the same. Nothing was changed: try again."),
                 QStringLiteral("passphrase")};
}

} // namespace

Result<QString> Passphrases::newOf(const QString &user) const
{
    if (const QString line = QStringLiteral("new:") + user; m_byName.contains(line))
        return m_byName.value(line);
    const QString stem = QStringLiteral("GUARDBOOK_NEW_PASSPHRASE");
    for (const QString &name : {variableFor(stem, user), stem}) {
        if (const QString value = qEnvironmentVariable(name.toLatin1().constData()); !value.isEmpty())
            return value;
    }
    if (auto typed = askTwice(QStringLiteral("New passphrase for %1: ").arg(user)))
        return *std::move(typed);
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("There is no new passphrase for %1. Give --passphrase-file with a line "
                                "new:%1=PASSPHRASE, or set GUARDBOOK_NEW_PASSPHRASE.")
                     .arg(user),
                 QStringLiteral("passphrase")};
}

Result<QString> Passphrases::ofNewPack() const
{
    const QString name = QStringLiteral("pack");
    if (m_byName.contains(name))
        return m_byName.value(name);
    if (const QString value = qEnvironmentVariable("GUARDBOOK_PASSPHRASE_PACK"); !value.isEmpty())
        return value;
    if (auto typed = askTwice(QStringLiteral("Passphrase for the pack: ")))
        return *std::move(typed);
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("There is no passphrase for the pack. Give --passphrase-file with a line "
                                "pack=PASSPHRASE, or set GUARDBOOK_PASSPHRASE_PACK."),
                 QStringLiteral("passphrase")};
}

Result<QString> Passphrases::of(const QString &user, const QString &question) const
{
    if (m_byName.contains(user))
        return m_byName.value(user);
    if (!m_single.isEmpty())
        return m_single;
    const QString stem = QStringLiteral("GUARDBOOK_PASSPHRASE");
    for (const QString &name : {variableFor(stem, user), stem}) {
        if (const QString value = qEnvironmentVariable(name.toLatin1().constData()); !value.isEmpty())
            return value;
    }
    if (const auto typed = askHidden(question))
        return *typed;
    return Error{
        ErrorCode::InvalidInput,
        QStringLiteral(
            "There is no passphrase for %1. Give --passphrase-file with a line %1=PASSPHRASE, or set "
            "GUARDBOOK_PASSPHRASE.")
            .arg(user),
        QStringLiteral("passphrase")};
}

} // namespace guardbook::cli
