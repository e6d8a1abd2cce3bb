// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookunlock.h"

#include "core/action/keyslotscopy.h"

#include <QFileInfo>

#include <functional>

namespace guardbook {

namespace {

using Unlock = std::function<Result<UnlockedSlot>(const KeySlots &)>;

Result<std::unique_ptr<Database>> openDatabase(const QString &folder, const Secret &bookKey)
{
    return Database::open(BookFolder{folder}.database(), databaseKey(bookKey), Database::Mode::ReadOnly);
}

Result<> opensDatabase(const QString &folder, const Secret &bookKey)
{
    GUARDBOOK_TRY(openDatabase(folder, bookKey));
    return {};
}

/// Whether the book knows later key slots than the file: then the file is mended from the book, and nothing
/// that was read from it may be saved over.
bool bookKnowsLater(Database &database, const KeySlots &file)
{
    const auto copy = slotsInBook(database);
    return copy && copy->generation > file.generation;
}

/// Key slots of before and after an interrupted change of book key: book.db has exactly one of the two keys.
Result<UnlockedSlot> settleChange(const QString &folder, const LoadedKeySlots &loaded, const Unlock &unlock,
                                  SlotsFile file)
{
    auto before = unlock(loaded.slots);
    if (before && before->bookKey && opensDatabase(folder, *before->bookKey)) {
        if (file == SlotsFile::Mend)
            GUARDBOOK_TRY(dropNext(folder, *before->bookKey));
        return before;
    }
    GUARDBOOK_ASSIGN(auto after, unlock(*loaded.next));
    if (!after.bookKey)
        return after;
    GUARDBOOK_TRY(opensDatabase(folder, *after.bookKey));
    if (file == SlotsFile::Mend)
        GUARDBOOK_TRY(commitNext(folder, *after.bookKey));
    return after;
}

Result<LoadedKeySlots> slotsOf(const QString &folder)
{
    auto loaded = loadKeySlots(folder);
    if (loaded || loaded.error().code != ErrorCode::NotFound)
        return loaded;
    return Error{
        ErrorCode::NotFound,
        QFileInfo::exists(BookFolder{folder}.database())
            ? QStringLiteral("The key slots of %1 are not there, and without them nobody can open it. Copy "
                             "the file keyslots from a backup into its folder.")
                  .arg(folder)
            : QStringLiteral("There is no book at %1. A book is a folder whose name ends in .guardbook.")
                  .arg(folder),
        loaded.error().where};
}

Result<UnlockedSlot> unlockIn(const QString &folder, const Unlock &unlock, SlotsFile file = SlotsFile::Mend)
{
    GUARDBOOK_ASSIGN(const LoadedKeySlots loaded, slotsOf(folder));
    if (loaded.next)
        return settleChange(folder, loaded, unlock, file);
    GUARDBOOK_ASSIGN(auto unlocked, unlock(loaded.slots));
    if (!unlocked.bookKey || file == SlotsFile::LeaveAlone)
        return unlocked;
    const bool mend = loaded.source != KeySlotsSource::Present;
    if (unlocked.updated || mend) {
        GUARDBOOK_ASSIGN(const auto database, openDatabase(folder, *unlocked.bookKey));
        if (bookKnowsLater(*database, loaded.slots))
            return unlocked;
        // On a folder that cannot be written the book still opens; what is to be saved is saved another time.
        if (auto saved = saveKeySlots(folder, unlocked.updated.value_or(loaded.slots), *unlocked.bookKey);
            !saved)
            qWarning("The key slots could not be saved (%s)", qPrintable(saved.error().where));
    }
    return unlocked;
}

} // namespace

Result<std::vector<UnlockName>> unlockNames(const QString &folder)
{
    GUARDBOOK_ASSIGN(const LoadedKeySlots loaded, slotsOf(folder));
    std::vector<UnlockName> names;
    for (const KeySlot &slot : loaded.slots.slots) {
        if (slot.kind == SlotKind::Passphrase)
            names.push_back({slot.label, slot.reader});
    }
    return names;
}

Result<UnlockedSlot> unlockSlot(const QString &folder, const QString &user, const Secret &passphrase,
                                SlotsFile file)
{
    const auto unlock = [&](const KeySlots &slots) -> Result<UnlockedSlot> {
        const KeySlot *slot = findLabel(slots, user);
        if (slot == nullptr || slot->kind != SlotKind::Passphrase)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("This book has no user called \"%1\".").arg(user.left(60)),
                         QStringLiteral("unlock")};
        return unlockWithPassphrase(slots, slot->id, passphrase);
    };
    return unlockIn(folder, unlock, file);
}

Result<UnlockedSlot> unlockByRecoveryKey(const QString &folder, const QString &typedKey)
{
    GUARDBOOK_ASSIGN(const RecoveryKey key, RecoveryKey::parse(typedKey));
    return unlockIn(folder, [&](const KeySlots &slots) { return unlockWithRecoveryKey(slots, key); });
}

Result<OpenedBook> openBook(const QString &folder, const QString &user, const Secret &passphrase,
                            const OpenOptions &options, const Clock &clock)
{
    GUARDBOOK_ASSIGN(auto unlocked, unlockSlot(folder, user, passphrase));
    GUARDBOOK_ASSIGN(auto book, Book::open(folder, unlocked, options, clock));
    return OpenedBook{std::move(book), std::move(unlocked)};
}

} // namespace guardbook
