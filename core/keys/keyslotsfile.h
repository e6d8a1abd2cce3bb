// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/keys/keysetup.h"
#include "core/keys/keyslots.h"

#include <QString>

#include <optional>

namespace guardbook {

/// The key slots on the disk, in a book's folder:
///
///     keyslots       the present ones
///     keyslots.prev  a second copy or the generation before; read when the first is missing or damaged
///     keyslots.next  only while book.db is being re-keyed
///
/// Every file is written under another name, synced, read back, renamed, and its folder synced: at any moment
/// a power cut leaves files that open the book. One program at a time writes (the book's lock file).
enum class KeySlotsSource { Present, Previous, Next };

struct LoadedKeySlots {
    KeySlots slots;
    /// Anything but Present: tell the person that the key slots were damaged, then save, which mends them.
    KeySlotsSource source = KeySlotsSource::Present;
    /// Set when a change of book key was interrupted. book.db is under the key of exactly one of the two:
    /// unlock `slots` and try it; if it opens, dropNext(); if not, unlock `next`, and if that opens,
    /// commitNext().
    std::optional<KeySlots> next;
};

/// NotFound when the folder has none at all; TooNew as it is; otherwise the error of the present file when
/// neither of the others can stand in for it.
[[nodiscard]] Result<LoadedKeySlots> loadKeySlots(const QString &bookFolder);

/// What becomes of the copy in keyslots.prev.
enum class PreviousCopy {
    Keep,     ///< The generation before this one.
    Overwrite ///< This one twice: after a passphrase was changed, so that the old one opens nothing in this
              ///< folder.
};

/// A new book's first file. Conflict when the folder has key slots.
[[nodiscard]] Result<KeySlots> saveNewKeySlots(const QString &bookFolder, const FinishedSetup &setup);

/// Saves what was made from the key slots that stand in the folder, as the next generation, and returns them
/// as saved (with their generation and MAC). On failure the book opens as before. Tampered when `bookKey` did
/// not seal `slots`; Conflict when the folder's have another generation by now or a change of book key is
/// unfinished.
[[nodiscard]] Result<KeySlots> saveKeySlots(const QString &bookFolder, const KeySlots &slots,
                                            const Secret &bookKey,
                                            PreviousCopy previous = PreviousCopy::Keep);

/// What saveKeySlots() would save: with the generation that follows and its MAC. Nothing is written: for who
/// has to note it elsewhere first, and then calls adoptKeySlots().
[[nodiscard]] Result<KeySlots> asNextGeneration(const QString &bookFolder, const KeySlots &slots,
                                                const Secret &bookKey);
/// Puts key slots with their generation into the folder, in place of whatever file stands there: what the
/// copy inside the book says. Tampered when `bookKey` did not seal them; Conflict while a change of book key
/// is unfinished.
[[nodiscard]] Result<> adoptKeySlots(const QString &bookFolder, const KeySlots &slots, const Secret &bookKey,
                                     PreviousCopy previous = PreviousCopy::Keep);

/// A change of book key: stageNext(), re-key book.db, reopen it, commitNext(). `slots` and `newBookKey` as
/// removeUser() or changeBookKey() gave them; returned as staged. A re-key that reports a failure may have
/// happened all the same (a directory that could not be synced): which key it is under, only opening book.db
/// tells.
[[nodiscard]] Result<KeySlots> stageNext(const QString &bookFolder, const KeySlots &slots,
                                         const Secret &newBookKey);
/// Puts the staged ones in the place of both copies: the old, with the removed person's slot, are
/// overwritten. (A copy that somebody made before, with its copy of book.db, still opens with the passphrases
/// of its day.) `keyOfDatabase` is the key with which book.db has just opened; Refused when the staged are
/// not sealed by it.
[[nodiscard]] Result<> commitNext(const QString &bookFolder, const Secret &keyOfDatabase);
/// Throws the staged ones away. Refused when the present ones are not sealed by the key with which book.db
/// has just opened: the staged would then be the only way into the book.
[[nodiscard]] Result<> dropNext(const QString &bookFolder, const Secret &keyOfDatabase);

} // namespace guardbook
