-- Who runs the engine and when, weekly hours and helpers, zones drawn on the map, and what the end of a day leaves open.

ALTER TABLE office_settings ADD COLUMN engine_mode TEXT;
ALTER TABLE office_settings ADD COLUMN auto_every INTEGER;
ALTER TABLE office_settings ADD COLUMN behind_after INTEGER;
ALTER TABLE technician ADD COLUMN weekly_shifts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE technician ADD COLUMN follows_id INTEGER REFERENCES technician (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE zone ADD COLUMN outline TEXT NOT NULL DEFAULT '[]';
ALTER TABLE job ADD COLUMN rolled_from TEXT;
ALTER TABLE job ADD COLUMN open_note TEXT NOT NULL DEFAULT '';

-- What the engine did by itself today is asked for after each edit.
CREATE INDEX edit_by_actor ON edit (actor_kind, at);
