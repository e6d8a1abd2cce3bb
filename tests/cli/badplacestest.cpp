// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/clitest.h"
#include "tests/core/storage/smalldisk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>

using namespace guardbook;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// Books that lie where it is hard, are damaged, or are not books.
class BadPlaces : public CliTest {
protected:
    QStringList newBook(const QString &where, const QString &recovery) const
    {
        return {s("new"),       where,
                s("--profile"), s(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json"),
                s("--school"),  s("St Example's School"),
                s("--user"),    s("dsl:dsl:Anne Brown"),
                s("--user"),    s("head:headteacher:Erin Frost"),
                s("--fast"),    s("--recovery-file"),
                path(recovery)};
    }
    Ran restore(const QString &from, const QString &to) const
    {
        return run({s("restore"), from, to, s("--user"), s("dsl"), s("--user"), s("head"), s("--reason"),
                    s("Disk failed")});
    }
    QString backup()
    {
        const Ran made =
            run({s("backup"), book(), s("--to"), path(s("stick")), s("--json"), s("--user"), s("dsl")});
        EXPECT_EQ(made.code, 0) << made.err.toStdString();
        return made.object()[s("path")].toString();
    }
    static void put(const QString &where, const QByteArray &bytes)
    {
        QFile file(where);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                    file.write(bytes) == bytes.size());
    }
    static void copyBook(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString target = to + files.next().mid(from.size());
            ASSERT_TRUE(QDir().mkpath(QFileInfo(target).absolutePath()) &&
                        QFile::copy(files.filePath(), target));
        }
    }
};

// A school's computer may keep what is new to its owner, and have its temporary files elsewhere.
TEST_F(BadPlaces, aPackOfNothingOrOfExhibitsIsWrittenUnderAStrictMaskAndLeavesNothingInTheTemporaryFolder)
{
    const QString temporary = path(s("temporary files"));
    ASSERT_TRUE(QDir().mkpath(temporary));
    const QByteArray place = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(temporary));
    const mode_t mask = ::umask(077);
    for (int round = 0; round < 2; ++round) {
        for (const char *form : {"folder", "zip"}) {
            const QString out = path(QStringLiteral("out-%1-%2").arg(round).arg(s(form)));
            const Ran packed = run({s("pack"), book(), s("2026-0001"), s("--out"), out, s("--user"), s("dsl"),
                                    s("--form"), s(form)});
            EXPECT_EQ(packed.code, 0) << form << ": " << packed.err.toStdString();
            const auto made = QDir(out).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
            ASSERT_EQ(made.size(), 1);
            const Ran verified = run({s("verify"), made.constFirst().absoluteFilePath()});
            EXPECT_EQ(verified.code, 0) << verified.out.toStdString();
        }
        if (round == 0) {
            ASSERT_EQ(apply(addStep(write(s("note.txt"), "words"))).code, 0);
        }
    }
    ::umask(mask);
    place.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", place);
    QDirIterator left(temporary, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    EXPECT_FALSE(left.hasNext()) << left.next().toStdString();
    m_items = 1;
}

TEST_F(BadPlaces, aBookWorksUnderALongPathOfAnyAlphabet)
{
    // 250 characters of three bytes each, below a folder with a space; and one name as long as names can be.
    const QString deep = path(s("a b/") + QString(80, QChar(0x5b66)) + u'/' + QString(80, QChar(0x6821)) +
                              u'/' + QString(80, QChar(0x7ae5)));
    ASSERT_TRUE(QDir().mkpath(deep));
    for (const QString &where :
         {deep + QStringLiteral("/Schüle.guardbook"), path(QString(245, u'x') + s(".guardbook"))}) {
        const Ran made = run(newBook(where, QStringLiteral("recovery-%1").arg(where.size())));
        ASSERT_EQ(made.code, 0) << made.err.toStdString();
        write(s("note.txt"), "words");
        QJsonObject log = logStep({});
        log[s("name")] = s("posts");
        QJsonObject add = addStep(s("note.txt"));
        QJsonObject with = add[s("with")].toObject();
        with[s("incident")] = s("$posts.id");
        add[s("with")] = with;
        const Ran applied =
            run({s("apply"), where, write(s("both.json"), QJsonDocument(QJsonArray{log, add}).toJson()),
                 s("--user"), s("dsl")});
        ASSERT_EQ(applied.code, 0) << applied.err.toStdString();
        EXPECT_EQ(run({s("check"), where, s("--user"), s("dsl")}).code, 0);
        const Ran backed = run({s("backup"), where, s("--json"), s("--user"), s("dsl")});
        ASSERT_EQ(backed.code, 0) << backed.err.toStdString();
        const Ran packed = run({s("pack"), where, s("2026-0001"), s("--user"), s("dsl"), s("--out"),
                                QFileInfo(where).absolutePath()});
        EXPECT_EQ(packed.code, 0) << packed.err.toStdString();
        const Ran restored = restore(backed.object()[s("path")].toString(), where);
        EXPECT_EQ(restored.code, 0) << restored.err.toStdString();
        EXPECT_EQ(run({s("check"), where, s("--user"), s("dsl")}).code, 0);
    }
}

