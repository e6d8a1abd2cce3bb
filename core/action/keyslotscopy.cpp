// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/keyslotscopy.h"

#include "core/action/book.h"
#include "core/action/useractions.h"
#include "core/action/work.h"
#include "core/storage/recordtables.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace guardbook {

namespace {

QStringList labels(const KeySlots &slots)
{
    QStringList names;
    for (const KeySlot &slot : slots.slots)
        names << slot.label;
    return names;
}

/// The same person's lock under the same passphrase: taking up a new book key makes a new lock, but leaves
/// the salt as it is.
bool sameWayIn(const KeySlot &a, const KeySlot &b)
{
    return a.id == b.id && a.kdf == b.kdf && a.signing == b.signing;
}

/// Users whose slot came, went or was locked anew.
QJsonArray changedUsers(const KeySlots &before, const KeySlots &after)
{
    QSet<QString> changed;
    const auto compare = [&changed](const KeySlots &one, const KeySlots &other) {
        for (const KeySlot &slot : one.slots) {
            const KeySlot *there = findSlot(other, slot.id);
            if (there == nullptr || *there != slot)
                changed.insert(slot.user.text());
        }
    };
    compare(before, after);
    compare(after, before);
    QStringList sorted(changed.cbegin(), changed.cend());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

Result<> noteFile(Session &session, const SlotsFinding &finding)
{
    GUARDBOOK_ASSIGN(auto work, Work::begin(session));
    GUARDBOOK_TRY(putSlotsCopy(work.change(), finding.file));
    GUARDBOOK_TRY(work.finish({EventType::KeySlotsKeep,
                               {},
                               {},
                               {{QStringLiteral("generation"), qint64(finding.file.generation)},
                                {QStringLiteral("changed"), changedUsers(finding.copy, finding.file)}},
                               0},
                              QStringLiteral("user"), {}));
    return {};
}

Result<> mendFile(Session &session, const SlotsFinding &finding)
{
    Book &book = session.book();
    GUARDBOOK_TRY(adoptKeySlots(book.folder().path, finding.copy, book.key(), PreviousCopy::Overwrite));
    GUARDBOOK_ASSIGN(auto work, Work::begin(session));
    GUARDBOOK_TRY(work.finish({EventType::KeySlotsMend,
                               {},
                               {},
                               {{QStringLiteral("generation"), qint64(finding.copy.generation)},
                                {QStringLiteral("found"), qint64(finding.file.generation)},
                                {QStringLiteral("put_back"), finding.state == SlotsState::PutBack},
                                {QStringLiteral("changed"), changedUsers(finding.file, finding.copy)}},
                               0},
                              QStringLiteral("user"), {}));
    return {};
}

} // namespace

QString SlotsFinding::sentence() const
{
    switch (state) {
    case SlotsState::Same:
    case SlotsState::FileAhead:
        return {};
    case SlotsState::FileBehind:
        return QStringLiteral(
            "The last change of who may open this book had not reached the file keyslots (the program or the "
            "machine was stopped, or the file before it was put back). It is completed from the book's own "
            "copy.");
    case SlotsState::PutBack:
        break;
    }
    QStringList back;
    for (const QString &name : labels(file)) {
        if (!labels(copy).contains(name))
            back << name;
    }
    QString text =
        QStringLiteral("The file keyslots, which says who may open this book, is not the one that the "
                       "book knows: somebody put an older one back (state %1; the book knows %2).")
            .arg(file.generation)
            .arg(copy.generation);
    if (!back.isEmpty())
        text += QStringLiteral(" In it these could come in again: %1.").arg(back.join(QStringLiteral(", ")));
    return text +
           QStringLiteral(" If nobody restored that file on purpose, tell the headteacher: someone with "
                          "access to the book's folder did.");
}

bool SlotsFinding::isStale(const SlotId &opened) const
{
    if (state != SlotsState::FileBehind && state != SlotsState::PutBack)
        return false;
    const KeySlot *then = findSlot(file, opened);
    const KeySlot *now = findSlot(copy, opened);
    return then == nullptr || now == nullptr || !sameWayIn(*then, *now);
}

Result<KeySlots> slotsInBook(Database &database)
{
    GUARDBOOK_ASSIGN(const auto rows, Table<KeySlotsCopy>(database).select(QString()));
    if (rows.size() != 1)
        return Error{ErrorCode::Corrupt,
                     QStringLiteral("The book's own copy of its key slots is missing. Restore a backup."),
                     QStringLiteral("keyslots copy")};
    return parseKeySlots(rows.front().bytes);
}

SlotsFinding compareSlots(const LoadedKeySlots &file, const KeySlots &copy)
{
    SlotsFinding finding{SlotsState::Same, file.slots, copy};
    if (file.slots == copy)
        return finding;
    if (file.slots.generation > copy.generation)
        finding.state = SlotsState::FileAhead;
    else if (file.slots.generation + 1 == copy.generation)
        finding.state = SlotsState::FileBehind;
    else
        finding.state = SlotsState::PutBack;
    return finding;
}

Result<SlotsFinding> compareSlots(const QString &folder, Database &database)
{
    GUARDBOOK_ASSIGN(const KeySlots copy, slotsInBook(database));
    GUARDBOOK_ASSIGN(const LoadedKeySlots file, loadKeySlots(folder));
    return compareSlots(file, copy);
}

Result<> putSlotsCopy(Change &change, const KeySlots &slots)
{
    const Table<KeySlotsCopy> table(change.database());
    const KeySlotsCopy row{slots.book, slots.generation, encodeKeySlots(slots)};
    GUARDBOOK_ASSIGN(const qint64 there, table.count());
    return there == 0 ? table.insert(change, row) : table.update(change, row);
}

Result<KeySlots> presentSlots(Book &book)
{
    GUARDBOOK_ASSIGN(SlotsFinding finding, compareSlots(book.folder().path, book.database()));
    if (finding.state == SlotsState::FileBehind || finding.state == SlotsState::PutBack) {
        GUARDBOOK_TRY(adoptKeySlots(book.folder().path, finding.copy, book.key(), PreviousCopy::Overwrite));
        return std::move(finding.copy);
    }
    return std::move(finding.file);
}

Result<> settleKeySlots(Session &session)
{
    Book &book = session.book();
    GUARDBOOK_ASSIGN(const SlotsFinding finding, compareSlots(book.folder().path, book.database()));
    if (finding.state == SlotsState::FileAhead)
        GUARDBOOK_TRY(noteFile(session, finding));
    else if (finding.state != SlotsState::Same)
        GUARDBOOK_TRY(mendFile(session, finding));

    GUARDBOOK_ASSIGN(const auto users, UserTable(book.database()).all());
    GUARDBOOK_ASSIGN(const KeySlots present, presentSlots(book));
    for (const User &user : users) {
        if (user.state == UserState::Removed && findUser(present, user.id) != nullptr)
            GUARDBOOK_TRY(UserActions(session).takeSlotAway(user.id));
    }
    return {};
}

} // namespace guardbook
