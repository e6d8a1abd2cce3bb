-- Schema 1. Once released this file never changes: later steps are files of their own.
-- Ids are 32 hexadecimal digits. Times are two columns: UTC milliseconds, and the offset in minutes.

CREATE TABLE book (
    id TEXT PRIMARY KEY NOT NULL,
    log_id TEXT NOT NULL,
    log_seed BLOB NOT NULL,
    profile_json BLOB NOT NULL,
    school_leaf_key BLOB NOT NULL,
    school_leaf_cert BLOB NOT NULL,
    school_root_cert BLOB NOT NULL,
    created_ms INTEGER NOT NULL,
    created_offset INTEGER NOT NULL
) STRICT;

-- The school's root key, sealed to the people who may issue a new leaf certificate.
CREATE TABLE root_key_share (
    id TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) STRICT;

-- The file keyslots as the book knows it, in the one row whose id is the book's. The ledger covers it: an older
-- file that is put back is told by it.
CREATE TABLE keyslots_copy (
    id TEXT PRIMARY KEY NOT NULL,
    generation INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE user (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    full_name TEXT NOT NULL,
    role TEXT NOT NULL,
    job_title TEXT NOT NULL,
    initials TEXT NOT NULL,
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    sealing_key BLOB NOT NULL CHECK (length(sealing_key) = 32),
    state TEXT NOT NULL CHECK (state IN ('active', 'removed')),
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL
) STRICT;

-- Keys that a user signed with before the recovery key gave them new ones: entries below until_seq are theirs.
CREATE TABLE former_key (
    id TEXT PRIMARY KEY NOT NULL,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    until_seq INTEGER NOT NULL,
    replaced_ms INTEGER NOT NULL,
    replaced_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX former_key_user ON former_key (user);

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    date_of_birth TEXT NOT NULL,
    year_group TEXT NOT NULL,
    contact TEXT NOT NULL,
    note TEXT NOT NULL,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX person_name ON person (name COLLATE NOCASE);

CREATE TABLE incident (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    area TEXT NOT NULL,
    types TEXT NOT NULL CHECK (json_valid(types)),
    platform TEXT NOT NULL,
    address TEXT NOT NULL,
    place TEXT NOT NULL,
    noticed_ms INTEGER NOT NULL,
    noticed_offset INTEGER NOT NULL,
    reported_ms INTEGER NOT NULL,
    reported_offset INTEGER NOT NULL,
    logged_ms INTEGER NOT NULL,
    logged_offset INTEGER NOT NULL,
    reported_by TEXT NOT NULL,
    account TEXT NOT NULL,
    childs_words TEXT NOT NULL,
    replied TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
    outcome TEXT NOT NULL,
    logged_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX incident_logged ON incident (logged_ms DESC, id DESC);
CREATE INDEX incident_status ON incident (status, logged_ms DESC, id DESC);

CREATE TABLE amendment (
    id TEXT PRIMARY KEY NOT NULL,
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    amended_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    amended_ms INTEGER NOT NULL,
    amended_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX amendment_incident ON amendment (incident, amended_ms);

CREATE TABLE party (
    id TEXT PRIMARY KEY NOT NULL,
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    role TEXT NOT NULL,
    note TEXT NOT NULL,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX party_incident ON party (incident, added_ms);
CREATE INDEX party_person ON party (person);

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    decision TEXT NOT NULL,
    reasons TEXT NOT NULL,
    referral TEXT NOT NULL,
    referred_to TEXT NOT NULL,
    decided_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    decided_ms INTEGER NOT NULL,
    decided_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_incident ON decision (incident, decided_ms);

CREATE TABLE sign_off (
    id TEXT PRIMARY KEY NOT NULL,
    decision TEXT NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    role TEXT NOT NULL,
    statement TEXT NOT NULL,
    signed_bytes BLOB NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    signed_ms INTEGER NOT NULL,
    signed_offset INTEGER NOT NULL,
    UNIQUE (decision, user)
) STRICT;

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    reference TEXT NOT NULL UNIQUE,
    producer TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    original_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    vault_object TEXT NOT NULL UNIQUE,
    vault_key BLOB NOT NULL CHECK (length(vault_key) = 32),
    occurred_ms INTEGER,
    occurred_offset INTEGER,
    occurred_source TEXT NOT NULL,
    captured_ms INTEGER,
    captured_offset INTEGER,
    address TEXT NOT NULL,
    captured_by TEXT NOT NULL,
    device TEXT NOT NULL,
    clock TEXT NOT NULL,
    original_place TEXT NOT NULL,
    derived_from TEXT REFERENCES evidence (id) ON DELETE RESTRICT,
    derivation TEXT NOT NULL,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_incident ON evidence (incident, added_ms);
CREATE INDEX evidence_sha256 ON evidence (sha256);

CREATE TABLE display_raster (
    id TEXT PRIMARY KEY NOT NULL,
    evidence TEXT NOT NULL REFERENCES evidence (id) ON DELETE RESTRICT,
    page INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    vault_object TEXT NOT NULL UNIQUE,
    vault_key BLOB NOT NULL CHECK (length(vault_key) = 32),
    UNIQUE (evidence, page)
) STRICT;

-- The last exhibit number given out for a set of initials ("AB"), and for sealed items ("S").
CREATE TABLE exhibit_counter (
    id TEXT PRIMARY KEY NOT NULL,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE sealed_item (
    id TEXT PRIMARY KEY NOT NULL,
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    reference TEXT NOT NULL UNIQUE,
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    key_holder TEXT NOT NULL,
    seal_number TEXT NOT NULL,
    discovered_ms INTEGER NOT NULL,
    discovered_offset INTEGER NOT NULL,
    discovered_by TEXT NOT NULL,
    police_contacted INTEGER NOT NULL CHECK (police_contacted IN (0, 1)),
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    opened_ms INTEGER NOT NULL,
    opened_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX sealed_item_incident ON sealed_item (incident);

CREATE TABLE custody (
    id TEXT PRIMARY KEY NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    purpose TEXT NOT NULL,
    recipient TEXT NOT NULL,
    detail TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    seq INTEGER NOT NULL
) STRICT;
CREATE INDEX custody_subject ON custody (subject, seq);
CREATE TRIGGER custody_stays BEFORE UPDATE ON custody BEGIN SELECT raise(ABORT, 'custody events are never changed'); END;
CREATE TRIGGER custody_kept BEFORE DELETE ON custody BEGIN SELECT raise(ABORT, 'custody events are never removed'); END;

CREATE TABLE task (
    id TEXT PRIMARY KEY NOT NULL,
    incident TEXT REFERENCES incident (id) ON DELETE RESTRICT,
    title TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_ms INTEGER,
    due_offset INTEGER,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    outcome TEXT NOT NULL,
    done_ms INTEGER,
    done_offset INTEGER,
    added_ms INTEGER NOT NULL,
    added_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX task_incident ON task (incident);
CREATE INDEX task_open ON task (state, due_ms);

-- Every pack that left the school, or was prepared to: the disclosure log.
CREATE TABLE pack (
    id TEXT PRIMARY KEY NOT NULL,
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    purpose TEXT NOT NULL,
    lawful_basis TEXT NOT NULL,
    prepared_ms INTEGER NOT NULL,
    prepared_offset INTEGER NOT NULL,
    prepared_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    manifest_sha256 BLOB,
    pdf_sha256 BLOB,
    exported_ms INTEGER,
    exported_offset INTEGER
) STRICT;
CREATE INDEX pack_incident ON pack (incident, prepared_ms);

-- The ledger (integrity.md 2.3). Nodes are complete subtrees from level 1 up; level 0 is log_leaf.leaf_hash.
CREATE TABLE log_leaf (
    seq INTEGER PRIMARY KEY NOT NULL,
    entry BLOB NOT NULL CHECK (length(entry) = 216),
    leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32)
) STRICT;
CREATE TRIGGER log_leaf_stays BEFORE UPDATE ON log_leaf BEGIN SELECT raise(ABORT, 'ledger entries are never changed'); END;
CREATE TRIGGER log_leaf_kept BEFORE DELETE ON log_leaf BEGIN SELECT raise(ABORT, 'ledger entries are never removed'); END;

CREATE TABLE log_node (
    level INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, idx)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER log_node_stays BEFORE UPDATE ON log_node BEGIN SELECT raise(ABORT, 'ledger nodes are never changed'); END;
CREATE TRIGGER log_node_kept BEFORE DELETE ON log_node BEGIN SELECT raise(ABORT, 'ledger nodes are never removed'); END;

-- Erasable: what a leaf commits to, with its salt.
CREATE TABLE log_payload (
    seq INTEGER PRIMARY KEY NOT NULL,
    case_ref TEXT,
    subject_ref TEXT,
    event INTEGER NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX log_payload_case ON log_payload (case_ref, seq) WHERE case_ref IS NOT NULL;
CREATE INDEX log_payload_event ON log_payload (event, seq);
CREATE INDEX log_payload_subject ON log_payload (subject_ref, seq) WHERE subject_ref IS NOT NULL;

CREATE TABLE log_checkpoint (
    size INTEGER PRIMARY KEY NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32),
    note BLOB NOT NULL,
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1))
) STRICT;

CREATE TABLE log_anchor (
    id TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    kind TEXT NOT NULL,
    token BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;

CREATE TABLE witness_seen (
    id TEXT PRIMARY KEY NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    size INTEGER NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32),
    note BLOB NOT NULL
) STRICT;

-- Which entry last spoke of a row, and the digest that it gave. A shortcut: the payloads are the authority.
CREATE TABLE log_row (
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    seq INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_row_seq ON log_row (seq);

CREATE TABLE search_subject (
    docid INTEGER PRIMARY KEY NOT NULL,
    subject TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    incident TEXT
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
