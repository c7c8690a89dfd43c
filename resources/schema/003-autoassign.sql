-- What the office wants of a run: points of the soft factors, the price of a change, territories, priorities by tag and
-- type of job, time to search. Empty or none: as usual.
-- Every run with all that went in and came out, so that it can be recomputed later.

ALTER TABLE office_settings ADD COLUMN factor_weights TEXT NOT NULL DEFAULT '[]';
ALTER TABLE office_settings ADD COLUMN stability INTEGER;
ALTER TABLE office_settings ADD COLUMN stays_in_zone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office_settings ADD COLUMN stays_in_unit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office_settings ADD COLUMN raised_tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE office_settings ADD COLUMN lowered_tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE office_settings ADD COLUMN planning_time INTEGER;
ALTER TABLE job_type ADD COLUMN priority_step INTEGER NOT NULL DEFAULT 0;

CREATE TABLE engine_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    record BLOB NOT NULL
) STRICT;
