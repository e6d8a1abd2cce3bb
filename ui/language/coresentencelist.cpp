// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/language/coresentences.h"

#include <QtGlobal>

namespace guardbook::ui {

namespace {

/// As they stand in core/, which a test holds them to. What is not here is shown in English.
constexpr const char *sentences[] = {
    QT_TRANSLATE_NOOP("Core", "Type your passphrase."),
    QT_TRANSLATE_NOOP("Core",
                      "That is not %1's passphrase. Check the name, Caps Lock and the keyboard layout, then"
                      " try again."),
    QT_TRANSLATE_NOOP("Core", "Nobody of that name can open this book. Choose a name from the list."),
    QT_TRANSLATE_NOOP("Core",
                      "Your role does not read cases, so your passphrase does not open the book. You can "
                      "hand in concerns and sign what is sent to you."),
    QT_TRANSLATE_NOOP("Core", "There is no book at %1. A book is a folder whose name ends in .guardbook."),
    QT_TRANSLATE_NOOP("Core",
                      "The key slots of %1 are not there, and without them nobody can open it. Copy the "
                      "file keyslots from a backup into its folder."),
    QT_TRANSLATE_NOOP("Core", "This book has no user called \"%1\"."),
    QT_TRANSLATE_NOOP("Core", "%1 is no longer a user of this book."),
    QT_TRANSLATE_NOOP("Core", "This file does not hold a book's key slots. Choose the folder of a book."),
    QT_TRANSLATE_NOOP("Core",
                      "The book's key slots are damaged. No record is lost by that: the previous copy or a "
                      "backup of the key slots opens the book."),
    QT_TRANSLATE_NOOP("Core",
                      "This book was written by a later Guardbook. Install the present version to open it."),
    QT_TRANSLATE_NOOP("Core",
                      "This book was written by a newer version of Guardbook. Nothing was changed: install "
                      "the newer version to open it."),
    QT_TRANSLATE_NOOP("Core",
                      "There is not enough free memory to check a passphrase (%1 MiB are needed). Close "
                      "other programs and try again."),
    QT_TRANSLATE_NOOP("Core", "This book is open in another program."),
    QT_TRANSLATE_NOOP("Core", "This book is open: %1 has it on %2 since %3."),
    QT_TRANSLATE_NOOP("Core", "You can open it read-only, or wait until it is closed there."),
    QT_TRANSLATE_NOOP("Core",
                      "If that program has ended, remove the file named lock from the book's folder."),
    QT_TRANSLATE_NOOP("Core", "This book is open for reading only: its folder cannot be written. Nothing was "
                              "changed."),
    QT_TRANSLATE_NOOP("Core", "This book is open read-only, so nothing can be changed in it."),
    QT_TRANSLATE_NOOP("Core",
                      "This book was restored from a backup on %1. Later entries were given up; two people "
                      "signed for that."),
    QT_TRANSLATE_NOOP("Core", "%1 (%2) may not do this (%3). Ask someone whose role allows it."),
    QT_TRANSLATE_NOOP("Core",
                      "There is no space left on the disk that holds the book. Nothing was changed: free "
                      "some space, then try again."),
    QT_TRANSLATE_NOOP("Core",
                      "The disk or the network share that holds the book reported an error. Check it, then "
                      "open the book again."),
    QT_TRANSLATE_NOOP("Core",
                      "The disk or the network share that holds the book may be full or failing: it did not"
                      " confirm the last change, which may have been kept or not. Check it, then open the "
                      "book again and look before you repeat the change."),
    QT_TRANSLATE_NOOP("Core",
                      "Another program is using this book. Nothing was changed: wait a moment, then try "
                      "again."),
    QT_TRANSLATE_NOOP("Core",
                      "The book or its folder cannot be written. Open it read-only, or ask for the right to"
                      " change that folder."),
    QT_TRANSLATE_NOOP("Core",
                      "The book could not be written, and nothing was changed. Check the disk, then try "
                      "again."),
    QT_TRANSLATE_NOOP("Core",
                      "A part of the book's database is damaged. Stop writing to it, keep a copy of the "
                      "folder and restore the last backup."),
    QT_TRANSLATE_NOOP("Core", "The book's database is not there (%1). Restore the last backup."),
    QT_TRANSLATE_NOOP("Core", "The book's database is empty or was cut off. Restore the last backup."),
    QT_TRANSLATE_NOOP("Core", "Stopped, as was asked. Nothing was changed."),
    QT_TRANSLATE_NOOP("Core", "Stopped, as was asked. Nothing was kept."),
    QT_TRANSLATE_NOOP("Core", "The disk or the network share reported an error: check it, then try again."),
    QT_TRANSLATE_NOOP("Core", "There is no space left: free some, then try again."),
    QT_TRANSLATE_NOOP("Core", "You may not change that place: choose another, or ask for the right to."),
    QT_TRANSLATE_NOOP("Core", "Choose four or more words that do not belong together."),
    QT_TRANSLATE_NOOP("Core", "This passphrase is strong enough."),
    QT_TRANSLATE_NOOP("Core", "This would hold for a while, but not for years. Add another word."),
    QT_TRANSLATE_NOOP("Core",
                      "Someone with a copy of the book could guess this. Add two or more words that do not "
                      "belong together."),
    QT_TRANSLATE_NOOP("Core", "This would be guessed at once. Choose four or more words that do not belong "
                              "together."),
    QT_TRANSLATE_NOOP("Core", "This is the passphrase that you have. Choose another one."),
    QT_TRANSLATE_NOOP("Core", "Type the recovery key from the sheet in the safe."),
    QT_TRANSLATE_NOOP("Core",
                      "The recovery key has 13 groups of five characters, %1 in all; %2 were typed. Compare"
                      " with the sheet, group by group."),
    QT_TRANSLATE_NOOP("Core",
                      "The recovery key is mistyped in more than one place. Compare every group with the "
                      "sheet and type it again."),
    QT_TRANSLATE_NOOP("Core",
                      "Group %1 holds a character that no recovery key has: %2. Compare with the sheet and "
                      "type it again."),
    QT_TRANSLATE_NOOP("Core", "%1 not five characters long. Compare with the sheet and type again."),
    QT_TRANSLATE_NOOP("Core", "%1 not as on the sheet. Compare and type again."),
    QT_TRANSLATE_NOOP("Core", "%1 mistyped. Compare with the sheet and type again."),
    QT_TRANSLATE_NOOP("Core", "Group %1 is"),
    QT_TRANSLATE_NOOP("Core", "Groups %1 and %2 are"),
    QT_TRANSLATE_NOOP("Core",
                      "This is a recovery key, but not the one on this sheet. Type the one that was shown "
                      "just now."),
    QT_TRANSLATE_NOOP("Core", "%1 is already there. Choose another name."),
    QT_TRANSLATE_NOOP("Core", "No folder can be made in %1. Choose another place, or ask for the right to."),
    QT_TRANSLATE_NOOP("Core", "The folder %1 cannot be made. Choose another place, or ask for the right to."),
    QT_TRANSLATE_NOOP("Core", "\"%1\" is %2, which is in the future (it is now %3). Correct it."),
    QT_TRANSLATE_NOOP("Core",
                      "It cannot have been reported (%1) before it was noticed (%2). Correct one of the two"
                      " times."),
    QT_TRANSLATE_NOOP("Core", "Say what happened: the account is empty."),
    QT_TRANSLATE_NOOP("Core", "Incident %1 is closed. Reopen it, with a reason, before you change it."),
    QT_TRANSLATE_NOOP("Core", "Incident %1 cannot be closed yet. %2"),
    QT_TRANSLATE_NOOP("Core", "Record what was decided, with the reasons."),
    QT_TRANSLATE_NOOP("Core", "Have every decision signed off (%1 not signed)."),
    QT_TRANSLATE_NOOP("Core", "Finish the open tasks (%1)."),
    QT_TRANSLATE_NOOP("Core", "Record the contact with the police about each sealed item (%1 without)."),
    QT_TRANSLATE_NOOP("Core", "Say why the record is amended."),
    QT_TRANSLATE_NOOP("Core", "The field already says that; there is nothing to amend."),
    QT_TRANSLATE_NOOP("Core", "Say what was decided."),
    QT_TRANSLATE_NOOP("Core", "Give the reasons for the decision, also for not referring."),
    QT_TRANSLATE_NOOP("Core", "Say to whom it was referred."),
    QT_TRANSLATE_NOOP("Core", "Say how the incident ended."),
    QT_TRANSLATE_NOOP("Core", "Say why the incident is reopened."),
    QT_TRANSLATE_NOOP("Core", "A decision is signed off by: %1."),
    QT_TRANSLATE_NOOP("Core", "Nobody signs off their own decision. Ask another person who may sign."),
    QT_TRANSLATE_NOOP("Core", "You have already signed this decision off."),
    QT_TRANSLATE_NOOP("Core", "Say what is to be done."),
    QT_TRANSLATE_NOOP("Core", "This task is already done."),
    QT_TRANSLATE_NOOP("Core",
                      "Give the person a name. If it is not known, say so: \"unknown author of the post\"."),
    QT_TRANSLATE_NOOP("Core", "Describe the item in a line: what it shows, on which page or app."),
    QT_TRANSLATE_NOOP("Core",
                      "Give the date and time that the item shows or that you were told. If nobody knows, "
                      "say why under \"occurred_source\"."),
    QT_TRANSLATE_NOOP("Core",
                      "It cannot have been captured (%1) before it happened (%2). Correct one of the two "
                      "times."),
    QT_TRANSLATE_NOOP("Core",
                      "Exhibit %1 is no longer what was taken in. %2 This is noted in its continuity log. "
                      "Restore the item from a backup."),
    QT_TRANSLATE_NOOP("Core",
                      "An evidence file of this book is damaged or was changed: it does not fit its seal. "
                      "Keep a copy of the folder and restore the file from a backup."),
    QT_TRANSLATE_NOOP("Core",
                      "%1 is empty: there is nothing in it to keep. Check that it was saved, and add it "
                      "again."),
    QT_TRANSLATE_NOOP("Core",
                      "There is not enough space on the book's disk for this file (%1 MB are free, %2 MB "
                      "are needed). Free some space; nothing was changed."),
    QT_TRANSLATE_NOOP("Core", "Adding the evidence was stopped; nothing was kept."),
    QT_TRANSLATE_NOOP("Core", "Only the first %1 of %2 pages are shown; the original is whole."),
    QT_TRANSLATE_NOOP("Core",
                      "%1 changed while it was being read. Nothing was kept: close the program that writes "
                      "to it, then add it again."),
    QT_TRANSLATE_NOOP("Core", "%1 is a link to another place. Add the file itself."),
    QT_TRANSLATE_NOOP("Core",
                      "%1 may not be read by you. Ask whoever looks after this computer for the right to "
                      "read it, or copy it to a place of yours first."),
    QT_TRANSLATE_NOOP("Core", "%1 is a folder. Add the files in it, not the folder."),
    QT_TRANSLATE_NOOP("Core", "The file could not be read. Try again."),
    QT_TRANSLATE_NOOP("Core", "The file could not be read to its end. Try again."),
    QT_TRANSLATE_NOOP("Core", "This file could not be shown safely. The original is kept untouched."),
    QT_TRANSLATE_NOOP("Core", "This file is too large to be shown here. The original is kept untouched."),
    QT_TRANSLATE_NOOP("Core",
                      "This file is damaged or cut off and cannot be shown. The original is kept untouched."),
    QT_TRANSLATE_NOOP("Core", "Files of this kind are not shown here. The original is kept untouched."),
    QT_TRANSLATE_NOOP("Core",
                      "This PDF is protected by a password, so it cannot be shown here. The original is "
                      "kept untouched."),
    QT_TRANSLATE_NOOP("Core",
                      "The part of Guardbook that shows pictures and PDFs could not be started. Ask whoever"
                      " looks after this computer to install Guardbook again. The original is kept "
                      "untouched."),
    QT_TRANSLATE_NOOP("Core", "Nothing is marked, so there is nothing to cover. Mark a part first."),
    QT_TRANSLATE_NOOP("Core", "The redaction was stopped; no copy was made."),
    QT_TRANSLATE_NOOP("Core", "Describe the copy in words that may leave the school: they go out with it."),
    QT_TRANSLATE_NOOP("Core", "Say which device or account it is. Do not describe any picture."),
    QT_TRANSLATE_NOOP("Core", "Say where it is kept: locked away, out of others' sight."),
    QT_TRANSLATE_NOOP("Core",
                      "Contact the police first, and record it: sealed item %1 waits for their advice."),
    QT_TRANSLATE_NOOP("Core",
                      "Nothing was read or copied. A picture that may show a person under 18 nude or "
                      "semi-nude must not be viewed, copied, printed or saved. Leave it where it is, open a"
                      " sealed item for the device or account, and contact the police."),
    QT_TRANSLATE_NOOP("Core", "Say who will receive the pack, by name and role."),
    QT_TRANSLATE_NOOP("Core", "Say what the pack is for."),
    QT_TRANSLATE_NOOP("Core", "The receipt of this pack is recorded already."),
    QT_TRANSLATE_NOOP("Core", "Say who confirmed that the pack arrived, by name and role."),
    QT_TRANSLATE_NOOP("Core", "The pack was not made yet at that time. Correct the time."),
    QT_TRANSLATE_NOOP("Core", "That time is still to come. Correct the time."),
    QT_TRANSLATE_NOOP("Core", "Say why the backup is restored."),
    QT_TRANSLATE_NOOP("Core", "A backup is restored by two people. Name a second one."),
    QT_TRANSLATE_NOOP("Core", "%1 cannot be reached now. Plug the medium in, or choose another place."),
    QT_TRANSLATE_NOOP("Core", "%1 is a backup of another book. Choose one of this book."),
    QT_TRANSLATE_NOOP("Core", "The check was stopped."),
    QT_TRANSLATE_NOOP("Core",
                      "\"%1\" has %2 characters; at most %3 fit. Shorten it, or add the text as a file of "
                      "evidence."),
    QT_TRANSLATE_NOOP("Core", "\"%1\" must be one line."),
    QT_TRANSLATE_NOOP("Core", "There is already somebody called %1 in this book. Choose another name."),
    QT_TRANSLATE_NOOP("Core",
                      "%1 is the only person who can read this book. Give somebody else that right first."),
    QT_TRANSLATE_NOOP("Core", "The user name \"%1\" is, or was, another person's. Choose another."),
};

} // namespace

std::span<const char *const> coreSentences()
{
    return sentences;
}

} // namespace guardbook::ui
