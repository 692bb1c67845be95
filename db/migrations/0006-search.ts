// What cases are found by: their folded text, and an index of its parts that keeps neither text nor positions.

export const search = `
-- place: see db/search/search-place.ts. Highest first is the order in which hits are shown.
CREATE TABLE searched_case (
  place INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_token USING fts5(
  tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);
INSERT INTO search_token (search_token, rank) VALUES ('hashsize', 8388608);
`
