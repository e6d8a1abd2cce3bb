// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// policy read, policy compare, policy on, policy clauses, policy chase and policy print.

#include "app/cli/output.h"
#include "app/cli/policyjson.h"
#include "app/cli/session.h"
#include "app/cli/verbs.h"
#include "core/action/book.h"
#include "core/action/policyactions.h"
#include "core/action/policyimport.h"
#include "core/action/workerrenderer.h"
#include "core/base/durablefile.h"
#include "core/policy/policystatements.h"
#include "core/report/policyprint.h"
#include "core/version.h"

#include <QFileInfo>
#include <QJsonDocument>

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

/// A file's text, clauses and what it states of itself: what policy.import would take.
Result<QJsonObject> read(const Arguments &arguments)
{
    WorkerRenderer renderer(defaultWorkerPath());
    const Vault nowhere{QString()};
    GUARDBOOK_ASSIGN(const ReadPolicy policy, PolicyImport(nowhere, &renderer).read(arguments.positional(1)));
    const auto clauses = clausesOf(policy.text);
    QJsonObject told = toJson(statementsIn(policy.text));
    told.insert(s("media_type"), policy.mediaType);
    told.insert(s("read"), policy.note);
    told.insert(s("characters"), policy.text.size());
    told.insert(s("clauses"), toJson(clauses));
    told.insert(s("said"), QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Indented)).trimmed());
    return told;
}

template <typename Do>
Result<QJsonObject> inBook(const Arguments &arguments, bool writes, Do what)
{
    if (arguments.positional(2).isEmpty())
        return usage("Name the policy, or the version like \"Social Media Policy/2\".");
    GUARDBOOK_ASSIGN(auto opened, openSession(arguments.positional(1), arguments, !writes));
    Book &book = *opened.opened.book;
    if (!writes)
        return what(book, nullptr);
    GUARDBOOK_TRY(book.mayWrite());
    GUARDBOOK_ASSIGN(const auto session, book.signIn(opened.opened.unlocked.identity));
    GUARDBOOK_ASSIGN(const QJsonObject result, what(book, session.get()));
    GUARDBOOK_TRY(book.signOut(*session));
    return result;
}

/// As `git diff --word-diff` shows it: [-removed-] {+added+}.
QString wordDiff(const PolicyComparison &comparison)
{
    QString text;
    for (const ComparedParagraph &paragraph : comparison.paragraphs) {
        for (const WordRun &run : paragraph.runs) {
            if (run.kind == ComparedAs::Same) {
                text += run.text;
                continue;
            }
            const QString words = run.text.trimmed();
            text += run.kind == ComparedAs::Removed ? s("[-") + words + s("-]") : s("{+") + words + s("+}");
            text += run.text.endsWith(u' ') ? s(" ") : QString();
        }
        text += u'\n';
    }
    return text.trimmed();
}

Result<QJsonObject> compare(const Arguments &arguments)
{
    if (arguments.positional(3).isEmpty())
        return usage("Name two versions: policy compare BOOK OLDER NEWER");
    return inBook(arguments, false, [&](Book &book, Session *) -> Result<QJsonObject> {
        const PolicyReader reader(book);
        GUARDBOOK_ASSIGN(const PolicyVersionId before, reader.versionNamed(arguments.positional(2)));
        GUARDBOOK_ASSIGN(const PolicyVersionId after, reader.versionNamed(arguments.positional(3)));
        GUARDBOOK_ASSIGN(const PolicyComparison comparison, reader.compare(before, after));
        QJsonObject told = toJson(comparison);
        told.insert(s("said"), wordDiff(comparison));
        return told;
    });
}

