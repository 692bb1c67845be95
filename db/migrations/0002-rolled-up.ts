// Seals for the log of the desk, and sums kept with the cases: what months, lists and Today count is added up in the
// transaction of the event itself. Everything dropped here is made again from case_event by the desk that opens the
// store next.

export const rolledUp = `
DROP TABLE case_row;
DROP TABLE clock;
DROP TABLE milestone;
DROP TABLE party;
UPDATE setting SET value = '' WHERE key = 'projectedBy';

CREATE TABLE desk_seal (
  seq INTEGER PRIMARY KEY,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER desk_seal_never_changes BEFORE UPDATE ON desk_seal
BEGIN SELECT RAISE(ABORT, 'desk_seal is append-only'); END;
CREATE TRIGGER desk_seal_never_goes BEFORE DELETE ON desk_seal
BEGIN SELECT RAISE(ABORT, 'desk_seal is append-only'); END;

CREATE TABLE case_row (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
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
  bound_warn_on INTEGER,
  passed INTEGER NOT NULL,
  had_defect INTEGER NOT NULL,
  closed_in_time INTEGER,
  public_hearing INTEGER NOT NULL,
  grant_cycle INTEGER,
  claim_fen INTEGER NOT NULL,
  recovered_fen INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_row_number_key ON case_row (number_key);
CREATE INDEX case_row_number ON case_row (number, id);
CREATE INDEX case_row_received ON case_row (received_on, id);
CREATE INDEX case_row_kind ON case_row (kind, received_on, id);
CREATE INDEX case_row_sub_kind ON case_row (sub_kind, received_on, id);
CREATE INDEX case_row_stage ON case_row (stage, received_on, id);
CREATE INDEX case_row_clerk ON case_row (clerk, received_on, id);
CREATE INDEX case_row_late ON case_row (received_on, id) WHERE closed_in_time = 0;
CREATE INDEX case_row_closed ON case_row (closed_on, id) WHERE closed_on IS NOT NULL;
CREATE INDEX case_row_undated ON case_row (closed_on) WHERE closed_dating <> 'certain';
-- With what counting lights asks, so that it meets no row.
CREATE INDEX case_row_due ON case_row (bound_due_on, id, bound_warn_on, bound_rule, kind) WHERE closed_on IS NULL;
CREATE INDEX case_row_desk ON case_row (clerk, bound_due_on, id) WHERE closed_on IS NULL;
CREATE INDEX case_row_open_received ON case_row (received_on, id) WHERE closed_on IS NULL;
CREATE INDEX case_row_open_number ON case_row (number, id) WHERE closed_on IS NULL;

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
CREATE INDEX clock_open ON clock (due_on, case_id, rule, round, warn_on, provisional)
  WHERE stop_on IS NULL AND owner = 'centre';
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

-- The worst light of a case, from a day (included) until a day (excluded, NULL: no end in sight). Days without a
-- pressing light have no row.
CREATE TABLE case_light (
  case_id INTEGER NOT NULL,
  from_on INTEGER NOT NULL,
  until_on INTEGER,
  light TEXT NOT NULL,
  PRIMARY KEY (case_id, from_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_light_endless ON case_light (light, from_on) WHERE until_on IS NULL;
CREATE INDEX case_light_until ON case_light (until_on, from_on, light) WHERE until_on IS NOT NULL;

-- Roll-ups: sums over the tables above, kept with them. A month is a month of statistics, years × 12 + month − 1.

-- Cases that reached a milestone on a certain day of a month. A case that reached it before in the same year counts
-- in its month and not again in the year (first_in_year 0). '' stands for NULL; what no figure asks of a milestone is
-- not kept apart.
CREATE TABLE month_tally (
  month INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sub_kind TEXT NOT NULL,
  milestone TEXT NOT NULL,
  outcome TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  had_defect INTEGER NOT NULL,
  in_time INTEGER NOT NULL,
  public_hearing INTEGER NOT NULL,
  first_in_year INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  claim_fen INTEGER NOT NULL,
  recovered_fen INTEGER NOT NULL,
  PRIMARY KEY (month, kind, sub_kind, milestone, outcome, accepted, passed, had_defect, in_time, public_hearing,
    first_in_year)
) STRICT, WITHOUT ROWID;

-- Grants of a month by working days since filing.
CREATE TABLE month_cycle (
  month INTEGER NOT NULL,
  sub_kind TEXT NOT NULL,
  working_days INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  PRIMARY KEY (month, sub_kind, working_days)
) STRICT, WITHOUT ROWID;

-- Cases whose worst light at the end of a month was this one, of the spans that have an end.
CREATE TABLE month_light (
  month INTEGER NOT NULL,
  light TEXT NOT NULL,
  cases INTEGER NOT NULL,
  PRIMARY KEY (month, light)
) STRICT, WITHOUT ROWID;

-- Cases that were opened (came: received, transferred in, carried on) and closed on a day, however well the day is
-- known, and those of them that were new here; a case that was open on no day comes and goes on the same.
CREATE TABLE day_flow (
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  received INTEGER NOT NULL,
  came INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;

-- How many cases a list would show, by what it can be filtered by.
CREATE TABLE case_count (
  kind TEXT NOT NULL,
  sub_kind TEXT NOT NULL,
  stage TEXT NOT NULL,
  clerk TEXT NOT NULL,
  closed INTEGER NOT NULL,
  in_time INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  PRIMARY KEY (kind, sub_kind, stage, clerk, closed, in_time)
) STRICT, WITHOUT ROWID;

-- The centre's running clocks by the days their lights turn: Today counts them without meeting each. −1 stands for
-- NULL: a paused clock is due on no day.
CREATE TABLE clock_count (
  due_on INTEGER NOT NULL,
  warn_on INTEGER NOT NULL,
  unpublished INTEGER NOT NULL,
  clocks INTEGER NOT NULL,
  PRIMARY KEY (due_on, warn_on, unpublished)
) STRICT, WITHOUT ROWID;
`
