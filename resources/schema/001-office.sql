-- The office file. Columns carry the names of core/domain/fields.h. Instants are seconds since 1970 UTC, durations are
-- seconds, lists are JSON, enumerators their name. How to add a migration: README.md beside this file.

CREATE TABLE office_settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    business_hours TEXT NOT NULL,
    driving_speed REAL NOT NULL,
    maximum_drive INTEGER,
    underloaded_below INTEGER NOT NULL,
    underloaded_from TEXT,
    stalled_after INTEGER NOT NULL,
    position_stale_after INTEGER NOT NULL,
    freeze INTEGER NOT NULL,
    snap INTEGER NOT NULL,
    map_latitude REAL,
    map_longitude REAL
) STRICT;

CREATE TABLE skill (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE job_type (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    engine_enabled INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    required_skills TEXT NOT NULL
) STRICT;

CREATE TABLE business_unit (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE zone (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    phones TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE technician (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    home_address TEXT NOT NULL,
    home_latitude REAL,
    home_longitude REAL,
    skills TEXT NOT NULL,
    business_unit_id INTEGER REFERENCES business_unit (id) DEFERRABLE INITIALLY DEFERRED,
    zones TEXT NOT NULL,
    managed INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    active INTEGER NOT NULL,
    maximum_jobs INTEGER,
    maximum_work INTEGER,
    status TEXT NOT NULL,
    status_at INTEGER,
    on_time_share REAL NOT NULL,
    first_time_fix_share REAL NOT NULL,
    rating REAL NOT NULL
) STRICT;

CREATE TABLE shift (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    technician_id INTEGER REFERENCES technician (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    begin_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL
) STRICT;

CREATE INDEX shift_by_technician ON shift (technician_id, begin_at);
CREATE INDEX shift_by_begin ON shift (begin_at);
-- Spans are found by their begin, reaching back by the longest one: its length is read from this index.
CREATE INDEX shift_by_length ON shift (end_at - begin_at);

CREATE TABLE non_job_event (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    technician_id INTEGER REFERENCES technician (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    begin_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    timesheet_code TEXT NOT NULL,
    window_begin INTEGER,
    window_end INTEGER
) STRICT;

CREATE INDEX non_job_event_by_technician ON non_job_event (technician_id, begin_at);
CREATE INDEX non_job_event_by_begin ON non_job_event (begin_at);
CREATE INDEX non_job_event_by_length ON non_job_event (end_at - begin_at);

CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    type_id INTEGER REFERENCES job_type (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
    address TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    required_skills TEXT NOT NULL,
    duration INTEGER NOT NULL,
    window_begin INTEGER,
    window_end INTEGER,
    priority TEXT NOT NULL,
    tags TEXT NOT NULL,
    business_unit_id INTEGER REFERENCES business_unit (id) DEFERRABLE INITIALLY DEFERRED,
    zone_id INTEGER REFERENCES zone (id) DEFERRABLE INITIALLY DEFERRED,
    preferred_technician_id INTEGER REFERENCES technician (id) DEFERRABLE INITIALLY DEFERRED,
    crew_size INTEGER NOT NULL,
    days INTEGER NOT NULL,
    estimated_value INTEGER NOT NULL,
    invoice_total INTEGER,
    notes TEXT NOT NULL,
    attachments TEXT NOT NULL,
    engine_allowed INTEGER NOT NULL,
    technician_specific INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    status_reason TEXT NOT NULL,
    resume_status TEXT NOT NULL,
    technician_id INTEGER REFERENCES technician (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER,
    created_at INTEGER,
    dispatched_at INTEGER,
    en_route_at INTEGER,
    on_site_at INTEGER,
    closed_at INTEGER
) STRICT;

CREATE UNIQUE INDEX job_number ON job (number) WHERE number <> '';
CREATE INDEX job_by_start ON job (start) WHERE start IS NOT NULL;
CREATE INDEX job_by_duration ON job (duration);
CREATE INDEX job_unplanned ON job (window_begin) WHERE start IS NULL;
CREATE INDEX job_open ON job (start) WHERE status NOT IN ('completed', 'cancelled');
CREATE INDEX job_by_closing ON job (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX job_by_customer ON job (customer_id);
CREATE INDEX job_by_technician ON job (technician_id, start) WHERE technician_id IS NOT NULL;

-- Facts, not edits: where phones said that technicians were.
CREATE TABLE position (
    technician_id INTEGER NOT NULL REFERENCES technician (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    at INTEGER NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    accuracy REAL,
    speed REAL,
    PRIMARY KEY (technician_id, at)
) STRICT, WITHOUT ROWID;

-- The next free id of each kind of record. People see those of jobs, so they start with four digits.
CREATE TABLE sequence (
    record_kind TEXT PRIMARY KEY,
    next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO sequence (record_kind, next) VALUES
    ('skill', 1), ('job_type', 1), ('business_unit', 1), ('zone', 1), ('customer', 1), ('technician', 1),
    ('shift', 1), ('non_job_event', 1), ('job', 1001);

-- Every transaction that changed records.
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    station TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target INTEGER, -- names the step: its doing, undoing and redoing share this number
    label TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE INDEX edit_by_station ON edit (station, at);

-- What each edit did. Replayed from the first row to the last, it gives the records as they are. An update has one row
-- a field; a creation or removal has one row without a field, whose value is the whole record as a JSON object that
-- leaves out null, "", [], 0 and false. `seq` counts the records of an edit, `part` the fields of a record.
CREATE TABLE audit (
    edit_id INTEGER NOT NULL REFERENCES edit (id),
    seq INTEGER NOT NULL,
    part INTEGER NOT NULL,
    record_kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('create', 'update', 'remove')),
    field TEXT,
    from_value TEXT,
    to_value TEXT,
    PRIMARY KEY (edit_id, seq, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_by_record ON audit (record_kind, record_id);

CREATE TRIGGER audit_is_final_update BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never changed');
END;

CREATE TRIGGER audit_is_final_delete BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never changed');
END;

CREATE TRIGGER edit_is_final_update BEFORE UPDATE ON edit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never changed');
END;

CREATE TRIGGER edit_is_final_delete BEFORE DELETE ON edit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never changed');
END;

-- Search. All that is particular to SQLite's FTS5 is below and in core/store/search.cpp.
CREATE VIRTUAL TABLE customer_search USING fts5 (
    name, phones, email, address, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER customer_search_insert AFTER INSERT ON customer BEGIN
    INSERT INTO customer_search (rowid, name, phones, email, address)
    VALUES (new.id, new.name, new.phones, new.email, new.address);
END;

CREATE TRIGGER customer_search_update AFTER UPDATE OF name, phones, email, address ON customer BEGIN
    INSERT OR REPLACE INTO customer_search (rowid, name, phones, email, address)
    VALUES (new.id, new.name, new.phones, new.email, new.address);
END;

CREATE TRIGGER customer_search_delete AFTER DELETE ON customer BEGIN
    DELETE FROM customer_search WHERE rowid = old.id;
END;

CREATE VIRTUAL TABLE job_search USING fts5 (
    number, title, customer, address, tags,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER job_search_insert AFTER INSERT ON job BEGIN
    INSERT INTO job_search (rowid, number, title, customer, address, tags)
    VALUES (new.id, new.number, new.title, (SELECT name FROM customer WHERE id = new.customer_id), new.address,
            new.tags);
END;

CREATE TRIGGER job_search_update AFTER UPDATE OF number, title, customer_id, address, tags ON job BEGIN
    INSERT OR REPLACE INTO job_search (rowid, number, title, customer, address, tags)
    VALUES (new.id, new.number, new.title, (SELECT name FROM customer WHERE id = new.customer_id), new.address,
            new.tags);
END;

CREATE TRIGGER job_search_delete AFTER DELETE ON job BEGIN
    DELETE FROM job_search WHERE rowid = old.id;
END;

-- A job may be written before its customer within one edit.
CREATE TRIGGER job_search_customer_insert AFTER INSERT ON customer BEGIN
    INSERT OR REPLACE INTO job_search (rowid, number, title, customer, address, tags)
    SELECT id, number, title, new.name, address, tags FROM job WHERE customer_id = new.id;
END;

CREATE TRIGGER job_search_customer_rename AFTER UPDATE OF name ON customer BEGIN
    INSERT OR REPLACE INTO job_search (rowid, number, title, customer, address, tags)
    SELECT id, number, title, new.name, address, tags FROM job WHERE customer_id = new.id;
END;

CREATE VIRTUAL TABLE address USING fts5 (
    text, latitude UNINDEXED, longitude UNINDEXED, tokenize = 'unicode61 remove_diacritics 2'
);
