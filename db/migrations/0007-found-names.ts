// Names that cases have are found as cases are, by an index of their parts, and no longer by reading all of them; rows
// of cases say less twice. From here on the log leaves out what goes without saying (db/events/event-payload.ts), which
// older programs cannot read. The index is filled when the projections are made again, as they are when an older store
// is opened.

export const foundNames = `
ALTER TABLE met_name DROP COLUMN search;
CREATE INDEX met_name_busiest ON met_name (role, cases DESC);

CREATE VIRTUAL TABLE name_token USING fts5(
  tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);
INSERT INTO name_token (name_token, rank) VALUES ('hashsize', 8388608);

-- dating: null where the day is certain, as nearly all are.
CREATE TABLE dated_milestone (
  case_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  milestone TEXT NOT NULL,
  reached_on INTEGER NOT NULL,
  dating TEXT,
  PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO dated_milestone
SELECT case_id, ordinal, milestone, reached_on, nullif(dating, 'certain') FROM milestone;
DROP TABLE milestone;
ALTER TABLE dated_milestone RENAME TO milestone;
CREATE INDEX milestone_reached ON milestone (reached_on, milestone);

-- Cases are listed by their number as it is compared, which sorts alike.
DROP INDEX case_row_number;
DROP INDEX case_row_open_number;
CREATE INDEX case_row_open_number ON case_row (number_key, id) WHERE closed_on IS NULL;
`
