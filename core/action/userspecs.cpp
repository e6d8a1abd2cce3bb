// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON face of UserActions, BackupActions and CheckActions.

#include "core/action/actionregistry.h"
#include "core/action/backupactions.h"
#include "core/action/book.h"
#include "core/action/bookcheck.h"
#include "core/action/specfields.h"
#include "core/action/useractions.h"

namespace guardbook {

namespace {

using namespace specfields;
using Fields = ActionFields;

Result<QJsonObject> changeOwnPassphrase(ActionContext &context, const Fields &)
{
    if (!context.passphraseOf || !context.newPassphraseOf)
        return Error{ErrorCode::Unsupported, s("There is no source of passphrases here."),
                     s("user.passphrase")};
    const User &user = context.session.user();
    GUARDBOOK_ASSIGN(const Secret before, context.passphraseOf(user.name));
    GUARDBOOK_ASSIGN(const Secret after, context.newPassphraseOf(user.name));
    GUARDBOOK_TRY(UserActions(context.session).changePassphrase(before, after));
    return QJsonObject{{s("user"), user.id.text()}};
}

} // namespace

std::vector<ActionSpec> userSpecs()
{
    return {{s("user.add"),
             EventType::UserAdd,
             s("Adds a user. The passphrase comes from the passphrase file, never from the list."),
             {text("name", true, "Name to sign in with."), text("full_name", false, "As it is printed."),
              text("role", true, "A role of the profile."),
              text("job_title", false, "As it is printed; the role's title if left out."),
              text("initials", false,
                   "On exhibits: two to four capital letters; from the full name if left out.")},
             {{s("id"), FieldType::Id, true, s("Id of the user.")}, text("initials", true, "The initials.")},
             {s("The name is or was another person's."), s("The profile has no such role."),
              s("The passphrase is too easy to guess (zxcvbn).")},
             [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                 if (!context.passphraseOf)
                     return Error{ErrorCode::Unsupported, s("There is no source of passphrases here."),
                                  s("user.add")};
                 GUARDBOOK_TRY(context.session.require(s("user.add")));
                 GUARDBOOK_ASSIGN(const Secret passphrase, context.passphraseOf(with.text(s("name"))));
                 GUARDBOOK_ASSIGN(const User user, UserActions(context.session)
                                                       .add({with.text(s("name")), with.text(s("full_name")),
                                                             with.text(s("role")), with.text(s("job_title")),
                                                             with.text(s("initials"))},
                                                            passphrase));
                 return QJsonObject{{s("id"), user.id.text()}, {s("initials"), user.initials}};
             }},
            {s("user.remove"),
             EventType::UserRemove,
             s("Removes a user and, if they read cases, changes the book's key."),
             {{s("user"), FieldType::Id, true, s("Id of the user.")}, text("reason", true, "Why.")},
             {text("state", true, "removed")},
             {s("Nobody removes themselves."), s("It is the last person who reads cases.")},
             [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                 GUARDBOOK_ASSIGN(
                     const User user,
                     UserActions(context.session).remove(with.id<UserId>(s("user")), with.text(s("reason"))));
                 return QJsonObject{{s("state"), wordOf(user.state)}};
             }},
            {s("user.passphrase"),
             EventType::UserPassphrase,
             s("Changes one's own passphrase. Everyone may. Both passphrases come from the passphrase file "
               "(lines "
               "NAME=PASSPHRASE and new:NAME=PASSPHRASE), never from the list."),
             {},
             {{s("user"), FieldType::Id, true, s("Id of the user.")}},
             {s("The present passphrase is not the right one."), s("It is the one that they have."),
              s("The new passphrase is too easy to guess (zxcvbn).")},
             changeOwnPassphrase},
            {s("recovery.use"),
             EventType::RecoveryUsed,
             s("Gives a user a new passphrase and new keys with the recovery key from the school's safe, and "
               "makes "
               "a new recovery key."),
             {text("user", true, "Name of the user.")},
             {{s("id"), FieldType::Id, true, s("Id of the user.")}},
             {s("The recovery key is mistyped; the groups are named."), s("It is not this book's."),
              s("The user was removed."), s("The new passphrase is too easy to guess (zxcvbn).")},
             {},
             s("guardbook-cli recover BOOK --user NAME")}};
}

std::vector<ActionSpec> backupSpecs()
{
    return {
        {s("backup.make"),
         EventType::BackupMake,
         s("Writes a copy of the whole book, opens it and checks it."),
         {{s("folder"), FieldType::Folder, false, s("Where to; the book's own backups folder if left out.")}},
         {text("path", true, "The backup: a book folder."),
          {s("entries"), FieldType::Integer, true, s("Ledger entries in it.")}},
         {s("The folder cannot be written or is full: nothing is kept."),
          s("The copy does not check: it is not kept.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_ASSIGN(
                 const MadeBackup made,
                 BackupActions(context.session)
                     .make(with.has(s("folder")) ? with.path(s("folder")) : QString(), context.progress));
             return QJsonObject{{s("path"), made.path}, {s("entries"), qint64(made.entries)}};
         }},
        {s("backup.try"),
         EventType::BackupTry,
         s("Opens a backup where it lies, with the person's passphrase, and checks all of it: the drill for "
           "the "
           "day that it is needed. Whoever may make backups may try them. The passphrase comes from the "
           "passphrase file, never from the list."),
         {{s("backup"), FieldType::Folder, true, s("The backup: a book folder.")}},
         {{s("state"), FieldType::Choice, true, s("What was found."), {s("clean"), s("faulty")}},
          {s("faults"), FieldType::Texts, true, s("Whole sentences; none when all is well.")}},
         {s("It is a backup of another book."), s("The passphrase does not open it.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             if (!context.passphraseOf)
                 return Error{ErrorCode::Unsupported, s("There is no source of passphrases here."),
                              s("backup.try")};
             GUARDBOOK_ASSIGN(const Secret passphrase, context.passphraseOf(context.session.user().name));
             GUARDBOOK_ASSIGN(
                 const CheckReport report,
                 BackupActions(context.session).tryOut(with.path(s("backup")), passphrase, context.progress));
             return QJsonObject{{s("state"), report.clean() ? s("clean") : s("faulty")},
                                {s("faults"), QJsonArray::fromStringList(report.faults())}};
         }},
        {s("backup.restore"),
         EventType::BackupRestore,
         s("Puts a checked copy of a backup in the place of a book; what stood there is kept beside it. Two "
           "people "
           "who may do it sign the size and root of the history that is given up."),
         {{s("backup"), FieldType::Folder, true, s("The backup: a book folder.")},
          {s("book"), FieldType::Folder, true, s("Where the book stands, or shall stand.")},
          text("first", true, "Name of the first user."),
          text("second", true, "Name of the second user."),
          text("reason", true, "Why.")},
         {{s("former"), FieldType::Folder, true,
           s("Where the former book now stands; empty if there was none.")}},
         {s("The same person twice."), s("The backup does not check: nothing is replaced.")},
         {},
         s("guardbook-cli restore BACKUP BOOK --user FIRST --user SECOND --reason TEXT")},
        {s("book.check"),
         EventType::BookCheck,
         s("Checks the whole book: pages, ledger, records, evidence, search index, key slots. The next "
           "openings compare what was changed since. A search index that does not fit its records is made "
           "anew from them."),
         {},
         {{s("state"),
           FieldType::Choice,
           true,
           s("What was found; all of it was put right, or not."),
           {s("clean"), s("mended"), s("faulty")}},
          {s("faults"), FieldType::Texts, true, s("Whole sentences; none when all is well.")},
          {s("entries"), FieldType::Integer, true, s("Ledger entries that were checked.")}},
         {s("The role has no permission for it.")},
         [](ActionContext &context, const Fields &) -> Result<QJsonObject> {
             const std::uint64_t entries = context.session.book().ledger().size();
             GUARDBOOK_ASSIGN(const CheckReport report,
                              CheckActions(context.session).check(context.progress));
             return QJsonObject{{s("state"), report.clean()    ? s("clean")
                                             : report.mended() ? s("mended")
                                                               : s("faulty")},
                                {s("faults"), QJsonArray::fromStringList(report.faults())},
                                {s("entries"), qint64(entries)}};
         }}};
}

} // namespace guardbook
