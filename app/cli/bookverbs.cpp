// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// new, apply, show and pack.

#include "app/cli/output.h"
#include "app/cli/recoverysheet.h"
#include "app/cli/session.h"
#include "app/cli/show.h"
#include "app/cli/verbs.h"
#include "core/action/actionregistry.h"
#include "core/action/actionrunner.h"
#include "core/action/bookcreation.h"
#include "core/action/session.h"
#include "core/action/workerrenderer.h"
#include "core/base/durablefile.h"
#include "core/keys/passphrase.h"
#include "core/report/makepack.h"
#include "core/report/picturepdf.h"
#include "core/school/builtinprofiles.h"
#include "core/storage/incidenttable.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

constexpr qint64 largestList = 64 << 20;

/// The profile with the school's name from the command line, where that gives one.
Result<QByteArray> profileJson(const Arguments &arguments)
{
    GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(arguments.value(s("--profile")), 1 << 20));
    if (arguments.has(s("--school")))
        return profileForSchool(bytes, arguments.value(s("--school")));
    GUARDBOOK_TRY(readProfile(bytes));
    return bytes;
}

Result<FirstUser> firstUser(const QString &text, const Passphrases &passphrases)
{
    // NAME:ROLE or NAME:ROLE:Full Name
    const QStringList parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3 || parts.contains(QString()))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("Give users as NAME:ROLE or NAME:ROLE:FULL NAME, not \"%1\".").arg(text),
                     s("--user")};
    FirstUser user;
    user.name = parts.at(0);
    user.role = parts.at(1);
    user.fullName = parts.value(2);
    GUARDBOOK_ASSIGN(const QString passphrase,
                     passphrases.of(user.name, QStringLiteral("New passphrase for %1: ").arg(user.name)));
    user.passphrase = passphraseBytes(passphrase);
    return user;
}

int runNew(const Arguments &arguments, bool json)
{
    const auto run = [&]() -> Result<> {
        if (!arguments.has(s("--profile")) || !arguments.has(s("--user")))
            return Error{ErrorCode::InvalidInput, s("Give --profile FILE and at least one --user NAME:ROLE."),
                         s("usage")};
        GUARDBOOK_ASSIGN(const Passphrases passphrases,
                         Passphrases::fromFile(arguments.value(s("--passphrase-file"))));
        FixedClock *fixed = nullptr;
        GUARDBOOK_ASSIGN(const auto clock, clockFrom(arguments, {}, fixed));
        BookCreation creation;
        creation.folder = QFileInfo(arguments.positional(0)).absoluteFilePath();
        GUARDBOOK_ASSIGN(creation.profileJson, profileJson(arguments));
        for (const QString &text : arguments.values(s("--user"))) {
            GUARDBOOK_ASSIGN(auto user, firstUser(text, passphrases));
            creation.users.push_back(std::move(user));
        }
        creation.machineFolder = machineFolderFrom(arguments);
        creation.kdf = arguments.has(s("--fast")) ? floorKdf() : calibrate(SystemClock(), machineMemoryKiB());
        return createBook(creation, recoveryProof(arguments), *clock);
    };
    if (const auto made = run(); !made)
        return fail(made.error(), json);
    const QString path = QFileInfo(arguments.positional(0)).absoluteFilePath();
    json ? printJson({{s("book"), path}}) : printLine(QStringLiteral("Made %1").arg(path));
    return Done;
}

/// The first "at" of a list: the clock starts there, so that opening and signing in are not later.
QString firstTime(const QJsonArray &steps)
{
    for (const QJsonValue &step : steps) {
        if (step.toObject().contains(s("at")))
            return step[s("at")].toString();
    }
    return {};
}

std::function<Result<Secret>()> packPassphraseFrom(const Passphrases &passphrases)
{
    return [&passphrases]() -> Result<Secret> {
        GUARDBOOK_ASSIGN(const QString text, passphrases.ofNewPack());
        return Secret(text.toUtf8());
    };
}

int runApply(const Arguments &arguments, bool json)
{
    QString warning;
    const auto run = [&]() -> Result<int> {
        GUARDBOOK_ASSIGN(const QByteArray list, readSmallFile(arguments.positional(1), largestList));
        GUARDBOOK_ASSIGN(const QJsonArray steps, readActionList(list));
        GUARDBOOK_ASSIGN(auto session,
                         openSession(arguments.positional(0), arguments, false, firstTime(steps)));
        GUARDBOOK_TRY(session.opened.book->mayWrite());
        WorkerRenderer renderer(defaultWorkerPath());
        ActionRunner::Options options;
        options.baseFolder = QFileInfo(arguments.positional(1)).absolutePath();
        options.renderer = &renderer;
        options.writePack = makePack;
        options.bindPages = bindPicturePages;
        options.passphraseOf = [&](const QString &user) -> Result<Secret> {
            GUARDBOOK_ASSIGN(
                const QString text,
                session.passphrases.of(user, QStringLiteral("New passphrase for %1: ").arg(user)));
            return passphraseBytes(text);
        };
        options.newPassphraseOf = [&](const QString &user) -> Result<Secret> {
            GUARDBOOK_ASSIGN(const QString text, session.passphrases.newOf(user));
            return passphraseBytes(text);
        };
        options.packPassphrase = packPassphraseFrom(session.passphrases);
        options.unlock = [&](const QString &user) -> Result<Identity> {
            if (user == session.user)
                return session.opened.unlocked.identity.copy();
            GUARDBOOK_ASSIGN(const QString text,
                             session.passphrases.of(user, QStringLiteral("Passphrase of %1: ").arg(user)));
            GUARDBOOK_ASSIGN(const auto unlocked,
                             unlockSlot(arguments.positional(0), user, passphraseBytes(text)));
            return unlocked.identity.copy();
        };
        options.clock = session.fixedClock;
        ActionRunner runner(*session.opened.book, std::move(options));
        auto done = runner.run(steps, [&](int number, const QString &action, const QJsonObject &outcome) {
            if (json) {
                printJson({{s("step"), number}, {s("do"), action}, {s("result"), outcome}});
                return;
            }
            const QString text =
                outcome.contains(s("refused"))
                    ? QStringLiteral("refused: ") + outcome.value(s("refused")).toString()
                    : QString::fromUtf8(QJsonDocument(outcome).toJson(QJsonDocument::Compact));
            printLine(QStringLiteral("%1  %2  %3").arg(number, 3).arg(action, text));
        });
        warning = warningAfterWork(runner.finish()); // a step that failed is told before it
        return done;
    };
    const auto done = run();
    if (!done)
        return fail(done.error(), json);
    if (!json)
        printLine(QStringLiteral("%1 steps carried out.").arg(*done));
    return cli::done(warning, json);
}

