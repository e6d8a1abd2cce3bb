// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testbook.h"

#include "core/keys/kdf.h"
#include "tests/support/copytree.h"

#include <QFile>

namespace guardbook {

namespace {

QByteArray testProfile()
{
    QFile file(QStringLiteral(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no profile");
    QByteArray json = file.readAll();
    return json.replace("\"school\": { \"name\": \"\"", "\"school\": { \"name\": \"St Example's School\"");
}

FirstUser person(const char *name, const char *fullName, const char *role)
{
    FirstUser user;
    user.name = QString::fromLatin1(name);
    user.fullName = QString::fromLatin1(fullName);
    user.role = QString::fromLatin1(role);
    user.passphrase = Secret(testPassphrase.toUtf8());
    return user;
}

} // namespace

namespace {

/// The book that every test starts from. Making one takes seconds (keys, certificates), copying it none.
struct FreshBook {
    QTemporaryDir folder;
    QString recoveryKey;

    [[nodiscard]] QString path() const { return folder.path() + QStringLiteral("/fresh.guardbook"); }
    FreshBook()
    {
        BookCreation creation;
        creation.folder = path();
        creation.profileJson = testProfile();
        creation.users.push_back(person("dsl", "Anne Brown", "dsl"));
        creation.users.push_back(person("deputy", "Colin Dale", "deputy-dsl"));
        creation.users.push_back(person("head", "Erin Frost", "headteacher"));
        creation.users.push_back(person("staff", "Gale Hart", "staff"));
        creation.kdf = floorKdf();
        const auto prove = [this](const RecoverySheet &sheet) -> Result<QString> {
            recoveryKey = sheet.groups.join(u'-');
            return recoveryKey;
        };
        const FixedClock clock(testTime("2026-03-04T17:10:00+00:00"));
        const auto created = createBook(creation, prove, clock);
        if (!created)
            qFatal("%s", qPrintable(created.error().sentence));
    }
};

const FreshBook &freshBook()
{
    static const FreshBook book;
    return book;
}

} // namespace

TestBook::TestBook()
{
    copyTree(freshBook().path(), path());
    m_recoveryKey = freshBook().recoveryKey;
}

QString TestBook::file(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder.path() + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("test file");
    return path;
}

Result<OpenedBook> TestBook::open(const QString &user)
{
    return openBook(path(), user, Secret(testPassphrase.toUtf8()), {machineFolder(), false, user}, m_clock);
}

void BookTest::SetUp()
{
    reopen();
}

void BookTest::reopen(const QString &user)
{
    close();
    auto opened = m_book.open(user);
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    m_opened.emplace(*std::move(opened));
    ASSERT_FALSE(book().alarm()) << book().alarm()->sentence.toStdString();
    auto session = book().signIn(m_opened->unlocked.identity);
    ASSERT_TRUE(session) << session.error().sentence.toStdString();
    m_session = *std::move(session);
}

void BookTest::close()
{
    if (m_session) {
        ASSERT_TRUE(book().signOut(*m_session));
    }
    m_session.reset();
    m_opened.reset();
}

std::unique_ptr<Session> BookTest::signIn(const QString &user)
{
    const auto unlocked = unlockSlot(m_book.path(), user, Secret(testPassphrase.toUtf8()));
    if (!unlocked)
        qFatal("%s", qPrintable(unlocked.error().sentence));
    auto session = book().signIn(unlocked->identity);
    if (!session)
        qFatal("%s", qPrintable(session.error().sentence));
    return *std::move(session);
}

Incident BookTest::givenIncident(const QString &account)
{
    IncidentActions::Log log;
    log.area = QStringLiteral("pupil-conduct");
    log.types = {QStringLiteral("cyberbullying")};
    log.account = account;
    log.noticedAt = testTime("2026-03-04T16:00:00+00:00");
    log.reportedAt = testTime("2026-03-04T16:30:00+00:00");
    auto incident = IncidentActions(dsl()).log(log);
    if (!incident)
        qFatal("%s", qPrintable(incident.error().sentence));
    return *std::move(incident);
}

QByteArray tinyPng()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7g"
                                  "P9i18U1AAAAABJRU5ErkJggg==");
}

} // namespace guardbook
