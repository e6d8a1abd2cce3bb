// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/operations.h"

#include "core/action/useractions.h"
#include "core/report/packverifier.h"
#include "core/storage/evidencetables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"

#include <QDir>
#include <QJsonArray>

namespace guardbook::faults {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// All that was asked for is done: 4 adds a warning about what comes after.
bool succeeded(const TracedRun &run)
{
    return !run.killed && (run.exitCode == 0 || run.exitCode == 4);
}

/// What the disk did not confirm may be there or not, and the program must say so.
bool saidItMayBeThere(const TracedRun &run)
{
    return run.err.contains("may have been kept or not");
}

bool saidNothingWasChanged(const TracedRun &run)
{
    return (run.out + run.err).contains("othing was changed") || run.err.contains("othing was replaced");
}

/// Steps of an action list that were reported as done before the program ended: those must have happened.
QStringList acknowledged(const TracedRun &run, const char *action, const char *member)
{
    QStringList values;
    for (const QJsonObject &line : printedObjects(run.out)) {
        const QJsonObject result = line[s("result")].toObject();
        if (line[s("do")].toString() == s(action) && !result.contains(s("refused")))
            values << result[s(member)].toString();
    }
    return values;
}

/// What the program says at its end about a list of so many steps fits what it said about each, and what the
/// book holds: `unreported` is there without having been reported.
Wrongs wrongsOfSaying(const TracedRun &run, qsizetype steps, qsizetype reported, bool unreported)
{
    if (reported == steps && !run.killed && !succeeded(run))
        return {s("all of it was reported as done, and then said to have failed")};
    if (unreported && saidNothingWasChanged(run))
        return {s("nothing was changed, it said, and the change is in the book")};
    return {};
}

QStringList applyList(const Workplace &place, const char *list)
{
    return {s("apply"), place.book(), place.given(s(list))};
}

template <typename Look>
Wrongs lookInto(const Workplace &place, Opener &opener, Look look)
{
    auto opened = opener.open(place, place.book(), s("dsl"));
    if (!opened)
        return {QStringLiteral("the book does not open: %1").arg(opened.error().sentence)};
    return look(*opened);
}

Wrongs judgeIntake(const Workplace &place, const TracedRun &run, Opener &opener)
{
    return lookInto(place, opener, [&](OpenedBook &opened) -> Wrongs {
        Wrongs wrongs;
        const auto items = EvidenceTable(opened.book->database()).all();
        if (!items)
            return {items.error().sentence};
        constexpr qsizetype before = 2;
        constexpr qsizetype asked = 2;
        const QStringList told = acknowledged(run, "evidence.add", "id");
        const auto now = qsizetype(items->size());
        if (now < before + told.size() || now > before + asked)
            wrongs << QStringLiteral("%1 exhibits, of which %2 were reported")
                          .arg(now - before)
                          .arg(told.size());
        for (const QString &id : told) {
            if (std::none_of(items->begin(), items->end(),
                             [&](const EvidenceItem &item) { return item.id.text() == id; }))
                wrongs << QStringLiteral("exhibit %1 was reported and is not there").arg(id);
        }
        return wrongs + wrongsOfSaying(run, asked, told.size(), now > before + told.size());
    });
}

Wrongs judgeSignOff(const Workplace &place, const TracedRun &run, Opener &opener)
{
    return lookInto(place, opener, [&](OpenedBook &opened) -> Wrongs {
        Wrongs wrongs;
        const auto signatures = SignOffTable(opened.book->database()).count();
        const auto closed = IncidentTable(opened.book->database()).count(s("WHERE status = 'closed'"));
        if (!signatures || !closed)
            return {s("the records cannot be read")};
        const auto toldSigned = acknowledged(run, "incident.sign", "id").size();
        const auto toldClosed = acknowledged(run, "incident.close", "status").size();
        if (*signatures < toldSigned)
            wrongs << s("the signature was reported and is not there");
        if (*closed < toldClosed)
            wrongs << s("the closing was reported and did not happen");
        wrongs +=
            wrongsOfSaying(run, 2, toldSigned + toldClosed, *signatures + *closed > toldSigned + toldClosed);
        if (*closed > *signatures)
            wrongs << s("the incident is closed without its signature");
        return wrongs;
    });
}

Wrongs judgeAddedUser(const Workplace &place, const TracedRun &run, Opener &opener)
{
    bool known = false;
    Wrongs wrongs = lookInto(place, opener, [&](OpenedBook &opened) -> Wrongs {
        const auto user = UserTable(opened.book->database()).byName(s("second"));
        if (!user)
            return {user.error().sentence};
        known = user->has_value();
        const auto told = acknowledged(run, "user.add", "id").size();
        if (!known && told > 0)
            return {s("the user was reported and is not there")};
        if (Wrongs saying = wrongsOfSaying(run, 1, told, known && told == 0); !saying.isEmpty())
            return saying;
        // Whoever signs in next completes what was interrupted; it does not stand in the way of the next
        // attempt.
        const auto session = opened.book->signIn(opened.unlocked.identity);
        if (!session)
            return {session.error().sentence};
        if (known)
            return {};
        const auto added = UserActions(**session).add({s("second"), s("Ivy Jones"), s("deputy-dsl"), {}, {}},
                                                      Secret(everyonesPassphrase.toUtf8()));
        if (!added)
            return {QStringLiteral("adding the user again: %1").arg(added.error().sentence)};
        return {};
    });
    if (wrongs.isEmpty()) {
        const auto second = opener.open(place, place.book(), s("second"));
        if (!second)
            wrongs << QStringLiteral("the added user cannot open the book: %1").arg(second.error().sentence);
    }
    return wrongs;
}

Wrongs judgeRemovedUser(const Workplace &place, const TracedRun &run, Opener &opener)
{
    UserId deputy;
    bool removed = false;
    Wrongs wrongs = lookInto(place, opener, [&](OpenedBook &opened) -> Wrongs {
        const auto user = UserTable(opened.book->database()).byName(s("deputy"));
        if (!user || !*user)
            return {s("the record of the user is gone")};
        deputy = (*user)->id;
        removed = (*user)->state == UserState::Removed;
        return {};
    });
    const auto told = acknowledged(run, "user.remove", "state").size();
    if (!removed && told > 0)
        wrongs << s("the removal was reported and did not happen");
    wrongs += wrongsOfSaying(run, 1, told, removed && told == 0);
    const bool comesIn = bool(opener.open(place, place.book(), s("deputy"), everyonesPassphrase, true));
    if (comesIn == removed)
        wrongs << (removed ? s("a removed user can still read")
                           : s("a user who was not removed cannot open the book"));
    for (const char *other : {"dsl", "head"}) {
        if (!opener.open(place, place.book(), s(other)))
            wrongs << QStringLiteral("%1 cannot open the book any more").arg(s(other));
    }
    if (removed || !wrongs.isEmpty())
        return wrongs;
    return lookInto(place, opener, [&](OpenedBook &opened) -> Wrongs { // and it can be done again
        const auto session = opened.book->signIn(opened.unlocked.identity);
        if (!session)
            return {session.error().sentence};
        const auto again = UserActions(**session).remove(deputy, s("Left the school"));
        if (!again)
            return {QStringLiteral("removing the user again: %1").arg(again.error().sentence)};
        return {};
    });
}

Wrongs judgeBackup(const Workplace &place, const TracedRun &run, Opener &opener)
{
    Wrongs wrongs;
    const auto told = printedObjects(run.out);
    if (succeeded(run) && (told.empty() || !QDir(told.front()[s("path")].toString()).exists()))
        wrongs << s("the backup was reported and is not there");
    // What comes after the last thing that is done to the backup takes nothing back.
    int last = -1;
    for (int i = 0; i < int(run.calls.size()); ++i) {
        if (run.calls[std::size_t(i)].place.startsWith(s("stick")))
            last = i;
    }
    // Whatever carries the name of a backup is one.
    const QStringList there = QDir(place.newBackups()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (!there.isEmpty() && run.firedAt > last && !run.killed && !succeeded(run))
        wrongs << s("the backup was whole, and then said to have failed");
    for (const QString &name : there) {
        const QString path = place.newBackups() + u'/' + name;
        const auto opened = opener.open(place, path, s("head"), everyonesPassphrase, true);
        if (!opened)
            wrongs << QStringLiteral("the backup does not open: %1").arg(opened.error().sentence);
        else
            wrongs += wrongsOfBook(*opened, s("backup"));
    }
    const auto kept = opener.open(place, place.backup(), s("head"), everyonesPassphrase, true);
    if (!kept)
        wrongs << s("an earlier backup does not open any more");
    return wrongs;
}

Wrongs judgeRestore(const Workplace &place, const TracedRun &run, Opener &opener)
{
    Wrongs wrongs = lookInto(place, opener, [&](OpenedBook &opened) -> Wrongs {
        const auto restored =
            opened.book->ledger().tables().entriesOfEvent(std::uint16_t(EventType::BackupRestore));
        const auto incidents = IncidentTable(opened.book->database()).count();
        if (!restored || !incidents)
            return {s("the records cannot be read")};
        if (succeeded(run) && restored->empty())
            return {s("the restoring was reported and did not happen")};
        if (!restored->empty() && saidNothingWasChanged(run))
            return {s("nothing was replaced, it said, and the backup stands in the book's place")};
        if (*incidents != (restored->empty() ? 2 : 1))
            return {s("the book is neither what it was nor what was restored")};
        return {};
    });
    const auto backup = opener.open(place, place.backup(), s("head"), everyonesPassphrase, true);
    if (!backup)
        wrongs << s("the backup does not open any more");
    else
        wrongs += wrongsOfBook(*backup, s("backup"));
    if (succeeded(run)) {
        const QString former = printedObjects(run.out).front()[s("former")].toString();
        const auto opened = opener.open(place, former, s("dsl"), everyonesPassphrase, true);
        if (!opened || *IncidentTable(opened->book->database()).count() != 2)
            wrongs << s("what stood there before is not where it was said to be");
    }
    return wrongs;
}

Wrongs judgePack(const Workplace &place, const TracedRun &run, Opener &opener)
{
    Wrongs wrongs;
    const auto told = printedObjects(run.out);
    if (succeeded(run) && (told.empty() || told.front()[s("paths")].toArray().isEmpty()))
        wrongs << s("the pack was reported without its place");
    if (succeeded(run)) {
        for (const QJsonValue &path : told.front()[s("paths")].toArray()) {
            if (!QFileInfo::exists(path.toString()))
                wrongs << s("the pack was reported and is not there");
        }
    }
    // Whatever carries the name of a pack is one.
    for (const QString &name : QDir(place.packs()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (name.endsWith(s(".txt"))) // says how to open the PDF
            continue;
        const auto source = openPackSource(place.packs() + u'/' + name, Secret(everyonesPassphrase.toUtf8()));
        if (!source) {
            wrongs << QStringLiteral("half a pack: %1").arg(source.error().sentence);
            continue;
        }
        const auto verdict = verifyPack(**source);
        if (!verdict || verdict->outcome == PackOutcome::FaultFound)
            wrongs << QStringLiteral("half a pack: %1")
                          .arg(verdict ? verdict->sentence : verdict.error().sentence);
    }
    return wrongs + lookInto(place, opener, [&](OpenedBook &opened) -> Wrongs {
               const auto packs =
                   PackTable(opened.book->database()).count(s("WHERE exported_ms IS NOT NULL"));
               if (!packs || (succeeded(run) && *packs != 1))
                   return {s("the pack was reported and is not in the book")};
               if (*packs == 1 && !run.killed && !succeeded(run) && !saidItMayBeThere(run))
                   return {s("the pack is in the book, and was then said to have failed")};
               return {};
           });
}

QStringList packArguments(const Workplace &place)
{
    return {s("pack"),        place.book(),    s("2026-0001"), s("--for"),   s("police"),
            s("--recipient"), s("PC Example"), s("--out"),     place.packs()};
}

/// What half-written things may be left beside what was asked for. A program that is killed, or whose disk is
/// gone, cannot tidy up; any other leaves nothing.
Wrongs leftoversIn(const Workplace &place, const TracedRun &run, const Fault &fault)
{
    if (run.killed || fault.kind == FaultKind::DiskGone)
        return {};
    if (run.firedAt >= 0) {
        const QString &failed = run.calls[std::size_t(run.firedAt)].name;
        if (failed.startsWith(s("unlink")) || failed == u"rmdir")
            return {};
    }
    Wrongs wrongs;
    for (const QString &folder : {place.packs(), place.newBackups(), place.folder}) {
        for (const QString &name : QDir(folder).entryList({s(".gb-*")}, QDir::AllEntries | QDir::Hidden))
            wrongs << QStringLiteral("%1 is left").arg(folder + u'/' + name);
    }
    return wrongs;
}

/// What the program said about itself fits what happened to it.
Wrongs wrongsOfEnding(const TracedRun &run, const Fault &fault)
{
    const bool killing = fault.kind == FaultKind::Killed || fault.kind == FaultKind::KilledWithin;
    if (!run.started)
        return {s("the program did not start")};
    if (run.hung)
        return {s("the program hung")};
    if (run.killed && !killing)
        return {s("the program crashed")};
    if (run.killed || run.exitCode == 0)
        return {};
    const QString said = QString::fromUtf8(run.err).trimmed();
    if (run.exitCode == 2)
        return {QStringLiteral("the program took this for wrong usage: %1").arg(said)};
    // Warnings of libraries come before; the sentence is the last line.
    if (!said.section(u'\n', -1).endsWith(u'.'))
        return {QStringLiteral("no sentence was printed: %1").arg(said)};
    return {};
}

} // namespace

const std::vector<Operation> &operations()
{
    static const std::vector<Operation> all{
        {s("intake"), s("take evidence in"),
         [](const Workplace &place) { return applyList(place, "intake.json"); }, judgeIntake},
        {s("sign-off"), s("sign off and close"),
         [](const Workplace &place) { return applyList(place, "sign.json") << s("--user") << s("head"); },
         judgeSignOff},
        {s("user-add"), s("add a user"),
         [](const Workplace &place) { return applyList(place, "adduser.json"); }, judgeAddedUser},
        {s("user-remove"), s("remove a user and change the book key"),
         [](const Workplace &place) { return applyList(place, "removeuser.json"); }, judgeRemovedUser},
        {s("backup"), s("back up"),
         [](const Workplace &place) {
             return QStringList{s("backup"), place.book(), s("--to"), place.newBackups()};
         },
         judgeBackup},
        {s("restore"), s("restore a backup"),
         [](const Workplace &place) {
             return QStringList{s("restore"), place.backup(), place.book(),  s("--user"),     s("dsl"),
                                s("--user"),  s("head"),      s("--reason"), s("Disk failed")};
         },
         judgeRestore},
        {s("pack"), s("export a pack as folder and ZIP"), packArguments, judgePack},
        {s("pack-pdf"), s("export a pack as encrypted PDF"),
         [](const Workplace &place) { return packArguments(place) << s("--encrypt"); }, judgePack},
    };
    return all;
}

Wrongs judgeRun(const Operation &operation, const Workplace &place, const TracedRun &run, const Fault &fault,
                Opener &opener)
{
    Wrongs wrongs = wrongsOfEnding(run, fault);
    wrongs += leaksIn(place);
    wrongs += leftoversIn(place, run, fault);
    wrongs += operation.judge(place, run, opener);
    auto opened = opener.open(place, place.book(), s("dsl"));
    if (!opened)
        return wrongs << QStringLiteral("the book does not open: %1").arg(opened.error().sentence);
    wrongs += wrongsOfBook(*opened, s("book"));
    return wrongs + wrongsOfGoingOn(*opened);
}

} // namespace guardbook::faults
