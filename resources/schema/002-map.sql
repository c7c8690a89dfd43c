-- The map that the office works on: the path of a region file, relative to the office file's folder where it lies there.

ALTER TABLE office_settings ADD COLUMN region TEXT NOT NULL DEFAULT '';
