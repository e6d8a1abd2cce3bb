// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/clitest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace guardbook {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

constexpr const char *passphrase = "quiet lantern over seven fields";

void copyTree(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const auto entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir())
            copyTree(entry.absoluteFilePath(), to + u'/' + entry.fileName());
        else
            QFile::copy(entry.absoluteFilePath(), to + u'/' + entry.fileName());
    }
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// With its memory measured, which QProcess does not offer.
Ran execute(const QStringList &words, const QString &folder)
{
    std::vector<QByteArray> texts;
    for (const QString &word : words)
        texts.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const QString out = folder + s("/out.txt");
    const QString err = folder + s("/err.txt");
    const QByteArray outName = QFile::encodeName(out);
    const QByteArray errName = QFile::encodeName(err);
    const QByteArray home = QFile::encodeName(folder);
    const pid_t process = ::fork();
    if (process == 0) {
        ::setenv("HOME", home.constData(), 1);
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
        ::unsetenv("XDG_RUNTIME_DIR");
        const int nothing = ::open("/dev/null", O_RDONLY);
        const int first = ::open(outName.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int second = ::open(errName.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (::setsid() < 0 || ::dup2(nothing, 0) < 0 || ::dup2(first, 1) < 0 || ::dup2(second, 2) < 0)
            ::_exit(125);
        ::execv(arguments[0], arguments.data());
        ::_exit(126);
    }
    Ran ran;
    int status = 0;
    struct rusage usage {};
    if (process > 0 && ::wait4(process, &status, 0, &usage) == process && WIFEXITED(status))
        ran.code = WEXITSTATUS(status);
    ran.peakKiB = usage.ru_maxrss;
    ran.out = contentOf(out);
    ran.err = contentOf(err);
    return ran;
}

QStringList commonOptions(const QString &folder)
{
    return {s("--passphrase-file"), folder + s("/passphrases"),
            s("--machine-folder"),  folder + s("/machine"),
            s("--clock"),           s("2026-03-05T09:00:00+00:00")};
}

/// Made once for all tests of this program: keys and certificates take their time.
struct FirstBook {
    QTemporaryDir folder;
    QString incident;

    FirstBook()
    {
        QFile passphrases(folder.filePath(s("passphrases")));
        if (!passphrases.open(QIODevice::WriteOnly))
            qFatal("no passphrases");
        for (const char *user : {"dsl", "deputy", "head", "staff", "pack"})
            passphrases.write(QByteArray(user) + '=' + passphrase + '\n');
        passphrases.close();
        const QString book = folder.filePath(s("School.guardbook"));
        const Ran made =
            execute(QStringList{s(GUARDBOOK_CLI), s("new"), book, s("--profile"),
                                s(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json"), s("--school"),
                                s("St Example's School"), s("--user"), s("dsl:dsl:Anne Brown"), s("--user"),
                                s("deputy:deputy-dsl:Colin Dale"), s("--user"),
                                s("head:headteacher:Erin Frost"), s("--user"), s("staff:staff:Gale Hart"),
                                s("--fast"), s("--recovery-file"), folder.filePath(s("recovery"))} +
                        commonOptions(folder.path()),
                    folder.path());
        if (made.code != 0)
            qFatal("%s", qPrintable(made.err));
    }
};

const FirstBook &firstBook()
{
    static const FirstBook book;
    return book;
}

} // namespace

void CliTest::SetUp()
{
    copyTree(firstBook().folder.path(), path());
    const Ran logged = apply(logStep({}));
    ASSERT_EQ(logged.code, 0) << logged.err.toStdString();
    m_incident = records("incidents").at(0)[s("id")].toString();
}

void CliTest::TearDown()
{
    if (!m_damaged)
        expectNothingChanged();
}

QString CliTest::path(const QString &name) const
{
    return m_folder.filePath(QStringLiteral("Bücher und mehr")) + (name.isEmpty() ? QString() : u'/' + name);
}

QString CliTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("test file");
    return path(name);
}

QStringList CliTest::options() const
{
    const QStringList fixed = commonOptions(path());
    return m_clockRuns ? fixed.first(fixed.indexOf(s("--clock"))) : fixed;
}

Ran CliTest::run(const QStringList &arguments) const
{
    QStringList words{s(GUARDBOOK_CLI)};
    words += arguments;
    for (const QString &option : options()) {
        if (!option.startsWith(s("--")) || arguments.contains(option))
            continue;
        words << option << options().at(options().indexOf(option) + 1);
    }
    return execute(words, m_folder.path());
}

Ran CliTest::apply(const QByteArray &list) const
{
    return run({s("apply"), book(), write(s("list.json"), list), s("--user"), s("dsl")});
}

Ran CliTest::apply(const QJsonObject &step) const
{
    return apply(QJsonDocument(QJsonArray{step}).toJson());
}

QJsonObject CliTest::step(const char *action, const QJsonObject &with, const char *user)
{
    return {{s("do"), s(action)}, {s("as"), s(user)}, {s("with"), with}};
}

QJsonObject CliTest::logStep(const QJsonObject &instead)
{
    QJsonObject with{{s("area"), s("pupil-conduct")},
                     {s("noticed_at"), s("2026-03-04T16:00:00+00:00")},
                     {s("reported_at"), s("2026-03-04T16:30:00+00:00")},
                     {s("account"), s("What happened.")}};
    for (auto field = instead.begin(); field != instead.end(); ++field)
        with.insert(field.key(), field.value());
    return step("incident.log", with);
}

QJsonObject CliTest::addStep(const QString &file, const char *kind) const
{
    return step("evidence.add", {{s("incident"), m_incident},
                                 {s("file"), file},
                                 {s("gate"), s("no")},
                                 {s("kind"), s(kind)},
                                 {s("description"), s("What was sent")},
                                 {s("occurred_source"), s("Nobody knows")}});
}

QJsonArray CliTest::records(const char *kind) const
{
    const Ran shown = run({s("show"), book(), s(kind), s("--json"), s("--user"), s("dsl")});
    EXPECT_EQ(shown.code, 0) << shown.err.toStdString();
    return shown.object()[s(kind)].toArray();
}

void CliTest::expectRefused(const Ran &ran, const char *part, int code) const
{
    EXPECT_EQ(ran.code, code) << ran.out.toStdString() << ran.err.toStdString();
    EXPECT_TRUE(ran.err.contains(s(part))) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.endsWith(s(".\n"))) << ran.err.toStdString();
    EXPECT_EQ(ran.err.count(u'\n'), 1) << ran.err.toStdString();
}

void CliTest::expectNothingChanged() const
{
    const Ran checked = run({s("check"), book(), s("--user"), s("dsl")});
    EXPECT_EQ(checked.code, 0) << checked.out.toStdString() << checked.err.toStdString();
    EXPECT_EQ(records("incidents").size(), m_incidents);
    EXPECT_EQ(records("evidence").size(), m_items);
    int objects = 0;
    QDirIterator files(book() + s("/vault"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; files.hasNext(); files.next())
        ++objects;
    EXPECT_EQ(objects, m_items + m_displayPictures) << "bytes are left in the vault";
}

} // namespace guardbook