Result<QJsonObject> on(const Arguments &arguments)
{
    GUARDBOOK_ASSIGN(const QDate day, readDay(arguments.positional(3)));
    return inBook(arguments, false, [&](Book &book, Session *) -> Result<QJsonObject> {
        const PolicyReader reader(book);
        GUARDBOOK_ASSIGN(const PolicyId policy, reader.named(arguments.positional(2)));
        GUARDBOOK_ASSIGN(const AppliedOnDay applied, reader.on(policy, day));
        QJsonArray versions;
        for (const PolicyVersionId &id : applied.versions)
            versions.append(id.text());
        return QJsonObject{{s("day"), day.toString(Qt::ISODate)},
                           {s("answer"), wordOf(applied.answer)},
                           {s("versions"), versions},
                           {s("sentence"), applied.sentence},
                           {s("said"), applied.sentence}};
    });
}

Result<QJsonObject> chase(const Arguments &arguments)
{
    return inBook(arguments, false, [&](Book &book, Session *) -> Result<QJsonObject> {
        const PolicyReader reader(book);
        GUARDBOOK_ASSIGN(const PolicyVersionId id, reader.versionNamed(arguments.positional(2)));
        GUARDBOOK_ASSIGN(const auto readers, reader.chaseList(id));
        QStringList missing;
        for (const PolicyAudience::Reader &one : readers) {
            if (one.asked && !one.acknowledged)
                missing << QStringLiteral("%1 (%2)").arg(one.name, one.kind);
        }
        return QJsonObject{
            {s("readers"), toJson(readers)},
            {s("missing"), missing.size()},
            {s("said"), missing.isEmpty() ? s("Everybody has acknowledged it.") : missing.join(u'\n')}};
    });
}

Result<QJsonObject> print(const Arguments &arguments)
{
    if (!arguments.has(s("--out")))
        return usage("Give --out FILE.pdf.");
    const QString path = QFileInfo(arguments.value(s("--out"))).absoluteFilePath();
    return inBook(arguments, true, [&](Book &book, Session *session) -> Result<QJsonObject> {
        GUARDBOOK_TRY(session->require(s("policy.print")));
        const PolicyReader reader(book);
        GUARDBOOK_ASSIGN(const PolicyVersionId id, reader.versionNamed(arguments.positional(2)));
        PolicyPrint print;
        GUARDBOOK_ASSIGN(print.sheet, reader.sheet(id));
        print.printedBy = session->user().fullName;
        print.printedAt = book.clock().now();
        print.program = programNameAndVersion();
        GUARDBOOK_ASSIGN(const PrintedPolicy printed, writePolicyPdf(print, path));
        // What left the book without a word in the ledger did not leave it.
        if (auto logged = PolicyActions(*session).printed(id, printed.sha256); !logged) {
            (void)removeFileDurably(path);
            return std::move(logged).error();
        }
        return QJsonObject{{s("path"), path},
                           {s("pages"), printed.pages},
                           {s("sha256"), printed.sha256.hex()},
                           {s("said"), path}};
    });
}

int runPolicy(const Arguments &arguments, bool json)
{
    const QString verb = arguments.positional(0);
    const auto result =
        verb == u"read"      ? read(arguments)
        : verb == u"compare" ? compare(arguments)
        : verb == u"on"      ? on(arguments)
        : verb == u"chase"   ? chase(arguments)
        : verb == u"print"
            ? print(arguments)
            : Result<QJsonObject>(usage(
                  "Usage: guardbook-cli policy read FILE | compare BOOK OLDER NEWER | on BOOK POLICY DAY | "
                  "chase BOOK VERSION | print BOOK VERSION --out F.pdf"));
    return tell(result, json);
}

} // namespace

std::vector<Verb> policyVerbs()
{
    return {{s("policy"),
             s("policy read FILE says what a policy file says of itself; compare, on, chase and print work "
               "on those of a "
               "book. A version is named by its id, or like \"Social Media Policy/2\"."),
             {{s("read|compare|on|chase|print"), s("FILE|BOOK"), s("[POLICY|VERSION]"), s("[DAY|VERSION]")},
              bookOptions + QStringList{s("--out")},
              {}},
             runPolicy}};
}

} // namespace guardbook::cli
