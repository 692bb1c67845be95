// A store whose pages are whole and whose index of search is not what its own order says.

import type Database from 'better-sqlite3'

export function damageSearchIndex(database: Database.Database): void {
  // Rows 1 and 10 say what the others are; they are read, and missed, as soon as anything is searched.
  database.unsafeMode(true)
  const { changes } = database
    .prepare('UPDATE search_token_data SET block = zeroblob(length(block)) WHERE id > 10')
    .run()
  database.unsafeMode(false)
  if (changes === 0) throw new Error('nothing is indexed')
}
