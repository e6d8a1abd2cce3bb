// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookcreation.h"

#include "core/action/book.h"
#include "core/action/keyslotscopy.h"
#include "core/action/newuser.h"
#include "core/action/restrictedarea.h"
#include "core/base/durablefile.h"
#include "core/keys/keyslotsfile.h"
#include "core/keys/schoolcertificate.h"
#include "core/storage/recordtables.h"
#include "core/storage/schema.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace guardbook {

namespace {

/// A folder that is removed again unless it was kept.
class BuildFolder {
public:
    explicit BuildFolder(QString path) : m_path(std::move(path)) {}
    BuildFolder(const BuildFolder &) = delete;
    BuildFolder &operator=(const BuildFolder &) = delete;
    ~BuildFolder()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }
    [[nodiscard]] const QString &path() const { return m_path; }
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

Error invalid(const char *where, const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, QString::fromLatin1(where)};
}

Result<BookRow> makeBookRow(const BookCreation &creation, const Profile &profile, const BookId &id,
                            const Identity &author, const CertifiedKey &root, const Clock &clock)
{
    Q_UNUSED(author)
    GUARDBOOK_ASSIGN(const CertifiedKey leaf, issueSigningCertificate(root, profile.schoolName, clock.now()));
    BookRow row;
    row.id = id;
    row.logId = AnyId::create();
    row.logSeed = SigningKey::create().seed().view().toByteArray();
    row.profileJson = creation.profileJson;
    row.schoolLeafKey = leaf.privateKey.view().toByteArray();
    row.schoolLeafCert = leaf.certificate;
    row.schoolRootCert = root.certificate;
    row.createdAt = clock.now();
    return row;
}

/// The root's private key, sealed to whoever may issue a new leaf: headteachers and the recovery key.
Result<> shareRootKey(Change &change, const CertifiedKey &root, const KeySlots &slots,
                      const std::vector<User> &users)
{
    const auto share = [&](const QString &holder, const SealingPublicKey &key) -> Result<> {
        RootKeyShare row;
        row.id = AnyId::create();
        row.holder = holder;
        GUARDBOOK_ASSIGN(row.sealed, sealTo(key, root.privateKey.view()));
        return Table<RootKeyShare>(change.database()).insert(change, row);
    };
    if (const KeySlot *recovery = findRecovery(slots))
        GUARDBOOK_TRY(share(QStringLiteral("recovery"), recovery->sealing));
    for (const User &user : users) {
        if (user.role != u"headteacher")
            continue;
        const auto key = SealingPublicKey::fromBytes(user.sealingKey);
        GUARDBOOK_TRY(share(user.id.text(), key.value_or(SealingPublicKey())));
    }
    return {};
}

} // namespace

