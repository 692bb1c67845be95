// What is seen of damage in seconds, and what is left to the check of a copy.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { checkPages } from '#db/backups/inspect-store-file.ts'
import { checkQuickly } from '#db/check-quickly.ts'
import { storeFileName } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { damageSearchIndex } from '#test/builders/damage-search-index.ts'
import { unpackStore } from '#test/builders/frozen-store.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

/** The file of a store with cases, brought up to date; its desk is closed. */
function storeFile(change: (database: Database.Database) => void = () => undefined): string {
  const folder = scratchFolder()
  unpackStore('store-v7.sqlite.gz', folder)
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  change(opened.value.store.database)
  opened.value.close()
  return join(folder, storeFileName)
}

function complaintOf(check: (database: Database.Database) => string | null, file: string): string | null {
  const database = new Database(file, { readonly: true })
  try {
    return check(database)
  } finally {
    database.close()
  }
}

it('finds a whole store whole', () => {
  const file = storeFile()
  expect(complaintOf(checkQuickly, file)).toBeNull()
  expect(complaintOf(checkPages, file)).toBeNull()
})

it('looks at every table and index, those of the index of search too', () => {
  const file = storeFile()
  const database = new Database(file, { readonly: true })
  const pages = database
    .prepare(
      `SELECT name, rootpage AS page FROM sqlite_schema
       WHERE name IN ('case_event', 'case_row_number_key', 'search_token_data', 'searched_case')`,
    )
    .all() as { name: string; page: number }[]
  const pageSize = database.pragma('page_size', { simple: true }) as number
  database.close()
  expect(pages).toHaveLength(4)
  const whole = readFileSync(file)
  for (const { name, page } of pages) {
    const bytes = Buffer.from(whole)
    bytes.fill(0xff, (page - 1) * pageSize, (page - 1) * pageSize + 8)
    writeFileSync(file, bytes)
    expect(complaintOf(checkQuickly, file), name).not.toBeNull()
  }
})

it('leaves the inner order of the index of search to the check of copies', () => {
  const file = storeFile(damageSearchIndex)
  expect(complaintOf(checkQuickly, file)).toBeNull()
  expect(complaintOf(checkPages, file)).toMatch(/search_token/)
})
