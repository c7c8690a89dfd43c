-- Where people call the office, and under which names its phones ask for it.

ALTER TABLE office_settings ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE office_settings ADD COLUMN feed_names TEXT NOT NULL DEFAULT '[]';
