// Names that cases have are found as cases are, by an index of their parts, and no longer by reading all of them. From
// here on the log leaves out what goes without saying (db/events/event-payload.ts), which older programs cannot read.
// The index is filled when the projections are made again, as they are when an older store is opened.

export const foundNames = `
ALTER TABLE met_name DROP COLUMN search;
CREATE INDEX met_name_busiest ON met_name (role, cases DESC);

CREATE VIRTUAL TABLE name_token USING fts5(
  tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);
INSERT INTO name_token (name_token, rank) VALUES ('hashsize', 8388608);
`
