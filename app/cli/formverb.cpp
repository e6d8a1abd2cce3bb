// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// form check, form print, form blank and form export.

#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/cli/verbs.h"
#include "core/action/book.h"
#include "core/action/formexport.h"
#include "core/action/formsheets.h"
#include "core/base/durablefile.h"
#include "core/form/builtinforms.h"
#include "core/form/formreader.h"
#include "core/form/papercode.h"
#include "core/report/formprint.h"
#include "core/school/builtinprofiles.h"
#include "core/version.h"

#include <QFileInfo>

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Error usage(const char *sentence)
{
    return {ErrorCode::InvalidInput, s(sentence), s("usage")};
}

/// The profiles that a form's roles are held against: --profile, else those that come with the program.
Result<std::vector<Profile>> profilesFor(const Arguments &arguments)
{
    std::vector<Profile> profiles;
    if (arguments.has(s("--profile"))) {
        GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(arguments.value(s("--profile")), 1 << 20));
        GUARDBOOK_ASSIGN(Profile profile, readProfile(bytes));
        profiles.push_back(std::move(profile));
        return profiles;
    }
    for (const BuiltInProfile &builtIn : builtInProfiles()) {
        GUARDBOOK_ASSIGN(Profile profile, readProfile(builtIn.json));
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

Result<FormDefinition> formFile(const QString &path)
{
    if (QFileInfo(path).size() > largestFormDefinition)
        return readForm(QByteArray(largestFormDefinition + 1, ' ')); // says so in its own words
    GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(path, largestFormDefinition));
    return readForm(bytes);
}

Result<QJsonObject> check(const Arguments &arguments)
{
    GUARDBOOK_ASSIGN(const FormDefinition form, formFile(arguments.positional(1)));
    GUARDBOOK_ASSIGN(const auto profiles, profilesFor(arguments));
    GUARDBOOK_TRY(checkFormRoles(form, profiles));
    return QJsonObject{{s("form"), form.key},
                       {s("version"), form.version},
                       {s("sha256"), form.sha256.hex()},
                       {s("said"), QStringLiteral("%1 \"%2\", version %3: no fault found.")
                                       .arg(form.key, form.title)
                                       .arg(form.version)}};
}

Result<QString> outFile(const Arguments &arguments)
{
    if (!arguments.has(s("--out")))
        return usage("Give --out FILE.pdf.");
    return QFileInfo(arguments.value(s("--out"))).absoluteFilePath();
}

/// An empty form, to be filled in by hand. From a file, or one of the program's by its key.
Result<QJsonObject> blank(const Arguments &arguments)
{
    GUARDBOOK_ASSIGN(const QString path, outFile(arguments));
    const QString name = arguments.positional(1);
    const FormDefinition *builtIn = builtInForm(name);
    FormPrint print;
    if (builtIn != nullptr) {
        print.sheet.form = *builtIn;
    } else {
        GUARDBOOK_ASSIGN(print.sheet.form, formFile(name));
    }
    FixedClock *fixed = nullptr;
    GUARDBOOK_ASSIGN(const auto clock, clockFrom(arguments, {}, fixed));
    print.blank = true;
    print.paperCode = newPaperCode(print.sheet.form);
    print.sheet.schoolName = arguments.value(s("--school"));
    print.printedAt = clock->now();
    print.program = programNameAndVersion();
    GUARDBOOK_ASSIGN(const PrintedForm printed, writeFormPdf(print, path));
    return QJsonObject{{s("path"), path},
                       {s("code"), print.paperCode},
                       {s("pages"), printed.pages},
                       {s("sha256"), printed.sha256.hex()},
                       {s("said"), QStringLiteral("%1, code %2").arg(path, print.paperCode)}};
}

template <typename Do>
Result<QJsonObject> inBook(const Arguments &arguments, Do what)
{
    if (arguments.positional(2).isEmpty())
        return usage("Name the form: its id or its reference (F01-2026-0001).");
    GUARDBOOK_ASSIGN(auto opened, openSession(arguments.positional(1), arguments, false));
    Book &book = *opened.opened.book;
    GUARDBOOK_TRY(book.mayWrite());
    GUARDBOOK_ASSIGN(const auto session, book.signIn(opened.opened.unlocked.identity));
    GUARDBOOK_ASSIGN(const FormRecordId id, FormReader(*session).named(arguments.positional(2)));
    GUARDBOOK_ASSIGN(const QJsonObject result, what(*session, id));
    GUARDBOOK_TRY(book.signOut(*session));
    return result;
}

Result<QJsonObject> print(const Arguments &arguments)
{
    GUARDBOOK_ASSIGN(const QString path, outFile(arguments));
    return inBook(arguments, [&](Session &session, const FormRecordId &id) -> Result<QJsonObject> {
        GUARDBOOK_TRY(session.require(s("form.print")));
        FormPrint print;
        GUARDBOOK_ASSIGN(print.sheet, FormReader(session).sheet(id));
        print.printedBy = session.user().fullName;
        print.printedAt = session.book().clock().now();
        print.program = programNameAndVersion();
        GUARDBOOK_ASSIGN(const PrintedForm printed, writeFormPdf(print, path));
        // What left the book without a word in the ledger did not leave it.
        if (auto logged = FormExport(session).printed(id, printed.sha256); !logged) {
            (void)removeFileDurably(path);
            return std::move(logged).error();
        }
        return QJsonObject{{s("path"), path},
                           {s("pages"), printed.pages},
                           {s("sha256"), printed.sha256.hex()},
                           {s("said"), path}};
    });
}

Result<QJsonObject> exportRecord(const Arguments &arguments)
{
    if (!arguments.has(s("--out")))
        return usage("Give --out FOLDER.");
    const QString folder = QFileInfo(arguments.value(s("--out"))).absoluteFilePath();
    return inBook(arguments, [&](Session &session, const FormRecordId &id) -> Result<QJsonObject> {
        GUARDBOOK_ASSIGN(const QStringList paths, FormExport(session).write(id, folder));
        return QJsonObject{{s("paths"), QJsonArray::fromStringList(paths)}, {s("said"), paths.join(u'\n')}};
    });
}

int runForm(const Arguments &arguments, bool json)
{
    const QString verb = arguments.positional(0);
    const auto result =
        verb == u"check"   ? check(arguments)
        : verb == u"blank" ? blank(arguments)
        : verb == u"print" ? print(arguments)
        : verb == u"export"
            ? exportRecord(arguments)
            : Result<QJsonObject>(usage("Usage: guardbook-cli form check FILE | blank KEY|FILE --out F.pdf | "
                                        "print BOOK FORM --out F.pdf | export BOOK FORM --out FOLDER"));
    return tell(result, json);
}

} // namespace

std::vector<Verb> formVerbs()
{
    return {{s("form"),
             s("form check FILE says what is wrong with a form; blank prints one to fill in by hand; print "
               "and export "
               "give out one of a book."),
             {{s("check|blank|print|export"), s("FILE|KEY|BOOK"), s("[FORM]")},
              bookOptions + QStringList{s("--out"), s("--profile"), s("--school")},
              {}},
             runForm}};
}

} // namespace guardbook::cli
