// Links between cases, series, closings after which a case was carried on, and reserved case numbers. All of it is
// projected: from case_event, the reservations from desk_event.

export const links = `
CREATE TABLE case_link (
  case_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  own_uid TEXT NOT NULL,
  relation TEXT NOT NULL,
  other_uid TEXT NOT NULL,
  other_number TEXT NOT NULL,
  linked_on INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_link_own ON case_link (own_uid);
CREATE INDEX case_link_other ON case_link (other_uid);

CREATE TABLE case_series (
  case_id INTEGER PRIMARY KEY,
  series_uid TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX case_series_members ON case_series (series_uid, case_id);

CREATE TABLE past_closing (
  case_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  closed_on INTEGER NOT NULL,
  reopened_on INTEGER NOT NULL,
  PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_closing_day ON past_closing (closed_on, reopened_on);

CREATE TABLE reserved_number (
  number TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('free', 'used', 'void')),
  case_id INTEGER,
  reserved_by TEXT NOT NULL,
  reserved_at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL,
  void_reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX reserved_number_free ON reserved_number (kind, year, serial) WHERE state = 'free';
`
