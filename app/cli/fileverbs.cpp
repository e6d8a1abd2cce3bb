// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// verify, profile and actions.

#include "app/cli/confine.h"
#include "app/cli/output.h"
#include "app/cli/passphrases.h"
#include "app/cli/session.h"
#include "app/cli/verbs.h"
#include "core/action/actionregistry.h"
#include "core/base/durablefile.h"
#include "core/report/packverifier.h"
#include "core/school/profile.h"

#include <QFileInfo>
#include <QJsonArray>

#include <optional>

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// `confined`: set when the pack is a PDF, for which this process gives up most of what it may do.
Result<PackVerdict> verifyPackAt(const Arguments &arguments, const QString &path, bool &confined)
{
    VerifyOptions options;
    if (arguments.has(s("--expect"))) {
        options.expectedFingerprint = fingerprintFromText(arguments.value(s("--expect")));
        if (!options.expectedFingerprint)
            return Error{ErrorCode::InvalidInput,
                         s("--expect takes a fingerprint: 64 hexadecimal digits, spaces and colons allowed."),
                         s("--expect")};
    }
    Secret passphrase;
    if (beginsAsPdf(path)) {
        GUARDBOOK_ASSIGN(const Passphrases passphrases,
                         Passphrases::fromFile(arguments.value(s("--passphrase-file"))));
        GUARDBOOK_ASSIGN(const QString text, passphrases.of(s("pack"), s("Passphrase of the pack: ")));
        passphrase = Secret(text.toUtf8());
    }
    GUARDBOOK_ASSIGN(const auto source, openPackSource(path, passphrase, [&]() -> Result<> {
                         confined = true;
                         return confine();
                     }));
    return verifyPack(*source, options);
}

int printVerdict(const PackVerdict &verdict, const std::optional<PackComparison> &comparison, bool json)
{
    const bool fault = verdict.outcome == PackOutcome::FaultFound ||
                       (comparison && comparison->outcome == PackComparison::Outcome::Alarm);
    if (json) {
        QJsonArray checks;
        for (const PackCheck &check : verdict.checks)
            checks.append(QJsonObject{{s("about"), check.about},
                                      {s("item"), check.item},
                                      {s("state"), toWord(check.state)},
                                      {s("sentence"), check.sentence}});
        QJsonObject said{{s("outcome"), toWord(verdict.outcome)},
                         {s("sentence"), verdict.sentence},
                         {s("checks"), checks},
                         {s("log_key"), verdict.logKeyFingerprint},
                         {s("school"), verdict.schoolFingerprint}};
        if (comparison)
            said.insert(s("comparison"), QJsonObject{{s("outcome"), toWord(comparison->outcome)},
                                                     {s("sentence"), comparison->sentence}});
        printJson(said);
        return fault ? FaultFound : Done;
    }
    for (const PackCheck &check : verdict.checks) {
        const QString word = check.state == CheckState::Ok      ? s("ok         ")
                             : check.state == CheckState::Fault ? s("FAULT      ")
                                                                : s("not checked");
        printLine(QStringLiteral("%1  %2%3")
                      .arg(word, check.item.isEmpty() ? QString() : check.item + s(": "), check.sentence));
    }
    printLine(verdict.sentence);
    if (comparison)
        printLine(comparison->sentence);
    return fault ? FaultFound : Done;
}

int runVerify(const Arguments &arguments, bool json)
{
    const QString path = arguments.positional(0);
    if (QFileInfo(path).isDir() && QFileInfo::exists(path + s("/keyslots")))
        return runCheck(arguments, json);
    bool confined = false;
    std::optional<PackVerdict> other; // first: after a PDF nothing is opened any more
    if (arguments.has(s("--compare"))) {
        if (beginsAsPdf(arguments.value(s("--compare"))))
            return fail(
                {ErrorCode::InvalidInput,
                 s("--compare takes a folder or a ZIP file. Give the PDF as the first pack, or save its "
                   "attachments into a folder."),
                 s("--compare")},
                json);
        auto found = verifyPackAt(arguments, arguments.value(s("--compare")), confined);
        if (!found)
            return fail(found.error(), json);
        other = *std::move(found);
    }
    const auto verdict = verifyPackAt(arguments, path, confined);
    const auto comparison = verdict && other ? std::optional(comparePacks(*verdict, *other)) : std::nullopt;
    const int code = verdict ? printVerdict(*verdict, comparison, json) : fail(verdict.error(), json);
    if (confined)
        leaveConfined(code);
    return code;
}

int runProfile(const Arguments &arguments, bool json)
{
    if (arguments.positional(0) != u"check") {
        fail({ErrorCode::InvalidInput, s("Usage: guardbook-cli profile check FILE"), {}}, json);
        return WrongUsage;
    }
    const auto bytes = readSmallFile(arguments.positional(1), 1 << 20);
    if (!bytes)
        return fail(bytes.error(), json);
    const auto profile = readProfile(*bytes);
    if (!profile)
        return fail(profile.error(), json);
    json ? printJson({{s("profile"), profile->name}, {s("version"), profile->version}})
         : printLine(
               QStringLiteral("%1, version %2: no fault found.").arg(profile->name).arg(profile->version));
    return Done;
}

int runActions(const Arguments &arguments, bool json)
{
    if (arguments.has(s("--reference"))) {
        printLine(actionReference().chopped(1));
        return Done;
    }
    for (const ActionSpec &spec : actionRegistry()) {
        if (json)
            printJson({{s("do"), spec.word},
                       {s("event"), int(spec.event)},
                       {s("with"), schemaOf(spec.with)},
                       {s("result"), schemaOf(spec.result)}});
        else
            printLine(QStringLiteral("%1  %2").arg(spec.word, -18).arg(spec.meaning));
    }
    return Done;
}

} // namespace

std::vector<Verb> fileVerbs()
{
    return {{s("verify"),
             s("Checks an evidence pack (folder, ZIP or encrypted PDF), or a whole book."),
             {{s("PACK|BOOK")}, bookOptions + QStringList{s("--expect"), s("--compare")}, {}},
             runVerify},
            {s("profile"),
             s("profile check FILE: says what is wrong with a profile."),
             {{s("check"), s("FILE")}, {}, {}},
             runProfile},
            {s("actions"),
             s("Lists every action; --reference prints docs/actions.md."),
             {{}, {}, {s("--reference")}},
             runActions}};
}

} // namespace guardbook::cli
