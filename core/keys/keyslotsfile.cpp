// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/keyslotsfile.h"

#include "core/base/durablefile.h"
#include "core/keys/slotlock.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace guardbook {

namespace {

QString presentPath(const QString &folder)
{
    return folder + QStringLiteral("/keyslots");
}
QString previousPath(const QString &folder)
{
    return folder + QStringLiteral("/keyslots.prev");
}
QString nextPath(const QString &folder)
{
    return folder + QStringLiteral("/keyslots.next");
}

Result<KeySlots> readKeySlots(const QString &path)
{
    GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(path, KeySlotsLimits::fileBytes));
    return parseKeySlots(bytes);
}

bool isMissing(const Result<KeySlots> &read)
{
    return !read && read.error().code == ErrorCode::NotFound;
}

/// Damaged or missing, so that another copy may stand in. A disk that cannot be read, or a later format, may
/// not be passed over: what comes after would act on old slots.
bool maySubstitute(const Result<KeySlots> &read)
{
    return !read && (read.error().code == ErrorCode::NotFound || read.error().code == ErrorCode::Corrupt);
}

Error conflict(const QString &sentence)
{
    return {ErrorCode::Conflict, sentence, QStringLiteral("keyslots/generation")};
}

Error otherKey()
{
    return {ErrorCode::Refused,
            QStringLiteral("The book is not under the key that these key slots open. Nothing was changed: "
                           "close the book and "
                           "open it again."),
            QStringLiteral("keyslots/next")};
}

/// Writes, and believes only what the disk gives back under the final name.
Result<> writeAndReadBack(const QString &path, const QByteArray &bytes)
{
    GUARDBOOK_TRY(writeFileDurably(path, bytes));
    GUARDBOOK_ASSIGN(const QByteArray back, readSmallFile(path, KeySlotsLimits::fileBytes));
    if (back != bytes)
        return Error{
            ErrorCode::Io,
            QStringLiteral(
                "The key slots did not read back as they were written. Check the disk at once and make "
                "a backup on another one."),
            QStringLiteral("keyslots/read back")};
    return {};
}

/// As they will stand on the disk: sealed by this key, with their generation, readable.
Result<KeySlots> asGeneration(KeySlots slots, std::uint64_t generation, const Secret &bookKey)
{
    if (!macFits(slots, bookKey))
        return Error{ErrorCode::Tampered,
                     QStringLiteral("These key slots do not belong to the open book. Nothing was saved."),
                     QStringLiteral("keyslots/mac")};
    slots.generation = generation;
    sealMac(slots, bookKey);
    GUARDBOOK_ASSIGN(const KeySlots back, parseKeySlots(encodeKeySlots(slots)));
    if (back != slots)
        return Error{
            ErrorCode::Internal,
            QStringLiteral("The key slots could not be written. Nothing was changed: please report this as a "
                           "fault."),
            QStringLiteral("keyslots/encoding")};
    return slots;
}

Error unfinishedChange()
{
    return conflict(QStringLiteral(
        "A change of the book's key was interrupted and must be finished first. Close the book "
        "and open it again."));
}

/// The generation to follow `slots`, if they were made from what stands in the folder.
Result<std::uint64_t> generationAfter(const LoadedKeySlots &there, const KeySlots &slots)
{
    if (there.next)
        return unfinishedChange();
    if (there.slots.book != slots.book || there.slots.generation != slots.generation)
        return conflict(QStringLiteral(
            "Who may open this book was changed meanwhile by another program. Close the book, open "
            "it again and repeat the change."));
    if (slots.generation == std::numeric_limits<std::uint64_t>::max())
        return conflict(
            QStringLiteral("This book's key slots cannot be changed any more. Restore them from a backup."));
    // One more than a copy that stands in for a damaged file: that file had the number in between.
    return slots.generation + (there.source == KeySlotsSource::Present ? 1 : 2);
}

} // namespace

Result<LoadedKeySlots> loadKeySlots(const QString &bookFolder)
{
    auto present = readKeySlots(presentPath(bookFolder));
    auto next = readKeySlots(nextPath(bookFolder));
    if (present) {
        LoadedKeySlots loaded{*std::move(present), KeySlotsSource::Present, std::nullopt};
        if (next)
            loaded.next = *std::move(next);
        else if (!maySubstitute(next))
            return std::move(next).error();
        return loaded;
    }
    if (!maySubstitute(present))
        return std::move(present).error();
    auto previous = readKeySlots(previousPath(bookFolder));
    if (previous) {
        LoadedKeySlots loaded{*std::move(previous), KeySlotsSource::Previous, std::nullopt};
        if (next)
            loaded.next = *std::move(next);
        return loaded;
    }
    if (next)
        return LoadedKeySlots{*std::move(next), KeySlotsSource::Next, std::nullopt};
    const bool none = isMissing(present) && isMissing(previous) && isMissing(next);
    if (none)
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("There is no book at %1. Choose the folder whose name ends in .guardbook.")
                .arg(bookFolder),
            QStringLiteral("keyslots")};
    if (!isMissing(present))
        return std::move(present).error();
    return std::move(isMissing(previous) ? next : previous).error();
}