TEST_F(BadPlaces, aFullDiskIsSaidAndTheBookGoesOnWhenThereIsRoomAgain)
{
    SmallDisk disk("40m");
    if (!disk.isMounted())
        GTEST_SKIP() << "only root can mount a small file system; the fault run fills the disk for everybody";
    m_damaged = true; // the copy goes on, so to this machine the book itself is an older one
    const QString there = disk.path(s("School.guardbook"));
    copyBook(book(), there);
    for (const char *folder : {"/vault", "/backups", "/seen"})
        ASSERT_TRUE(QDir().mkpath(there + s(folder)));
    write(s("large.bin"), QByteArray(20 << 20, 'x'));
    const QString list = write(s("add.json"), QJsonDocument(QJsonArray{addStep(s("large.bin"))}).toJson());
    const Ran tooLarge = run({s("apply"), there, list, s("--user"), s("dsl")});
    EXPECT_EQ(tooLarge.code, 1);
    EXPECT_TRUE(tooLarge.err.contains(s("not enough space"))) << tooLarge.err.toStdString();

    QFile ballast(disk.path(s("ballast")));
    ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(4096, 'b')) == 4096) {
    }
    const QString log = write(s("log.json"), QJsonDocument(QJsonArray{logStep({})}).toJson());
    for (const QStringList &arguments :
         {QStringList{s("apply"), there, log}, QStringList{s("backup"), there},
          QStringList{s("backup"), there, s("--to"), disk.path(s("b"))},
          QStringList{s("pack"), there, s("2026-0001"), s("--out"), disk.path(s("p"))}}) {
        const Ran ran = run(arguments + QStringList{s("--user"), s("dsl")});
        EXPECT_EQ(ran.code, 1) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(ran.err.contains(s("space"))) << ran.err.toStdString();
        EXPECT_EQ(ran.err.trimmed().count(u'\n'), 0) << ran.err.toStdString();
    }
    ASSERT_TRUE(ballast.remove());
    EXPECT_EQ(run({s("apply"), there, log, s("--user"), s("dsl")}).code, 0);
    EXPECT_EQ(run({s("check"), there, s("--user"), s("dsl")}).code, 0);
}

