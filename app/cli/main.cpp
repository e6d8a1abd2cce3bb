// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/base/secret.h"
#include "core/version.h"

#include <QGuiApplication>
#include <QHashSeed>

#include <algorithm>
#include <cstdio>

using namespace guardbook;
using namespace guardbook::cli;

namespace {

std::vector<Verb> allVerbs()
{
    std::vector<Verb> verbs = bookVerbs();
    for (auto &more : {keepingVerbs(), fileVerbs(), formVerbs(), ruleVerbs()})
        verbs.insert(verbs.end(), more.begin(), more.end());
    return verbs;
}

QString usageOf(const Verb &verb)
{
    QString line = QStringLiteral("guardbook-cli %1").arg(verb.name);
    for (const QString &name : verb.options.positional)
        line += u' ' + name;
    for (const QString &option : verb.options.withValue)
        line += QStringLiteral(" [%1 ...]").arg(option);
    for (const QString &flag : verb.options.flags)
        line += QStringLiteral(" [%1]").arg(flag);
    return line;
}

void printUsage(const Verb &verb)
{
    printLine(usageOf(verb));
    printLine(QStringLiteral("    ") + verb.meaning);
}

void printHelp(const std::vector<Verb> &verbs)
{
    printLine(programNameAndVersion());
    printLine(QString());
    for (const Verb &verb : verbs)
        printUsage(verb);
    printLine(QString());
    printLine(QStringLiteral("Passphrases come from a prompt, from --passphrase-file (lines NAME=PASSPHRASE) "
                             "or from GUARDBOOK_PASSPHRASE."));
    printLine(QStringLiteral(
        "A passphrase that replaces another: a line new:NAME=PASSPHRASE, or GUARDBOOK_NEW_PASSPHRASE."));
    printLine(QStringLiteral("The passphrase of an encrypted pack: a line pack=PASSPHRASE, or "
                             "GUARDBOOK_PASSPHRASE_PACK."));
    printLine(QStringLiteral("The recovery key: --recovery-key-file, GUARDBOOK_RECOVERY_KEY, or typed."));
    printLine(QStringLiteral("Exit codes: 0 done; 1 refused or failed; 2 wrong usage; 3 a fault was found; "
                             "4 done, with a warning."));
}

// Qt's own warnings are for developers and may name files. What a user is told comes through fail().
void quietQt(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg || qEnvironmentVariableIsSet("GUARDBOOK_DEBUG"))
        std::fprintf(stderr, "guardbook-cli: %s\n", qUtf8Printable(message));
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // the same pack, the same bytes: see pdf.md 1
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(quietQt);
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("guardbook-cli"));
    hardenProcess();
    if (!startCrypto())
        return fail({ErrorCode::Unsupported,
                     QStringLiteral("This machine has no secure source of random numbers."),
                     {}},
                    false);

    QStringList words = QCoreApplication::arguments().mid(1);
    const std::vector<Verb> verbs = allVerbs();
    if (words.isEmpty() || words.constFirst() == u"help" || words.constFirst() == u"--help") {
        printHelp(verbs);
        return words.isEmpty() ? WrongUsage : Done;
    }
    if (words.constFirst() == u"--version") {
        printLine(programNameAndVersion());
        return Done;
    }
    const QString name = words.takeFirst();
    const auto verb = std::find_if(verbs.begin(), verbs.end(), [&](const Verb &v) { return v.name == name; });
    if (verb == verbs.end()) {
        fail({ErrorCode::InvalidInput,
              QStringLiteral("There is no verb \"%1\". guardbook-cli help lists them.").arg(name),
              {}},
             false);
        return WrongUsage;
    }
    if (!words.isEmpty() && words.constFirst() == u"--help") {
        printUsage(*verb);
        return Done;
    }
    const bool json = words.removeAll(QStringLiteral("--json")) > 0;
    const auto arguments = Arguments::parse(words, verb->options);
    if (!arguments) {
        fail({ErrorCode::InvalidInput,
              arguments.error().sentence + u' ' + QStringLiteral("Usage: ") + usageOf(*verb),
              {}},
             json);
        return WrongUsage;
    }
    return verb->run(*arguments, json);
}
