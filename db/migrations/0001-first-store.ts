// The first store: the log of events, what is projected from it, accounts and settings. Days are whole days since
// 1970-01-01, moments are milliseconds since then, money is whole fen.

export const firstStore = `
CREATE TABLE desk (
  n INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  code TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  made_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE case_event (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL CHECK (length(id) = 16),
  case_id INTEGER NOT NULL,
  desk INTEGER NOT NULL REFERENCES desk (n),
  happened_on INTEGER NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX case_event_of_case ON case_event (case_id, seq);

CREATE TABLE desk_event (
  seq INTEGER PRIMARY KEY,
  recorded_at_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE TRIGGER case_event_never_changes BEFORE UPDATE ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event is append-only'); END;
CREATE TRIGGER case_event_never_goes BEFORE DELETE ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event is append-only'); END;
CREATE TRIGGER desk_event_never_changes BEFORE UPDATE ON desk_event
BEGIN SELECT RAISE(ABORT, 'desk_event is append-only'); END;
CREATE TRIGGER desk_event_never_goes BEFORE DELETE ON desk_event
BEGIN SELECT RAISE(ABORT, 'desk_event is append-only'); END;

CREATE TABLE case_serial (
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  imported_at_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  imported INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  left_out INTEGER NOT NULL
) STRICT;

CREATE TABLE import_row (
  fingerprint BLOB PRIMARY KEY,
  case_id INTEGER NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id)
) STRICT, WITHOUT ROWID;

-- Projections: everything below can be dropped and made again from case_event.

CREATE TABLE case_row (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  sub_kind TEXT,
  title TEXT NOT NULL,
  parties TEXT NOT NULL,
  clerk TEXT,
  stage TEXT NOT NULL,
  outcome TEXT,
  received_on INTEGER NOT NULL,
  accepted_on INTEGER,
  closed_on INTEGER,
  closed_dating TEXT NOT NULL,
  events INTEGER NOT NULL,
  last_on INTEGER NOT NULL,
  last_action TEXT,
  bound_rule TEXT,
  bound_round INTEGER,
  bound_due_on INTEGER,
  passed INTEGER NOT NULL,
  had_defect INTEGER NOT NULL,
  closed_in_time INTEGER,
  public_hearing INTEGER NOT NULL,
  grant_cycle INTEGER,
  claim_fen INTEGER NOT NULL,
  recovered_fen INTEGER NOT NULL,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX case_row_received ON case_row (received_on, id);
CREATE INDEX case_row_due ON case_row (bound_due_on, id) WHERE closed_on IS NULL;
CREATE INDEX case_row_closed ON case_row (closed_on);
CREATE INDEX case_row_number ON case_row (number, id);

CREATE TABLE clock (
  case_id INTEGER NOT NULL,
  rule TEXT NOT NULL,
  round INTEGER NOT NULL,
  rule_version INTEGER NOT NULL,
  owner TEXT NOT NULL,
  start_on INTEGER NOT NULL,
  stop_on INTEGER,
  original_due_on INTEGER NOT NULL,
  original_provisional TEXT,
  due_on INTEGER,
  provisional TEXT,
  warn_on INTEGER,
  paused_since INTEGER,
  used_before_pause INTEGER,
  PRIMARY KEY (case_id, rule, round)
) STRICT, WITHOUT ROWID;
CREATE INDEX clock_open ON clock (due_on, case_id, rule, round) WHERE stop_on IS NULL AND owner = 'centre';
CREATE INDEX clock_stopped ON clock (stop_on) WHERE stop_on IS NOT NULL AND owner = 'centre';

CREATE TABLE milestone (
  case_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  milestone TEXT NOT NULL,
  reached_on INTEGER NOT NULL,
  dating TEXT NOT NULL,
  PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_reached ON milestone (reached_on, milestone);

CREATE TABLE party (
  case_id INTEGER NOT NULL,
  role TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  code TEXT,
  person INTEGER NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (case_id, role, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_named ON party (role, name);
`
