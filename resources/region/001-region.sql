-- A region file: everything about a piece of the world that Callout needs without a network. Written once by the import,
-- then only read. The tables of the address index (address_...) are made by its own code.

CREATE TABLE region (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    source_file TEXT NOT NULL,
    source_digest TEXT NOT NULL,
    source_date INTEGER,
    imported_at INTEGER,
    notice TEXT NOT NULL,
    licence TEXT NOT NULL,
    south REAL NOT NULL,
    west REAL NOT NULL,
    north REAL NOT NULL,
    east REAL NOT NULL
) STRICT;

CREATE TABLE road_graph (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    data BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    name TEXT PRIMARY KEY,
    data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Neighbouring features of one band of zooms, packed together.
CREATE TABLE feature_block (
    id INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

-- Where the blocks lie: Mercator, the world being 2^31 wide.
CREATE VIRTUAL TABLE feature_index USING rtree_i32(id, west, east, north, south, first_zoom, last_zoom);
