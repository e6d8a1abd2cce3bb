-- Schema 4: policies, their versions, history, signatures, acknowledgements, early reviews and copies.

CREATE TABLE policy (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    beside TEXT REFERENCES policy (id) ON DELETE RESTRICT,
    added_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL
) STRICT;

CREATE TABLE policy_version (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES policy (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'consulted', 'equality-checked', 'signed', 'adopted', 'in-force', 'superseded', 'withdrawn')),
    taken_in_use INTEGER NOT NULL CHECK (taken_in_use IN (0, 1)),
    audience TEXT NOT NULL CHECK (json_valid(audience)),
    ages TEXT NOT NULL,
    aims TEXT NOT NULL CHECK (json_valid(aims)),
    signatories TEXT NOT NULL CHECK (json_valid(signatories)),
    policy_date TEXT NOT NULL,
    adopted_on TEXT NOT NULL,
    adopted_how TEXT NOT NULL,
    adopted_by TEXT NOT NULL,
    review_date TEXT NOT NULL,
    cadence_months INTEGER NOT NULL,
    in_force_from TEXT NOT NULL,
    in_force_until TEXT NOT NULL,
    what_changed TEXT NOT NULL,
    text_sha256 BLOB NOT NULL CHECK (length(text_sha256) = 32),
    text_size INTEGER NOT NULL,
    original_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    read_note TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB CHECK (length(sha256) = 32),
    vault_object TEXT,
    vault_key BLOB NOT NULL,
    added_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL,
    UNIQUE (document, number)
) STRICT;
-- A version is signed for what it says: only how far it has come, and its dates, are set later.
CREATE TRIGGER policy_version_stays BEFORE UPDATE OF document, number, taken_in_use, audience, ages, aims, signatories, policy_date,
    what_changed, text_sha256, text_size, original_name, media_type, size, sha256, vault_object, added_by, added_ms ON policy_version
WHEN (old.document, old.number, old.taken_in_use, old.audience, old.ages, old.aims, old.signatories, old.policy_date,
      old.what_changed, old.text_sha256, old.text_size, old.original_name, old.media_type, old.size, old.sha256, old.vault_object, old.added_by, old.added_ms)
  IS NOT (new.document, new.number, new.taken_in_use, new.audience, new.ages, new.aims, new.signatories, new.policy_date,
      new.what_changed, new.text_sha256, new.text_size, new.original_name, new.media_type, new.size, new.sha256, new.vault_object, new.added_by, new.added_ms)
BEGIN SELECT raise(ABORT, 'what a policy version says is never changed'); END;
CREATE TRIGGER policy_version_kept BEFORE DELETE ON policy_version BEGIN SELECT raise(ABORT, 'policy versions are never removed'); END;

-- The text apart from the version, so that a list of versions reads none.
CREATE TABLE policy_text (
    id TEXT PRIMARY KEY NOT NULL REFERENCES policy_version (id) ON DELETE RESTRICT,
    text TEXT NOT NULL
) STRICT;
CREATE TRIGGER policy_text_stays BEFORE UPDATE ON policy_text BEGIN SELECT raise(ABORT, 'policy texts are never changed'); END;
CREATE TRIGGER policy_text_kept BEFORE DELETE ON policy_text BEGIN SELECT raise(ABORT, 'policy texts are never removed'); END;

CREATE TABLE policy_event (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES policy (id) ON DELETE RESTRICT,
    version TEXT REFERENCES policy_version (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('consulted', 'equality-checked', 'adopted', 'published', 'reviewed', 'date-supplied', 'superseded', 'withdrawn')),
    on_date TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    text TEXT NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details)),
    from_paper INTEGER NOT NULL CHECK (from_paper IN (0, 1)),
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    UNIQUE (document, number)
) STRICT;
CREATE TRIGGER policy_event_stays BEFORE UPDATE ON policy_event BEGIN SELECT raise(ABORT, 'the history of a policy is never changed'); END;
CREATE TRIGGER policy_event_kept BEFORE DELETE ON policy_event BEGIN SELECT raise(ABORT, 'the history of a policy is never removed'); END;

CREATE TABLE policy_signature (
    id TEXT PRIMARY KEY NOT NULL,
    version TEXT NOT NULL REFERENCES policy_version (id) ON DELETE RESTRICT,
    slot TEXT NOT NULL,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    held TEXT NOT NULL,
    statement TEXT NOT NULL,
    on_paper INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
    paper_date TEXT NOT NULL,
    signed_bytes BLOB NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    signed_ms INTEGER NOT NULL,
    signed_offset INTEGER NOT NULL,
    UNIQUE (version, slot)
) STRICT;
CREATE TRIGGER policy_signature_stays BEFORE UPDATE ON policy_signature BEGIN SELECT raise(ABORT, 'signatures are never changed'); END;
CREATE TRIGGER policy_signature_kept BEFORE DELETE ON policy_signature BEGIN SELECT raise(ABORT, 'signatures are never removed'); END;

CREATE TABLE policy_acknowledgement (
    id TEXT PRIMARY KEY NOT NULL,
    version TEXT NOT NULL REFERENCES policy_version (id) ON DELETE RESTRICT,
    person TEXT REFERENCES person (id) ON DELETE RESTRICT,
    account TEXT REFERENCES user (id) ON DELETE RESTRICT,
    how TEXT NOT NULL CHECK (how IN ('read', 'on-paper', 'told')),
    note TEXT NOT NULL,
    outside_audience INTEGER NOT NULL CHECK (outside_audience IN (0, 1)),
    recorded_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    CHECK ((person IS NULL) <> (account IS NULL)),
    UNIQUE (version, person),
    UNIQUE (version, account)
) STRICT;
CREATE TRIGGER policy_acknowledgement_stays BEFORE UPDATE ON policy_acknowledgement BEGIN SELECT raise(ABORT, 'acknowledgements are never changed'); END;
CREATE TRIGGER policy_acknowledgement_kept BEFORE DELETE ON policy_acknowledgement BEGIN SELECT raise(ABORT, 'acknowledgements are never removed'); END;

CREATE TABLE policy_trigger (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES policy (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('incident', 'technology', 'threat', 'law', 'other')),
    incident TEXT REFERENCES incident (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL,
    raised_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    raised_ms INTEGER NOT NULL,
    raised_offset INTEGER NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('open', 'review', 'no-change')),
    decision_reason TEXT NOT NULL,
    decided_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    decided_ms INTEGER,
    decided_offset INTEGER
) STRICT;
CREATE INDEX policy_trigger_document ON policy_trigger (document);

CREATE TABLE policy_copy_request (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES policy (id) ON DELETE RESTRICT,
    requester TEXT NOT NULL,
    contact TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    version TEXT REFERENCES policy_version (id) ON DELETE RESTRICT,
    stamp TEXT NOT NULL,
    how TEXT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    recorded_ms INTEGER NOT NULL,
    recorded_offset INTEGER NOT NULL,
    supplied_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    supplied_ms INTEGER,
    supplied_offset INTEGER
) STRICT;
CREATE INDEX policy_copy_request_document ON policy_copy_request (document);

CREATE TABLE policy_task (
    id TEXT PRIMARY KEY NOT NULL REFERENCES task (id) ON DELETE RESTRICT,
    document TEXT NOT NULL REFERENCES policy (id) ON DELETE RESTRICT,
    early_review TEXT REFERENCES policy_trigger (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX policy_task_document ON policy_task (document);