Result<> createBook(const BookCreation &creation, const ProveRecovery &prove, const Clock &clock)
{
    GUARDBOOK_ASSIGN(const Profile profile, readProfile(creation.profileJson));
    if (profile.schoolName.trimmed().isEmpty())
        return invalid(
            "school",
            QStringLiteral("The profile does not name the school. Write its name under school/name."));
    if (QFileInfo::exists(creation.folder))
        return Error{ErrorCode::Conflict,
                     QStringLiteral("%1 is already there. Choose another name.").arg(creation.folder),
                     QStringLiteral("folder")};
    const auto first = std::find_if(creation.users.begin(), creation.users.end(), [&](const FirstUser &user) {
        const ProfileRole *role = profile.role(user.role);
        return role != nullptr && role->readsCases;
    });
    if (first == creation.users.end())
        return invalid(
            "user",
            QStringLiteral(
                "A book needs someone who reads cases, such as the DSL: name at least one such user."));

    // All users as values first: nothing is written for a list that holds a mistake.
    std::vector<User> users;
    for (const FirstUser &given : creation.users) {
        GUARDBOOK_ASSIGN(User user,
                         makeUser({given.name, given.fullName, given.role, given.jobTitle, given.initials},
                                  profile, users, clock.now()));
        GUARDBOOK_TRY(checkPassphrase(given.passphrase, user));
        users.push_back(std::move(user));
    }
    const auto firstIndex = std::size_t(first - creation.users.begin());

    // The recovery key before all slow work, and before anything is on the disk.
    NewBook newBook;
    newBook.book = BookId::create();
    KdfParameters kdf = creation.kdf;
    kdf.salt = Secret::random(std::size_t(KdfLimits::saltSize)).view().toByteArray();
    GUARDBOOK_ASSIGN(const SetupInProgress setup,
                     createKeySlots(newBook, {users[firstIndex].id, users[firstIndex].name, true, kdf},
                                    first->passphrase));
    GUARDBOOK_ASSIGN(const QString typed, prove(setup.sheet(profile.schoolName, clock.now())));
    GUARDBOOK_ASSIGN(const FinishedSetup finished, setup.prove(typed));

    const QFileInfo target(creation.folder);
    BuildFolder build(target.absolutePath() + QStringLiteral("/.gb-") + AnyId::create().text().left(16) +
                      QStringLiteral(".new"));
    const BookFolder folder{build.path()};
    for (const QString &path :
         {build.path(), folder.vault(), folder.backups(), folder.restricted(), folder.seen()}) {
        if (!QDir().mkpath(path))
            return Error{
                ErrorCode::ReadOnly,
                QStringLiteral("No folder can be made in %1. Choose another place, or ask for the right to.")
                    .arg(target.absolutePath()),
                QStringLiteral("folder")};
    }
    GUARDBOOK_ASSIGN(KeySlots slots, saveNewKeySlots(build.path(), finished));
    users[firstIndex].signingKey = setup.firstIdentity().signing.verifyingKey();
    users[firstIndex].sealingKey = setup.firstIdentity().sealing.publicKey().toBytes();
    for (std::size_t i = 0; i < users.size(); ++i) {
        if (i == firstIndex)
            continue;
        kdf.salt = Secret::random(std::size_t(KdfLimits::saltSize)).view().toByteArray();
        GUARDBOOK_ASSIGN(auto added,
                         addUser(slots, finished.bookKey(),
                                 {users[i].id, users[i].name, profile.role(users[i].role)->readsCases, kdf},
                                 creation.users[i].passphrase));
        GUARDBOOK_ASSIGN(slots, saveKeySlots(build.path(), added.slots, finished.bookKey()));
        users[i].signingKey = added.identity.signing.verifyingKey();
        users[i].sealingKey = added.identity.sealing.publicKey().toBytes();
    }

    {
        GUARDBOOK_ASSIGN(auto database, Database::open(folder.database(), databaseKey(finished.bookKey()),
                                                       Database::Mode::Create));
        GUARDBOOK_TRY(migrate(*database, schemaMigrations()));
        GUARDBOOK_ASSIGN(const CertifiedKey root, makeSchoolRoot(profile.schoolName, clock.now()));
        GUARDBOOK_ASSIGN(const BookRow row,
                         makeBookRow(creation, profile, newBook.book, setup.firstIdentity(), root, clock));
        GUARDBOOK_ASSIGN(Ledger ledger,
                         Ledger::load(*database, row.logId, SigningKey::fromSeed(row.logSeed)->copy()));
        GUARDBOOK_ASSIGN(auto change, Change::begin(*database));
        GUARDBOOK_TRY(Table<BookRow>(*database).insert(change, row));
        GUARDBOOK_TRY(putSlotsCopy(change, slots));
        for (const User &user : users)
            GUARDBOOK_TRY(UserTable(*database).insert(change, user));
        GUARDBOOK_TRY(shareRootKey(change, root, slots, users));
        const LedgerActor author{&setup.firstIdentity().signing, AnyId::of(users[firstIndex].id),
                                 SessionId::create(), clock.monotonicMs()};
        GUARDBOOK_TRY(ledger.append(change,
                                    {EventType::BookCreate,
                                     {},
                                     AnyId::of(row.id),
                                     {{QStringLiteral("school"), profile.schoolName},
                                      {QStringLiteral("profile_version"), profile.version}},
                                     0},
                                    author, clock));
        GUARDBOOK_TRY(change.commit());
        ledger.accept();
        GUARDBOOK_TRY(database->checkpoint());
        GUARDBOOK_TRY(makeRestrictedDecoy(folder, row, clock));
    }
    GUARDBOOK_TRY(syncDirectory(build.path()));
    GUARDBOOK_TRY(renameDurably(build.path(), target.absoluteFilePath()));
    build.keep();
    return {};
}

} // namespace guardbook
