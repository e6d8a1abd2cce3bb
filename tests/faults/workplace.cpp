// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/workplace.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace guardbook::faults {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Error failed(const QString &what, const QByteArray &said)
{
    return {ErrorCode::Internal, what + QStringLiteral(": ") + QString::fromUtf8(said), s("workplace")};
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failed(path, file.errorString().toUtf8());
    return {};
}

Result<> copyTree(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return failed(to, "no folder");
    const auto entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            GUARDBOOK_TRY(copyTree(entry.absoluteFilePath(), target));
        else if (!QFile::copy(entry.absoluteFilePath(), target))
            return failed(target, "not copied");
    }
    return {};
}

/// A 3 x 2 picture whose alpha asks for a display picture of its own in the vault.
QByteArray pictureWithAlpha()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEUlEQVR4nGM4wcXVAMMMyBwAbK"
                                  "oIKSEtF+MAAAAASUVORK5CYII=");
}

QJsonObject stepOf(const char *action, const char *user, const QJsonObject &with, const char *name = nullptr)
{
    QJsonObject step{{s("do"), s(action)}, {s("as"), s(user)}, {s("with"), with}};
    if (name != nullptr)
        step.insert(s("name"), s(name));
    return step;
}

QJsonObject incidentStep(const QString &account)
{
    return stepOf("incident.log", "dsl",
                  {{s("area"), s("pupil-conduct")},
                   {s("noticed_at"), s("2026-03-04T16:00:00+00:00")},
                   {s("reported_at"), s("2026-03-04T16:30:00+00:00")},
                   {s("account"), account}},
                  "posts");
}

QJsonObject evidenceStep(const QString &incident, const QString &file, const char *kind)
{
    return stepOf("evidence.add", "dsl",
                  {{s("incident"), incident},
                   {s("file"), file},
                   {s("gate"), s("no")},
                   {s("kind"), s(kind)},
                   {s("description"), QStringLiteral("What %1 wrote").arg(QString::fromLatin1(secretMark))},
                   {s("occurred_at"), s("2026-03-04T15:00:00+00:00")}});
}

Result<> writeList(const Workplace &place, const char *name, const QJsonArray &steps)
{
    return writeFile(place.given(s(name)), QJsonDocument(steps).toJson());
}

Result<std::vector<QJsonObject>> runOrSay(const Program &program, const Workplace &place,
                                          const QStringList &arguments)
{
    const TracedRun run = program.run(place, arguments);
    if (!run.started || run.exitCode != 0)
        return failed(arguments.join(u' '), run.err.isEmpty() ? run.out : run.err);
    return printedObjects(run.out);
}

/// The lists of the operations name records of the book: made when those have their ids.
Result<> writeLists(const Program &program, const Workplace &place)
{
    const QString mark = QString::fromLatin1(secretMark);
    GUARDBOOK_TRY(writeList(place, "before.json",
                            {incidentStep(QStringLiteral("%1 was called names in a group chat.").arg(mark)),
                             evidenceStep(s("$posts.id"), s("chat.txt"), "message"),
                             evidenceStep(s("$posts.id"), s("shot.png"), "screenshot"),
                             stepOf("incident.decide", "dsl",
                                    {{s("incident"), s("$posts.id")},
                                     {s("decision"), s("Talk to both")},
                                     {s("reasons"), s("First time")}})}));
    GUARDBOOK_ASSIGN(const auto before,
                     runOrSay(program, place, {s("apply"), place.book(), place.given(s("before.json"))}));
    const QString incident = before.at(0)[s("result")][s("id")].toString();
    const QString decision = before.at(3)[s("result")][s("id")].toString();
    GUARDBOOK_TRY(writeList(place, "intake.json",
                            {evidenceStep(incident, s("long.txt"), "message"),
                             evidenceStep(incident, s("alpha.png"), "screenshot")}));
    GUARDBOOK_TRY(writeList(
        place, "sign.json",
        {stepOf("incident.sign", "head", {{s("decision"), decision}}),
         stepOf("incident.close", "head", {{s("incident"), incident}, {s("outcome"), s("Settled")}})}));
    GUARDBOOK_TRY(writeList(
        place, "adduser.json",
        {stepOf(
            "user.add", "dsl",
            {{s("name"), s("second")}, {s("full_name"), s("Ivy Jones")}, {s("role"), s("deputy-dsl")}})}));
    GUARDBOOK_ASSIGN(const auto shown, runOrSay(program, place, {s("show"), place.book(), s("users")}));
    for (const QJsonValue &user : shown.at(0)[s("users")].toArray()) {
        if (user[s("name")].toString() == u"deputy")
            GUARDBOOK_TRY(
                writeList(place, "removeuser.json",
                          {stepOf("user.remove", "dsl",
                                  {{s("user"), user[s("id")]}, {s("reason"), s("Left the school")}})}));
    }
    GUARDBOOK_TRY(writeList(place, "later.json",
                            {incidentStep(QStringLiteral("Again, and %1 told a teacher.").arg(mark))}));
    return {};
}

} // namespace

