-- Schema 3: forms, their records, signatures and tasks; dated roles.

CREATE TABLE form_definition (
    id TEXT PRIMARY KEY NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    bytes BLOB NOT NULL,
    added_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL,
    UNIQUE (key, version)
) STRICT;
CREATE TRIGGER form_definition_stays BEFORE UPDATE ON form_definition BEGIN SELECT raise(ABORT, 'form definitions are never changed'); END;
CREATE TRIGGER form_definition_kept BEFORE DELETE ON form_definition BEGIN SELECT raise(ABORT, 'form definitions are never removed'); END;

CREATE TABLE form_record (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL REFERENCES form_definition (id) ON DELETE RESTRICT,
    form TEXT NOT NULL,
    incident TEXT REFERENCES incident (id) ON DELETE RESTRICT,
    state TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    begun_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    origin TEXT NOT NULL CHECK (origin IN ('book', 'paper', 'handed-in')),
    origin_note TEXT NOT NULL,
    original TEXT REFERENCES evidence (id) ON DELETE RESTRICT,
    resubmits TEXT REFERENCES form_record (id) ON DELETE RESTRICT,
    begun_ms INTEGER NOT NULL,
    begun_offset INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX form_record_changed ON form_record (changed_ms DESC, id DESC);
CREATE INDEX form_record_form ON form_record (form, state, changed_ms DESC, id DESC);
CREATE INDEX form_record_incident ON form_record (incident) WHERE incident IS NOT NULL;
CREATE INDEX form_record_resubmits ON form_record (resubmits) WHERE resubmits IS NOT NULL;

CREATE TABLE form_step (
    id TEXT PRIMARY KEY NOT NULL,
    record TEXT NOT NULL REFERENCES form_record (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    action TEXT NOT NULL,
    transition TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    role TEXT NOT NULL,
    held_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    UNIQUE (record, number)
) STRICT;
CREATE TRIGGER form_step_stays BEFORE UPDATE ON form_step BEGIN SELECT raise(ABORT, 'steps of a form are never changed'); END;
CREATE TRIGGER form_step_kept BEFORE DELETE ON form_step BEGIN SELECT raise(ABORT, 'steps of a form are never removed'); END;

CREATE TABLE form_signature (
    id TEXT PRIMARY KEY NOT NULL,
    record TEXT NOT NULL REFERENCES form_record (id) ON DELETE RESTRICT,
    step INTEGER NOT NULL,
    slot TEXT NOT NULL,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    statement TEXT NOT NULL,
    on_paper INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
    paper_date TEXT NOT NULL,
    signed_bytes BLOB NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    signed_ms INTEGER NOT NULL,
    signed_offset INTEGER NOT NULL,
    UNIQUE (record, step)
) STRICT;
CREATE TRIGGER form_signature_stays BEFORE UPDATE ON form_signature BEGIN SELECT raise(ABORT, 'signatures are never changed'); END;
CREATE TRIGGER form_signature_kept BEFORE DELETE ON form_signature BEGIN SELECT raise(ABORT, 'signatures are never removed'); END;

CREATE TABLE form_task (
    id TEXT PRIMARY KEY NOT NULL REFERENCES task (id) ON DELETE RESTRICT,
    record TEXT NOT NULL REFERENCES form_record (id) ON DELETE RESTRICT,
    state TEXT NOT NULL,
    stays INTEGER NOT NULL CHECK (stays IN (0, 1))
) STRICT;
CREATE INDEX form_task_record ON form_task (record);

-- A role held for a time beside the one that a user signs in with, or delegated to them.
CREATE TABLE role_holding (
    id TEXT PRIMARY KEY NOT NULL,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    role TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    delegated_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX role_holding_user ON role_holding (user);

-- Who of the people that records mention signs in to this book.
ALTER TABLE person ADD COLUMN user TEXT REFERENCES user (id) ON DELETE RESTRICT;
