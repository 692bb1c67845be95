// The registries: entries as their events tell them, and the names that cases have. All of it can be made again from
// desk_event and case_event; a desk that opens an older store does so, because what projected it is no longer this.

export const registries = `
CREATE INDEX IF NOT EXISTS desk_event_of_type ON desk_event (type, seq);

-- Which events an entry is made of: a merge belongs to both.
CREATE TABLE registry_event (
  entry_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (entry_id, seq)
) STRICT, WITHOUT ROWID;

-- An entry and what lists ask of it; entry is all of it, as JSON.
CREATE TABLE registry_entry (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT NOT NULL,
  added_on INTEGER NOT NULL,
  removed_on INTEGER,
  merged_into TEXT,
  entry TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX registry_entry_kind ON registry_entry (kind, name, id);
CREATE INDEX registry_entry_code ON registry_entry (code) WHERE code <> '';

-- Every name an entry has or had. An entry merged into another lends it its names: owner is the one that stays.
CREATE TABLE registry_name (
  entry_id TEXT NOT NULL,
  name TEXT NOT NULL,
  owner TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  name_key TEXT NOT NULL,
  current INTEGER NOT NULL,
  search TEXT NOT NULL,
  PRIMARY KEY (entry_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX registry_name_key ON registry_name (kind, name_key);
CREATE INDEX registry_name_code ON registry_name (kind, code) WHERE code <> '';
CREATE INDEX registry_name_owner ON registry_name (owner);

-- A name as cases have it, in one role. A case keeps the spelling it was recorded with.
CREATE TABLE met_name (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT NOT NULL,
  name_key TEXT NOT NULL,
  search TEXT NOT NULL,
  cases INTEGER NOT NULL,
  open INTEGER NOT NULL,
  UNIQUE (role, name, code)
) STRICT;
CREATE INDEX met_name_key ON met_name (name_key);
CREATE INDEX met_name_code ON met_name (code) WHERE code <> '';

CREATE TABLE met_case (
  case_id INTEGER NOT NULL,
  met_id INTEGER NOT NULL,
  received_on INTEGER NOT NULL,
  open INTEGER NOT NULL,
  leading INTEGER NOT NULL,
  -- Taken in spite of how this applicant stood.
  in_spite INTEGER NOT NULL,
  PRIMARY KEY (case_id, met_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX met_case_received ON met_case (met_id, received_on, case_id);
CREATE INDEX met_case_in_spite ON met_case (met_id) WHERE in_spite = 1;
`
