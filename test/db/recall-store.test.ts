// The copy of a past day holds every kind of fact: a table that nobody decided about would be silently missing.

import { expect, it } from 'vitest'
import { openScratchStore } from '#db/open-store.ts'
import { caseTableNames, metNameTables, rollUpTableNames } from '#db/projections/projection-tables.ts'
import { copiedUntil, copiedWhole } from '#db/recall-store.ts'

/** Made again from the log by remakeProjections. */
const projected = [
  ...caseTableNames,
  ...rollUpTableNames,
  ...metNameTables,
  'reserved_number',
  'registry_event',
  'registry_entry',
  'registry_name',
  'searched_case',
]
/** Numbers are given, and drafts typed, on the live desk alone. */
const ofNoDay = ['case_serial', 'account_draft']

it('knows of every table whether it is copied, made again, or of no past day', () => {
  const { database } = openScratchStore()
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_token%'
       AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[]
  const known: string[] = [...copiedWhole, ...copiedUntil, ...projected, ...ofNoDay]
  expect(tables.filter(table => !known.includes(table))).toEqual([])
  expect(known.filter(table => !tables.includes(table))).toEqual([])
})
