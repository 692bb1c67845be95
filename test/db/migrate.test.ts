// Stores of every released version are brought to this one with all they held; what cannot be brought stays as it was.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listBackups } from '#db/backups/list-backups.ts'
import { backupsFolderOf } from '#db/data-folder.ts'
import { applicationId, migrate, storeVersion } from '#db/migrate.ts'
import { openStore } from '#db/open-store.ts'
import type { WriteStore } from '#db/store-handle.ts'
import { openDesk } from '#electron/desk/open-desk.ts'
import { frozenStores, unpackStore } from '../builders/frozen-store.ts'
import { verifyFolder } from '../builders/verify-folder.ts'
import { scratchFolder } from '../stand-ins/scratch-folder.ts'

const log = { error: () => undefined, info: () => undefined }

/** What is recorded, as far as every version knows it. */
function recordedIn(file: string) {
  const database = new Database(file, { readonly: true })
  try {
    const all = (sql: string) => database.prepare(sql).all()
    return {
      events: all('SELECT * FROM case_event ORDER BY seq'),
      cases: all('SELECT id, number, kind, title, stage, closed_on FROM case_row ORDER BY id'),
      accounts: all('SELECT id, login, name, role FROM account ORDER BY id'),
      desks: all('SELECT uid, code FROM desk'),
    }
  } finally {
    database.close()
  }
}

describe.each(frozenStores)('%s', name => {
  it('is opened, brought to this version, and holds what it held', async () => {
    const folder = scratchFolder()
    const file = unpackStore(name, folder)
    const before = recordedIn(file)
    expect(before.events.length).toBeGreaterThan(0)
    const opened = await openDesk({ dataFolder: folder, host: 'inProcess', printPdf: null, log })
    if (!opened.ok) throw new Error(opened.failure.code)
    await opened.value.close()
    expect(recordedIn(file)).toEqual(before)
    expect(await verifyFolder(folder)).toEqual([])
  })

  it('is backed up, checked, before it is migrated', () => {
    const folder = scratchFolder()
    const file = unpackStore(name, folder)
    const version = versionOf(file)
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    opened.value.close()
    const backups = listBackups(backupsFolderOf(folder))
    if (version === storeVersion) return expect(backups).toEqual([])
    expect(backups.map(({ manifest }) => manifest?.reason)).toEqual(['beforeMigration'])
    expect(versionOf(backups[0]?.file ?? '')).toBe(version)
    expect(versionOf(file)).toBe(storeVersion)
  })
})

describe('a migration', () => {
  it('that fails halfway leaves nothing of itself', () => {
    const database = new Database(':memory:')
    const store: WriteStore = { database, folder: '', __mayRead: true, __mayWrite: true }
    // A table in the way of the last of the first store: everything before it must go again.
    database.exec('CREATE TABLE party (x)')
    expect(() => migrate(store, 0)).toThrow(/party/)
    expect(database.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['party'])
    expect(database.pragma('user_version', { simple: true })).toBe(0)
    database.close()
  })

  it('is not made of a newer store, which is refused and left alone', () => {
    const folder = scratchFolder()
    const database = new Database(join(folder, 'anshi.sqlite'))
    database.exec(`CREATE TABLE t (x); PRAGMA application_id = ${applicationId}; PRAGMA user_version = 99`)
    database.close()
    const opened = openStore(folder)
    expect(opened).toMatchObject({ ok: false, failure: { code: 'storeNewer', details: { version: 99 } } })
    expect(readdirSync(folder).filter(name => name.startsWith('anshi.sqlite'))).toEqual(['anshi.sqlite'])
  })
})

function versionOf(file: string): number {
  const database = new Database(file, { readonly: true })
  const version = database.pragma('user_version', { simple: true }) as number
  database.close()
  return version
}
