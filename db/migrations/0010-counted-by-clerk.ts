// What Today counts, kept by clerk, and indexes for what is rare: meeting each clock of a clerk, or each milestone of a
// month, took a tenth of a second in a large store. The sums are filled when the projections are made again, as they are when an
// older store is opened.

export const countedByClerk = `
-- The centre's running clocks by the days their lights turn. −1 stands for NULL: a paused clock is due on no day; ''
-- for no clerk.
DROP TABLE clock_count;
CREATE TABLE clock_count (
  clerk TEXT NOT NULL,
  due_on INTEGER NOT NULL,
  warn_on INTEGER NOT NULL,
  clocks INTEGER NOT NULL,
  PRIMARY KEY (clerk, due_on, warn_on)
) STRICT, WITHOUT ROWID;

-- Open cases by the clock that binds, likewise.
CREATE TABLE open_count (
  clerk TEXT NOT NULL,
  kind TEXT NOT NULL,
  due_on INTEGER NOT NULL,
  warn_on INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  PRIMARY KEY (clerk, kind, due_on, warn_on)
) STRICT, WITHOUT ROWID;

-- Cases by what is to be asked about a due date of theirs besides its light.
CREATE TABLE due_count (
  due TEXT NOT NULL,
  clerk TEXT NOT NULL,
  cases INTEGER NOT NULL,
  PRIMARY KEY (due, clerk)
) STRICT, WITHOUT ROWID;

-- Running clocks whose due day rests on a year without a notice, and days that are not certain: few of many.
CREATE INDEX clock_unpublished ON clock (case_id)
  WHERE stop_on IS NULL AND owner = 'centre' AND provisional = 'unpublished';
CREATE INDEX milestone_undated ON milestone (reached_on, milestone) WHERE dating IS NOT NULL;
`
