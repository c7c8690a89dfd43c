-- Phones and other systems that talk to the office: who may, what they asked, and what was heard of them.

ALTER TABLE office_settings ADD COLUMN feed_on INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office_settings ADD COLUMN feed_address TEXT NOT NULL DEFAULT '';
ALTER TABLE office_settings ADD COLUMN feed_port INTEGER NOT NULL DEFAULT 8470;
ALTER TABLE office_settings ADD COLUMN feed_security TEXT NOT NULL DEFAULT 'plain';
ALTER TABLE office_settings ADD COLUMN feed_certificate TEXT NOT NULL DEFAULT '';
ALTER TABLE office_settings ADD COLUMN feed_key TEXT NOT NULL DEFAULT '';

CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    technician_id INTEGER REFERENCES technician (id) DEFERRABLE INITIALLY DEFERRED,
    token_hash TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    code_until INTEGER,
    paired_at INTEGER,
    revoked_at INTEGER
) STRICT;

CREATE TABLE phone_question (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL,
    technician_id INTEGER REFERENCES technician (id) DEFERRABLE INITIALLY DEFERRED,
    job_id INTEGER REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
    step TEXT,
    note TEXT NOT NULL,
    invoice_total INTEGER,
    at INTEGER NOT NULL,
    answered_at INTEGER,
    answer TEXT NOT NULL
) STRICT;

CREATE INDEX phone_question_open ON phone_question (at) WHERE answered_at IS NULL;

INSERT INTO sequence (record_kind, next) VALUES ('device', 1), ('phone_question', 1);

-- Facts, not edits: when a device was last heard of.
CREATE TABLE device_contact (
    device_id INTEGER PRIMARY KEY REFERENCES device (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    at INTEGER NOT NULL,
    battery INTEGER
) STRICT;

-- What was asked with a key of its own, and what was answered, so that asking again does nothing again.
CREATE TABLE received_request (
    device_id INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (device_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_request_by_age ON received_request (at);
CREATE INDEX position_by_age ON position (at);