TEST_F(BadPlaces, aBookThatCannotBeWrittenIsReadAndSaysSo)
{
    SmallDisk disk("10m");
    QString there = path(s("readonly/School.guardbook"));
    if (disk.isMounted())
        there = disk.path(s("School.guardbook"));
    copyBook(book(), there);
    if (disk.isMounted())
        ASSERT_TRUE(disk.makeReadOnly());
    else
        ASSERT_TRUE(QFile::setPermissions(there, QFile::ReadOwner | QFile::ExeOwner) &&
                    QFile::setPermissions(there + s("/book.db"), QFile::ReadOwner));
    const Ran refused =
        run({s("apply"), there, write(s("log.json"), QJsonDocument(QJsonArray{logStep({})}).toJson()),
             s("--user"), s("dsl")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.err.contains(s("open for reading only"))) << refused.err.toStdString();
    EXPECT_EQ(run({s("check"), there, s("--user"), s("dsl")}).code, 0);
    EXPECT_EQ(run({s("show"), there, s("incidents"), s("--user"), s("dsl"), s("--json")})
                  .object()[s("incidents")]
                  .toArray()
                  .size(),
              1);
    if (!disk.isMounted())
        QFile::setPermissions(there, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST_F(BadPlaces, whatIsNoBookIsSaidToBeNone)
{
    expectRefused(run({s("check"), path(s("gone.guardbook")), s("--user"), s("dsl")}), "There is no book at");
    expectRefused(run({s("check"), path(s("passphrases")), s("--user"), s("dsl")}), "There is no book at");
    expectRefused(run({s("check"), path(), s("--user"), s("dsl")}), "There is no book at");
    expectRefused(run({s("backup"), book(), s("--to"), path(s("passphrases")), s("--user"), s("dsl")}),
                  "No folder can be made");
    expectRefused(
        run({s("pack"), book(), s("2026-0001"), s("--out"), path(s("passphrases")), s("--user"), s("dsl")}),
        "cannot be made");
    expectRefused(
        run({s("pack"), book(), s("2026-0009"), s("--out"), path(s("packs")), s("--user"), s("dsl")}),
        "There is no incident");
    expectRefused(run(newBook(book(), s("other"))), "is already there");
    expectRefused(run(newBook(path(s("new.guardbook")), s("recovery"))),
                  "Something with that name is already there");
    EXPECT_FALSE(QFile::exists(path(s("new.guardbook"))));
}

TEST_F(BadPlaces, theWrongPassphraseIsSaidAndOpensNothing)
{
    const QString wrong = write(s("wrong"), "dsl=not this one\n");
    expectRefused(
        run({s("show"), book(), s("incidents"), s("--user"), s("dsl"), s("--passphrase-file"), wrong}),
        "not dsl's passphrase");
    expectRefused(run({s("check"), book(), s("--user"), s("staff")}), "does not read cases");
}

TEST_F(BadPlaces, aDamagedBookIsAFaultAndNotAnEmptyBook)
{
    m_damaged = true;
    const QByteArray whole = [&] {
        QFile file(book() + s("/book.db"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    for (const QByteArray &bytes : {whole.left(20'000), QByteArray()}) {
        put(book() + s("/book.db"), bytes);
        for (const char *verb : {"check", "verify"}) {
            const Ran ran = run({s(verb), book(), s("--user"), s("dsl")});
            EXPECT_EQ(ran.code, 3) << ran.out.toStdString() << ran.err.toStdString();
            EXPECT_TRUE(ran.err.contains(s("estore"))) << ran.err.toStdString();
        }
        EXPECT_EQ(apply(logStep({})).code, 3);
    }
    ASSERT_TRUE(QFile::remove(book() + s("/book.db")));
    const Ran gone = run({s("check"), book(), s("--user"), s("dsl")});
    EXPECT_NE(gone.code, 0);
    EXPECT_TRUE(gone.err.contains(s("database is not there"))) << gone.err.toStdString();
    EXPECT_FALSE(QFile::exists(book() + s("/book.db")));
    put(book() + s("/book.db"), whole);
    put(book() + s("/keyslots"), "nonsense");
    expectNothingChanged(); // the other generation serves
    ASSERT_TRUE(QFile::remove(book() + s("/keyslots")) && QFile::remove(book() + s("/keyslots.prev")));
    EXPECT_TRUE(run({s("check"), book(), s("--user"), s("dsl")}).err.contains(s("from a backup")));
}

TEST_F(BadPlaces, anOlderBookIsShownButTakesNothingIn)
{
    m_damaged = true;
    copyBook(book(), path(s("older")));
    ASSERT_EQ(apply(logStep({})).code, 0);
    QFile::remove(book() + s("/book.db"));
    ASSERT_TRUE(QFile::copy(path(s("older/book.db")), book() + s("/book.db")));
    const Ran refused = apply(logStep({}));
    EXPECT_EQ(refused.code, 3);
    EXPECT_TRUE(refused.err.contains(s("not the history"))) << refused.err.toStdString();
    EXPECT_EQ(run({s("check"), book(), s("--user"), s("dsl")}).code, 3);
    EXPECT_EQ(records("incidents").size(), 1);
}

TEST_F(BadPlaces, aBackupReplacesOnlyItsOwnBook)
{
    const QString kept = backup();
    ASSERT_EQ(apply(logStep({})).code, 0);
    m_incidents = 2;
    expectRefused(restore(kept, path(s("passphrases"))), "is not a book");
    EXPECT_TRUE(QFileInfo(path(s("passphrases"))).isFile());
    ASSERT_TRUE(QDir().mkpath(path(s("full/of things"))));
    expectRefused(restore(kept, path(s("full"))), "is not a book");
    expectRefused(restore(kept, kept), "already stands there");
    expectRefused(restore(path(s("full")), book()), "There is no book at");
    const QString other = path(s("Other.guardbook"));
    ASSERT_EQ(run(newBook(other, s("other"))).code, 0);
    expectRefused(restore(kept, other), "another book");
    expectRefused(run({s("restore"), kept, book(), s("--user"), s("dsl"), s("--user"), s("dsl"),
                       s("--reason"), s("x")}),
                  "two people");
    expectRefused(run({s("restore"), kept, book(), s("--user"), s("dsl"), s("--user"), s("head")}),
                  "Say why");

    const Ran restored = run({s("restore"), kept, book(), s("--user"), s("dsl"), s("--user"), s("head"),
                              s("--reason"), s("x"), s("--json")});
    ASSERT_EQ(restored.code, 0) << restored.err.toStdString();
    m_incidents = 1;
    expectNothingChanged();
    const QString former = restored.object()[s("former")].toString();
    EXPECT_EQ(run({s("show"), former, s("incidents"), s("--user"), s("dsl"), s("--json"),
                   s("--machine-folder"), path(s("none"))})
                  .object()[s("incidents")]
                  .toArray()
                  .size(),
              2);
    // Twice in one second: the first former book is not overwritten.
    EXPECT_EQ(restore(kept, book()).code, 0);
    EXPECT_TRUE(QDir(former).exists());
}
