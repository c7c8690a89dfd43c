-- The map that the office works on: the path of a region file, relative to the office file's folder where it lies there.
-- How its people drive: kilometres per hour by class of road, per cent of the usual time by hour; empty as usual.

ALTER TABLE office_settings ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE office_settings ADD COLUMN road_speeds TEXT NOT NULL DEFAULT '[]';
ALTER TABLE office_settings ADD COLUMN traffic_by_hour TEXT NOT NULL DEFAULT '[]';
ALTER TABLE office_settings ADD COLUMN signal_delay INTEGER;
ALTER TABLE office_settings ADD COLUMN give_way_delay INTEGER;