int runShow(const Arguments &arguments, bool json)
{
    auto session = openSession(arguments.positional(0), arguments, true);
    if (!session)
        return fail(session.error(), json);
    const auto shown = showRecords(*session->opened.book, arguments.positional(1), arguments.positional(2));
    if (!shown)
        return fail(shown.error(), json);
    printLine(QString::fromUtf8(
                  QJsonDocument(*shown).toJson(json ? QJsonDocument::Compact : QJsonDocument::Indented))
                  .trimmed());
    return Done;
}

/// An incident by id or by reference.
Result<IncidentId> incidentNamed(Book &book, const QString &name)
{
    if (const auto id = IncidentId::fromText(name))
        return *id;
    GUARDBOOK_ASSIGN(const Incident incident, IncidentTable(book.database()).byReference(name));
    return incident.id;
}

int runPack(const Arguments &arguments, bool json)
{
    QString warning;
    const auto run = [&]() -> Result<QJsonObject> {
        GUARDBOOK_ASSIGN(auto opened, openSession(arguments.positional(0), arguments, false));
        Book &book = *opened.opened.book;
        GUARDBOOK_TRY(book.mayWrite());
        GUARDBOOK_ASSIGN(const IncidentId incident, incidentNamed(book, arguments.positional(1)));
        GUARDBOOK_ASSIGN(const auto session, book.signIn(opened.opened.unlocked.identity));
        const QString kind = arguments.has(s("--for")) ? arguments.value(s("--for")) : s("police");
        QJsonObject with{
            {s("incident"), incident.text()},
            {s("for"), kind},
            {s("recipient"), arguments.has(s("--recipient")) ? arguments.value(s("--recipient"))
                                                             : QStringLiteral("To be named (%1)").arg(kind)},
            {s("purpose"), arguments.has(s("--purpose")) ? arguments.value(s("--purpose"))
                                                         : s("Safeguarding: evidence of an online incident")},
            {s("out"), arguments.has(s("--out")) ? arguments.value(s("--out")) : s(".")}};
        for (const auto &[option, field] : {std::pair{"--basis", "lawful_basis"},
                                            std::pair{"--request", "request"}, std::pair{"--form", "form"}}) {
            if (arguments.has(s(option)))
                with.insert(s(field), arguments.value(s(option)));
        }
        if (arguments.has(s("--encrypt")))
            with.insert(s("form"), s("pdf"));
        ActionContext context{.session = *session,
                              .baseFolder = QFileInfo(s(".")).absoluteFilePath(),
                              .writePack = makePack,
                              .packPassphrase = packPassphraseFrom(opened.passphrases)};
        GUARDBOOK_ASSIGN(const QJsonObject result, perform(*findAction(s("pack.export")), context, with));
        warning = warningAfterWork(book.signOut(*session));
        return result;
    };
    const auto done = run();
    if (!done)
        return fail(done.error(), json);
    if (json) {
        printJson(*done);
        return cli::done(warning, json);
    }
    printLine(QStringLiteral("Pack %1 was written, read back and verified:")
                  .arg(done->value(s("reference")).toString()));
    const QJsonArray paths = done->value(s("paths")).toArray();
    for (const QJsonValue &path : paths)
        printLine(path.toString());
    return cli::done(warning, json);
}

} // namespace

std::vector<Verb> bookVerbs()
{
    return {{s("new"),
             s("Makes a book. Users: NAME:ROLE or NAME:ROLE:FULL NAME."),
             {{s("BOOK")},
              {s("--profile"), s("--user"), s("--school"), s("--recovery-file"), s("--passphrase-file"),
               s("--clock"), s("--machine-folder")},
              {s("--fast")}},
             runNew},
            {s("apply"),
             s("Carries out a list of actions (docs/actions.md)."),
             {{s("BOOK"), s("ACTIONS.json")}, bookOptions, {}},
             runApply},
            {s("show"),
             QStringLiteral("Shows records as JSON: %1.").arg(showKinds().join(s(", "))),
             {{s("BOOK"), s("KIND"), s("[ID]")}, bookOptions, {}},
             runShow},
            {s("pack"),
             s("Writes an evidence pack of an incident (id or reference) and verifies it."),
             {{s("BOOK"), s("INCIDENT")},
              bookOptions + QStringList{s("--for"), s("--out"), s("--recipient"), s("--purpose"),
                                        s("--basis"), s("--request"), s("--form")},
              {s("--encrypt")}},
             runPack}};
}

} // namespace guardbook::cli
