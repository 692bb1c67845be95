// What logging a case looks up: the numbers cases are known by outside the centre, to notice that one comes twice; and
// what an account keeps for itself, and has typed without saving it.

export const logging = `
-- A projection: a case and a number it has, e.g. its application number. value is folded for comparison.
CREATE TABLE case_key (
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  PRIMARY KEY (field, value, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_key_of_case ON case_key (case_id);

CREATE TABLE account_setting (
  login TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (login, key)
) STRICT, WITHOUT ROWID;

-- text comes last: what is old is found without reading it.
CREATE TABLE account_draft (
  login TEXT NOT NULL,
  form TEXT NOT NULL,
  kept_at_ms INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (login, form)
) STRICT;
CREATE INDEX account_draft_by_age ON account_draft (kept_at_ms);
`