Instant operationTime()
{
    return *Instant::fromText(s("2026-03-06T09:00:00+00:00"));
}

QStringList Program::command(const Workplace &place, const QStringList &arguments) const
{
    QStringList command{m_path};
    command << arguments << s("--json") << s("--passphrase-file") << place.passphrases()
            << s("--machine-folder") << place.machineFolder();
    if (!command.contains(s("--clock")))
        command << s("--clock") << operationTime().text();
    if (arguments.constFirst() != u"new" && !command.contains(s("--user")))
        command << s("--user") << s("dsl");
    return command;
}

QStringList Program::environment(const Workplace &place) const
{
    QStringList environment{QStringLiteral("HOME=") + m_home,
                            QStringLiteral("XDG_CACHE_HOME=%1/cache").arg(m_home),
                            QStringLiteral("XDG_RUNTIME_DIR=") + m_home,
                            QStringLiteral("TMPDIR=") + place.temporary(),
                            s("QT_QPA_PLATFORM=offscreen"),
                            s("LC_ALL=C.UTF-8"),
                            QStringLiteral("PATH=") + qEnvironmentVariable("PATH")};
    for (const char *name : {"LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            environment << QStringLiteral("%1=%2").arg(s(name), qEnvironmentVariable(name));
    }
    return environment;
}

TracedRun Program::run(const Workplace &place, const QStringList &arguments, const Fault &fault) const
{
    return runTraced(command(place, arguments), environment(place), place.folder, fault);
}

std::unique_ptr<WaitingProgram> Program::wait(const Workplace &place, const QStringList &arguments) const
{
    return WaitingProgram::start(command(place, arguments), environment(place), place.folder);
}

Result<Workplace> makeWorkplace(const Program &program, const QString &folder, const QString &profile)
{
    const Workplace place{folder};
    for (const QString &path :
         {place.given({}), place.packs(), place.newBackups(), place.temporary(), place.folder + s("/safe")}) {
        if (!QDir().mkpath(path))
            return failed(path, "no folder");
    }
    QByteArray passphrases;
    for (const char *user : {"dsl", "deputy", "head", "second", "pack"})
        passphrases += QByteArray(user) + '=' + everyonesPassphrase.toUtf8() + '\n';
    passphrases += "pack=" + everyonesPassphrase.toUtf8() + '\n';
    GUARDBOOK_TRY(writeFile(place.passphrases(), passphrases));
    QByteArray text;
    while (text.size() < 200'000)
        text += secretMark + " wrote: nobody likes you. ";
    GUARDBOOK_TRY(writeFile(place.given(s("long.txt")), text));
    GUARDBOOK_TRY(writeFile(place.given(s("chat.txt")), text.left(3000)));
    const QByteArray plainPicture =
        QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i"
                               "18U1AAAAABJRU5ErkJggg==");
    GUARDBOOK_TRY(writeFile(place.given(s("shot.png")), plainPicture));
    GUARDBOOK_TRY(writeFile(place.given(s("alpha.png")), pictureWithAlpha()));

    GUARDBOOK_TRY(runOrSay(program, place,
                           {s("new"), place.book(), s("--profile"), profile, s("--school"),
                            s("St Example's School"), s("--user"), s("dsl:dsl:Anne Brown"), s("--user"),
                            s("deputy:deputy-dsl:Colin Dale"), s("--user"), s("head:headteacher:Erin Frost"),
                            s("--recovery-file"), place.given(s("recovery.txt")), s("--fast"), s("--clock"),
                            s("2026-03-04T17:00:00+00:00")}));
    GUARDBOOK_TRY(writeLists(program, place));
    GUARDBOOK_ASSIGN(const auto made,
                     runOrSay(program, place, {s("backup"), place.book(), s("--to"), place.newBackups()}));
    if (!QDir().rename(made.at(0)[s("path")].toString(), place.backup()))
        return failed(place.backup(), "not moved");
    GUARDBOOK_TRY(runOrSay(program, place, {s("apply"), place.book(), place.given(s("later.json"))}));
    return place;
}

Result<Workplace> copyWorkplace(const Workplace &from, const QString &folder)
{
    removeTree(folder);
    GUARDBOOK_TRY(copyTree(from.folder, folder));
    return Workplace{folder};
}

void removeTree(const QString &folder)
{
    QDir(folder).removeRecursively();
}

std::vector<QJsonObject> printedObjects(const QByteArray &out)
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            objects.push_back(document.object());
    }
    return objects;
}

} // namespace guardbook::faults
