// What a data folder may hold, and what is said when it cannot be opened. Whatever was there stays as it was.

import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { applicationId } from '#db/migrate.ts'
import { openStore, openStoreForReading } from '#db/open-store.ts'
import { inTransaction } from '#db/store-handle.ts'
import { scratchFolder } from '../stand-ins/scratch-folder.ts'

function codeOf(result: { ok: true } | { ok: false; failure: { code: string } }): string {
  return result.ok ? 'ok' : result.failure.code
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

describe('a folder', () => {
  it('that is new gets a store whose writes are on disk when acknowledged', () => {
    const folder = join(scratchFolder(), 'new', 'folder')
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { database } = opened.value.store
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId)
    opened.value.close()
  })

  it('that was moved away under an open store takes no more writes, and takes them again once it is back', () => {
    const folder = join(scratchFolder(), 'data')
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { store, close } = opened.value
    const write = (key: string) =>
      inTransaction(store, () => store.database.exec(`INSERT INTO setting VALUES ('${key}', '')`))
    renameSync(folder, `${folder}-aside`)
    expect(() => write('lost')).toThrow('dataFolderMissing')
    renameSync(`${folder}-aside`, folder)
    write('kept')
    expect(store.database.prepare('SELECT key FROM setting').pluck().all()).toEqual(['kept'])
    close()
  })

  it('that is a file is missing', () => {
    const folder = scratchFolder({ file: 'text' })
    expect(codeOf(openStore(join(folder, 'file')))).toBe('dataFolderMissing')
    expect(codeOf(openStore(join(folder, 'file', 'below')))).toBe('dataFolderMissing')
  })

  it('in another desk’s hands is refused until that desk closes', () => {
    const folder = scratchFolder()
    const first = openStore(folder)
    expect(codeOf(openStore(folder))).toBe('dataFolderInUse')
    if (first.ok) first.value.close()
    const second = openStore(folder)
    expect(codeOf(second)).toBe('ok')
    if (second.ok) second.value.close()
  })

  it('that is a file, or lies under one, is refused', () => {
    const folder = scratchFolder({ file: 'x' })
    expect(codeOf(openStore(join(folder, 'file', 'below')))).toBe('dataFolderMissing')
  })

  it.runIf(process.getuid?.() !== 0)('that may not be written to is refused', () => {
    const folder = join(scratchFolder(), 'closed')
    mkdirSync(folder)
    chmodSync(folder, 0o555)
    expect(codeOf(openStore(folder))).toBe('dataFolderReadOnly')
    chmodSync(folder, 0o755)
  })

  it('of the system’s own, where nothing can be made, is refused', () => {
    expect(['dataFolderReadOnly', 'dataFolderMissing']).toContain(codeOf(openStore('/proc/anshi')))
  })

  it('written as a network share is refused', () => {
    const folder = scratchFolder()
    expect(codeOf(openStore(`/${folder}`))).toBe('dataFolderOnNetwork')
  })

  it('where nothing can be made is read all the same, unless its store is too large for memory', () => {
    const folder = scratchFolder()
    const made = openStore(folder)
    if (made.ok) made.value.close()
    // What SQLite would lay beside the file has no place: as in a folder that may not be written to.
    symlinkSync(join(folder, 'gone', 'shm'), join(folder, `${storeFileName}-shm`))
    const reading = openStoreForReading(folder)
    expect(codeOf(reading)).toBe('ok')
    if (reading.ok) reading.value.close()
    truncateSync(join(folder, storeFileName), 2 ** 30 + 4_096)
    expect(codeOf(openStoreForReading(folder))).toBe('storeTooLargeHere')
  })

  it('without a store cannot be read', () => {
    expect(codeOf(openStoreForReading(scratchFolder()))).toBe('dataFolderMissing')
  })
})

describe('a file in the store’s place', () => {
  const cases: readonly (readonly [string, string, (file: string) => void])[] = [
    [
      'that is no database',
      'storeDamaged',
      file => writeFileSync(file, 'not a database at all, '.repeat(100)),
    ],
    [
      'that belongs to another program',
      'storeForeign',
      file => run(file, 'CREATE TABLE theirs (x); PRAGMA user_version = 3'),
    ],
    [
      'that a newer desk made',
      'storeNewer',
      file =>
        run(file, `CREATE TABLE t (x); PRAGMA application_id = ${applicationId}; PRAGMA user_version = 99`),
    ],
  ]

  it.each(cases)('%s is refused and left as it was', (_what, code, make) => {
    const folder = scratchFolder()
    const file = join(folder, storeFileName)
    make(file)
    const before = digest(file)
    expect(codeOf(openStore(folder))).toBe(code)
    expect(codeOf(openStoreForReading(folder))).toBe(code)
    expect(digest(file)).toBe(before)
    // The folder is free again for whoever mends it.
    expect(codeOf(openStore(folder))).toBe(code)
  })

  it('damaged in its first page is refused as damaged', () => {
    const folder = scratchFolder()
    const opened = openStore(folder)
    if (opened.ok) opened.value.close()
    const file = join(folder, storeFileName)
    const bytes = readFileSync(file)
    bytes.fill(0xff, 0, 100)
    writeFileSync(file, bytes)
    expect(codeOf(openStore(folder))).toBe('storeDamaged')
  })
})

function run(file: string, sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}
