// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace guardbook {

/// What kind of thing went wrong. The words (toWord) appear in logs and in `--json` output.
enum class ErrorCode {
    InvalidInput,    ///< What was given cannot be used; the sentence says what to change.
    Refused,         ///< A rule of the profile, of a form or of guidance forbids it.
    Forbidden,       ///< This user has no permission for it.
    NotFound,        ///< No such thing in the book, or no such file.
    Conflict,        ///< Something else already has that name, number or place.
    WrongPassphrase, ///< No slot opens with what was given.
    InUse,           ///< Another program has the book.
    ReadOnly,        ///< The book or the folder cannot be written.
    Corrupt,         ///< Bytes are damaged: a tag, a hash or a structure does not fit.
    Tampered,        ///< Bytes are well formed and prove a different history.
    TooNew,          ///< Written by a later program.
    DiskFull,        ///< No space left; nothing was changed.
    Io,              ///< The disk or the network share failed.
    Cancelled,       ///< The person asked to stop; nothing was kept.
    Unsupported,     ///< This build or this machine cannot do it.
    Internal         ///< A promise inside the program was broken.
};

/// The word for an error kind: lower case, never translated.
[[nodiscard]] QString toWord(ErrorCode code);

/// A failure that a person can act on.
///
/// `sentence` is one or two whole sentences for the person at the screen. It may hold names and paths, so it
/// is shown and never logged; logs get `code` and `where`.
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::Internal;
    QString sentence;
    QString
        where; ///< Place in the program or the data ("keyslots", "incident.log/with/area"): no personal data.

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace guardbook
