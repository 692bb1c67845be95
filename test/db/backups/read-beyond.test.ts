// What a store holds that another file of it does not.

import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { settleFile } from '#db/backups/copy-store.ts'
import { readBeyond } from '#db/backups/read-beyond.ts'
import { storeFileName } from '#db/data-folder.ts'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { type OpenStore, openStore } from '#db/open-store.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

let open: OpenStore
beforeEach(() => {
  const opened = openStore(scratchFolder())
  if (!opened.ok) throw new Error(opened.failure.code)
  open = opened.value
})
afterEach(() => open.close())

const record = (type: 'officeHoursChanged' | 'signedIn') =>
  appendDeskEvent(open.store, { type, actor: 'admin', atMs: 1, details: {} })

function copy(): string {
  open.store.database.pragma('wal_checkpoint(TRUNCATE)')
  const file = join(scratchFolder(), 'copy.sqlite')
  copyFileSync(join(open.store.folder, storeFileName), file)
  return file
}

it('is nothing beside a copy just made, and leaves nothing beside the copy', () => {
  record('officeHoursChanged')
  const file = copy()
  expect(readBeyond(open.store, file)).toEqual({ cases: 0, events: 0, deskEvents: 0 })
  expect(readdirSync(join(file, '..'))).toEqual(['copy.sqlite'])
})

it('counts what was set since, and not who signed in', () => {
  const file = copy()
  settleFile(file)
  record('officeHoursChanged')
  record('signedIn')
  record('officeHoursChanged')
  expect(readBeyond(open.store, file)).toEqual({ cases: 0, events: 0, deskEvents: 2 })
})

it('cannot be told of a file that is no store', () => {
  const file = join(scratchFolder(), 'copy.sqlite')
  writeFileSync(file, 'not a store at all')
  expect(readBeyond(open.store, file)).toBeNull()
  expect(readBeyond(open.store, `${file}.gone`)).toBeNull()
})
