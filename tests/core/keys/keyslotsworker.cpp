// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes the key slots of a test book, to be stopped in the middle: keyslots_worker
// save|overwrite|rekey|open FOLDER. Exit code 0: done; 1: failed with a sentence.

#include "tests/core/keys/bookstandin.h"

#include <cstdio>
#include <cstring>

using namespace guardbook;

namespace {

Result<> save(const QString &folder, PreviousCopy previous)
{
    GUARDBOOK_ASSIGN(const auto book, sample::openBook(folder));
    KeySlots changed = book.slots;
    const KeySlot *cat = findLabel(changed, QStringLiteral("cat"));
    GUARDBOOK_ASSIGN(const ChangedKey removed, removeUser(changed, book.key, cat->user));
    return saveKeySlots(folder, removed.slots, book.key, previous).transform([](const KeySlots &) {
        return std::monostate{};
    });
}

Result<> rekey(const QString &folder)
{
    GUARDBOOK_ASSIGN(const auto book, sample::openBook(folder));
    const KeySlot *ben = findLabel(book.slots, QStringLiteral("ben"));
    GUARDBOOK_ASSIGN(const ChangedKey removed, removeUser(book.slots, book.key, ben->user));
    GUARDBOOK_TRY(stageNext(folder, removed.slots, *removed.newBookKey));
    GUARDBOOK_TRY(sample::rekeyDatabase(folder, *removed.newBookKey));
    return commitNext(folder, *removed.newBookKey);
}

Result<> carryOut(const char *verb, const QString &folder)
{
    if (std::strcmp(verb, "save") == 0)
        return save(folder, PreviousCopy::Keep);
    if (std::strcmp(verb, "overwrite") == 0)
        return save(folder, PreviousCopy::Overwrite);
    if (std::strcmp(verb, "rekey") == 0)
        return rekey(folder);
    return sample::openBook(folder).transform([](const sample::OpenedBook &) { return std::monostate{}; });
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3 || !startCrypto())
        return 2;
    const auto done = carryOut(argv[1], QString::fromLocal8Bit(argv[2]));
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().sentence));
    return done ? 0 : 1;
}
