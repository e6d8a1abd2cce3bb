-- Schema 2: drafts.

-- What somebody has begun to write and not yet saved: theirs alone, no record, and no entry speaks of it.
CREATE TABLE draft (
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    saved_ms INTEGER NOT NULL,
    saved_offset INTEGER NOT NULL,
    PRIMARY KEY (user, kind, subject)
) STRICT, WITHOUT ROWID;
