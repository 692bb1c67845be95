// What clocks follow from besides their rows, so that a change of calendar or rules needs no events. Filled when the
// projections are made again, as they are when an older store is opened. An index that no list walks goes, if interrupted
// work has not left it dropped.

export const clockFacts = `
DROP INDEX IF EXISTS clock_stopped;

-- Of the cases whose clocks have any: pauses, extensions by rule, and what the steps that started them brought. JSON.
CREATE TABLE clock_facts (
  case_id INTEGER PRIMARY KEY,
  pauses TEXT,
  extensions TEXT,
  own TEXT
) STRICT;
`
