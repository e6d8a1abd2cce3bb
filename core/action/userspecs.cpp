// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON face of UserActions and BackupActions.

#include "core/action/actionregistry.h"
#include "core/action/backupactions.h"
#include "core/action/useractions.h"

namespace guardbook {

namespace {

using Fields = ActionFields;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

FieldSpec text(const char *name, bool required, const char *meaning)
{
    return {s(name), FieldType::Text, required, s(meaning)};
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
             }}};
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
         }}};
}

} // namespace guardbook
