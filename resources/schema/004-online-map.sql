-- Pictures of the map from a provider on the network, off until somebody asks for them.

ALTER TABLE office_settings ADD COLUMN uses_online_map INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office_settings ADD COLUMN online_map_address TEXT NOT NULL DEFAULT '';
ALTER TABLE office_settings ADD COLUMN online_map_notice TEXT NOT NULL DEFAULT '';