Result<KeySlots> saveNewKeySlots(const QString &bookFolder, const FinishedSetup &setup)
{
    GUARDBOOK_ASSIGN(KeySlots slots, asGeneration(setup.slots(), 1, setup.bookKey()));
    for (const QString &path : {presentPath(bookFolder), previousPath(bookFolder), nextPath(bookFolder)}) {
        if (QFileInfo::exists(path))
            return conflict(QStringLiteral("This folder already holds a book. Choose another folder."));
    }
    const QByteArray bytes = encodeKeySlots(slots);
    GUARDBOOK_TRY(writeFileDurably(presentPath(bookFolder), bytes, DurableFile::Existing::Refuse));
    GUARDBOOK_TRY(writeAndReadBack(previousPath(bookFolder), bytes));
    return slots;
}

Result<KeySlots> asNextGeneration(const QString &bookFolder, const KeySlots &slots, const Secret &bookKey)
{
    GUARDBOOK_ASSIGN(const LoadedKeySlots there, loadKeySlots(bookFolder));
    GUARDBOOK_ASSIGN(const std::uint64_t generation, generationAfter(there, slots));
    return asGeneration(slots, generation, bookKey);
}

Result<KeySlots> saveKeySlots(const QString &bookFolder, const KeySlots &slots, const Secret &bookKey,
                              PreviousCopy previous)
{
    GUARDBOOK_ASSIGN(KeySlots saved, asNextGeneration(bookFolder, slots, bookKey));
    GUARDBOOK_TRY(adoptKeySlots(bookFolder, saved, bookKey, previous));
    return saved;
}

Result<> adoptKeySlots(const QString &bookFolder, const KeySlots &slots, const Secret &bookKey,
                       PreviousCopy previous)
{
    GUARDBOOK_ASSIGN(const KeySlots adopted, asGeneration(slots, slots.generation, bookKey));
    GUARDBOOK_ASSIGN(const LoadedKeySlots there, loadKeySlots(bookFolder));
    if (there.next)
        return unfinishedChange();
    // First the copy, while the present file is whole; when it is not, the copy is what the book lives by.
    if (there.source == KeySlotsSource::Present)
        GUARDBOOK_TRY(writeAndReadBack(previousPath(bookFolder), encodeKeySlots(there.slots)));
    const QByteArray bytes = encodeKeySlots(adopted);
    GUARDBOOK_TRY(writeAndReadBack(presentPath(bookFolder), bytes));
    if (previous == PreviousCopy::Overwrite)
        GUARDBOOK_TRY(writeAndReadBack(previousPath(bookFolder), bytes));
    return {};
}

Result<KeySlots> stageNext(const QString &bookFolder, const KeySlots &slots, const Secret &newBookKey)
{
    GUARDBOOK_ASSIGN(const LoadedKeySlots there, loadKeySlots(bookFolder));
    GUARDBOOK_ASSIGN(const std::uint64_t generation, generationAfter(there, slots));
    GUARDBOOK_ASSIGN(KeySlots staged, asGeneration(slots, generation, newBookKey));
    // The way back must be as safe as the way on: a damaged present file is mended before it may be needed.
    if (there.source != KeySlotsSource::Present)
        GUARDBOOK_TRY(writeAndReadBack(presentPath(bookFolder), encodeKeySlots(there.slots)));
    GUARDBOOK_TRY(writeAndReadBack(nextPath(bookFolder), encodeKeySlots(staged)));
    return staged;
}

Result<> commitNext(const QString &bookFolder, const Secret &keyOfDatabase)
{
    GUARDBOOK_ASSIGN(const QByteArray bytes, readSmallFile(nextPath(bookFolder), KeySlotsLimits::fileBytes));
    GUARDBOOK_ASSIGN(const KeySlots staged, parseKeySlots(bytes));
    if (!macFits(staged, keyOfDatabase))
        return otherKey();
    // The copy first: until the rename the staged file is still there under its own name.
    GUARDBOOK_TRY(writeAndReadBack(previousPath(bookFolder), bytes));
    return renameDurably(nextPath(bookFolder), presentPath(bookFolder));
}

Result<> dropNext(const QString &bookFolder, const Secret &keyOfDatabase)
{
    GUARDBOOK_ASSIGN(const LoadedKeySlots there, loadKeySlots(bookFolder));
    if (there.source == KeySlotsSource::Next || !macFits(there.slots, keyOfDatabase))
        return otherKey();
    return removeFileDurably(nextPath(bookFolder));
}

} // namespace guardbook
