// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/form/formfixture.h"

#include "core/keys/kdf.h"
#include "tests/support/copytree.h"

#include <QFile>
#include <QFileInfo>

namespace guardbook {

namespace {

const std::vector<std::array<const char *, 3>> &everybody()
{
    static const std::vector<std::array<const char *, 3>> users{{"dsl", "Anne Brown", "dsl"},
                                                                {"deputy", "Colin Dale", "deputy-dsl"},
                                                                {"head", "Erin Frost", "headteacher"},
                                                                {"chair", "Hugh Ives", "chair"},
                                                                {"governor", "Jill Kent", "governor"},
                                                                {"esafety", "Leo Marsh", "esafety-officer"},
                                                                {"leader", "Nora Owen", "senior-leader"},
                                                                {"manager", "Paul Quinn", "line-manager"},
                                                                {"ict", "Rosa Stone", "ict-manager"},
                                                                {"office", "Tom Underhill", "office"},
                                                                {"staff", "Gale Hart", "staff"},
                                                                {"other", "Vera West", "staff"}};
    return users;
}

QByteArray openProfile()
{
    QFile file(QStringLiteral(GUARDBOOK_SOURCE_DIR "/resources/profiles/neutral.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no profile");
    QJsonObject profile = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray roles;
    const QJsonArray before = profile.value(QStringLiteral("roles")).toArray();
    for (const QJsonValue value : before) {
        QJsonObject role = value.toObject();
        role.insert(QStringLiteral("readsCases"), true);
        roles.append(role);
    }
    profile.insert(QStringLiteral("roles"), roles);
    QJsonObject school = profile.value(QStringLiteral("school")).toObject();
    school.insert(QStringLiteral("name"), QStringLiteral("St Example's School"));
    profile.insert(QStringLiteral("school"), school);
    return QJsonDocument(profile).toJson();
}

struct FreshFormBook {
    QTemporaryDir folder;
    [[nodiscard]] QString path() const { return folder.path() + QStringLiteral("/fresh.guardbook"); }
    FreshFormBook()
    {
        BookCreation creation;
        creation.folder = path();
        creation.profileJson = openProfile();
        for (const auto &[name, fullName, role] : everybody()) {
            FirstUser user;
            user.name = QString::fromLatin1(name);
            user.fullName = QString::fromLatin1(fullName);
            user.role = QString::fromLatin1(role);
            user.passphrase = Secret(testPassphrase.toUtf8());
            creation.users.push_back(std::move(user));
        }
        creation.kdf = floorKdf();
        const FixedClock clock(testTime("2026-03-02T09:00:00+00:00"));
        const auto prove = [](const RecoverySheet &sheet) -> Result<QString> {
            return sheet.groups.join(u'-');
        };
        if (const auto created = createBook(creation, prove, clock); !created)
            qFatal("%s", qPrintable(created.error().sentence));
    }
};

const FreshFormBook &freshFormBook()
{
    static const FreshFormBook book;
    return book;
}

/// Each key slot costs a key derivation; the slots of the copies are all the same.
Result<Identity> identityOf(const QString &path, const QString &user)
{
    static std::map<QString, Identity> known;
    const auto found = known.find(user);
    if (found != known.end())
        return found->second.copy();
    auto unlocked = unlockSlot(path, user, Secret(testPassphrase.toUtf8()));
    if (!unlocked)
        return std::move(unlocked).error();
    return known.emplace(user, unlocked->identity.copy()).first->second.copy();
}

} // namespace

void FormBook::SetUp()
{
    const QString path = m_folder.path() + QStringLiteral("/School.guardbook");
    copyTree(freshFormBook().path(), path);
    auto opened =
        openBook(path, QStringLiteral("dsl"), Secret(testPassphrase.toUtf8()),
                 {m_folder.path() + QStringLiteral("/machine"), false, QStringLiteral("dsl")}, m_ticking);
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    m_opened.emplace(*std::move(opened));
    // People of the school whom forms name.
    const QByteArray people = R"([
      {"do": "person.add", "as": "dsl", "name": "gale", "with": {"name": "Gale Hart", "kind": "staff", "user": "staff"}},
      {"do": "person.add", "as": "dsl", "name": "vera", "with": {"name": "Vera West", "kind": "staff"}},
      {"do": "person.add", "as": "dsl", "name": "erin", "with": {"name": "Erin Frost", "kind": "staff", "user": "head"}},
      {"do": "person.add", "as": "dsl", "name": "anne", "with": {"name": "Anne Brown", "kind": "staff", "user": "dsl"}},
      {"do": "person.add", "as": "dsl", "name": "jill", "with": {"name": "Jill Kent", "kind": "other-adult", "user": "governor"}},
      {"do": "person.add", "as": "dsl", "name": "kim", "with": {"name": "Kim Lane", "kind": "pupil", "date_of_birth": "2015-09-30", "year_group": "5"}},
      {"do": "person.add", "as": "dsl", "name": "lee", "with": {"name": "Lee Lane", "kind": "parent"}},
      {"do": "incident.log", "as": "dsl", "name": "case", "with": {"area": "pupil-conduct", "noticed_at": "2026-03-03T16:00:00+00:00",
        "reported_at": "2026-03-03T16:30:00+00:00", "account": "A pupil was called names in a group chat."}}
    ])";
    ASSERT_EQ(apply(people).toStdString(), "");
}

void FormBook::TearDown()
{
    m_opened.reset();
}

std::unique_ptr<Session> FormBook::signIn(const QString &user)
{
    const auto identity = identityOf(freshFormBook().path(), user);
    if (!identity)
        qFatal("%s", qPrintable(identity.error().sentence));
    auto session = book().signIn(*identity);
    if (!session)
        qFatal("%s", qPrintable(session.error().sentence));
    return *std::move(session);
}

QString FormBook::apply(const QByteArray &list)
{
    const auto read = readActionList(list);
    if (!read)
        return read.error().sentence;
    // Results of the fixture are known by their names in every list.
    ActionRunner::Options options;
    options.baseFolder = m_folder.path();
    options.clock = &m_clock;
    options.unlock = [](const QString &user) { return identityOf(freshFormBook().path(), user); };
    ActionRunner runner(book(), std::move(options));
    runner.know(m_results);
    const auto done = runner.run(*read, [&](int step, const QString &, const QJsonObject &outcome) {
        const QString name = read->at(step - 1)[QStringLiteral("name")].toString();
        if (!name.isEmpty())
            m_results.insert(name, outcome);
    });
    const auto finished = runner.finish();
    if (!done)
        return done.error().sentence;
    return finished ? QString() : finished.error().sentence;
}

QString FormBook::applyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("cannot read ") + path;
    return apply(file.readAll());
}

} // namespace guardbook
