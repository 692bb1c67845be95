// Confidential cases have a column of their own. They are marked here and not only when the projections are made again,
// because a store too damaged for that is read as it stands, and must not open them to everybody.

export const confidential = `
ALTER TABLE case_row ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
UPDATE case_row SET confidential = 1, parties = '[]' WHERE parties = 'null';
CREATE INDEX case_row_confidential ON case_row (id) WHERE confidential = 1;
`
