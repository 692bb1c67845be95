// Salvage: whatever page of a store is destroyed, every event that does not lie on it is kept, and what is gone is told.

import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { type Salvaged, salvageStore } from '#db/salvage/salvage-store.ts'
import { openDesk } from '#electron/desk/open-desk.ts'
import { frozenStoreBytes } from '#test/builders/frozen-store.ts'
import { verifyFolder } from '#test/builders/verify-folder.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const pageBytes = 4_096
const whole = frozenStoreBytes('store-v1.sqlite.gz')
const pages = whole.length / pageBytes
/** A fixed sequence, so that a failure can be seen again. */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

let all: readonly { seq: number; hash: Buffer }[]

beforeEach(() => {
  const file = join(scratchFolder(), 'whole.sqlite')
  writeFileSync(file, whole)
  all = eventsOf(file)
})

function eventsOf(file: string): readonly { seq: number; hash: Buffer }[] {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare('SELECT seq, hash FROM case_event ORDER BY seq').all() as never
  } finally {
    database.close()
  }
}

/** Pages on which any byte of an event lies: an event may reach over several. */
function damaged(change: (bytes: Buffer) => void): string {
  const bytes = Buffer.from(whole)
  change(bytes)
  const file = join(scratchFolder(), storeFileName)
  writeFileSync(file, bytes)
  return file
}

function salvage(file: string): Salvaged & { readonly kept: ReadonlySet<number> } {
  const target = `${file}.salvaged`
  const salvaged = salvageStore(file, target, all.length)
  const found = eventsOf(target)
  const hashes = new Map(all.map(({ seq, hash }) => [seq, hash.toString('hex')]))
  for (const { seq, hash } of found)
    if (!salvaged.doubtful.includes(seq)) expect(hash.toString('hex'), `event ${seq}`).toBe(hashes.get(seq))
  return { ...salvaged, kept: new Set(found.map(({ seq }) => seq)) }
}

/** Every event is kept, or said to be missing. */
function expectAccounted({ kept, missing }: ReturnType<typeof salvage>): void {
  const gone = new Set(
    missing.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
  )
  for (const { seq } of all) expect(kept.has(seq) !== gone.has(seq), `event ${seq}`).toBe(true)
}

/** Events with a byte on the page: those whose id, hash or payload stand there. */
function eventsOn(page: number): Set<number> {
  const file = join(scratchFolder(), 'whole.sqlite')
  writeFileSync(file, whole)
  const database = new Database(file, { readonly: true })
  const rows = database.prepare('SELECT seq, id, case_id, type, payload, hash FROM case_event').all() as {
    seq: number
    id: Buffer
    case_id: number
    type: string
    payload: string
    hash: Buffer
  }[]
  database.close()
  const bytes = whole.subarray((page - 1) * pageBytes, page * pageBytes)
  const touches = ({ id, hash, payload }: (typeof rows)[number]) =>
    bytes.includes(id) ||
    bytes.includes(hash) ||
    pieces(Buffer.from(payload)).some(piece => bytes.includes(piece))
  const on = rows.filter(touches)
  // A case whose registration is gone hands all its events back instead of storing them.
  const lostCases = new Set(on.filter(({ type }) => type === 'caseRegistered').map(row => row.case_id))
  return new Set(rows.filter(row => on.includes(row) || lostCases.has(row.case_id)).map(({ seq }) => seq))
}

function pieces(text: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at + 40 <= text.length; at += 400) found.push(text.subarray(at, at + 40))
  return found
}

describe('a whole store', () => {
  it('is salvaged to the same events, accounts and settings', async () => {
    const file = damaged(() => undefined)
    const salvaged = salvage(file)
    expect(salvaged).toMatchObject({ events: all.length, missing: [], doubtful: [], setAside: [] })
    for (const table of ['desk', 'account', 'desk_event', 'case_serial', 'import_batch', 'import_row'])
      expect(rowsOf(`${file}.salvaged`, table), table).toEqual(rowsOf(file, table))
  })

  it('is salvaged from its log as well', () => {
    const folder = scratchFolder()
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { database } = opened.value.store
    database.exec("INSERT INTO setting (key, value) VALUES ('centreName', '湘潭')")
    const copy = join(scratchFolder(), storeFileName)
    for (const part of ['', '-wal'])
      writeFileSync(copy + part, readFileSync(join(folder, storeFileName) + part))
    opened.value.close()
    salvageStore(copy, `${copy}.salvaged`)
    expect(rowsOf(`${copy}.salvaged`, 'setting')).toContainEqual({ key: 'centreName', value: '湘潭' })
  })

  it('becomes a desk that verifies', async () => {
    const folder = scratchFolder()
    salvageStore(
      damaged(() => undefined),
      join(folder, storeFileName),
    )
    const log = { error: () => undefined, info: () => undefined }
    const desk = await openDesk({ dataFolder: folder, host: 'inProcess', printPdf: null, log })
    if (!desk.ok) throw new Error(desk.failure.code)
    await desk.value.close()
    expect(await verifyFolder(folder)).toEqual([])
  })
})

describe('a store of which one page is destroyed', () => {
  it.each(Array.from({ length: pages }, (_, index) => index + 1))('page %i: loses no other event', page => {
    const file = damaged(bytes => randomBytes(pageBytes).copy(bytes, (page - 1) * pageBytes))
    const salvaged = salvage(file)
    const mayBeGone = eventsOn(page)
    for (const { seq } of all)
      if (!mayBeGone.has(seq)) expect(salvaged.kept.has(seq), `event ${seq}`).toBe(true)
    expectAccounted(salvaged)
  })
})

describe('a store of which a few bytes are flipped on every page', () => {
  it.each([1, 2, 3, 4, 5, 6])('seed %i: never throws, and accounts for every event', seed => {
    const next = chance(seed)
    const file = damaged(bytes => {
      for (let page = 0; page < pages; page++) {
        const at = page * pageBytes + Math.floor(next() * pageBytes)
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + Math.floor(next() * 255)), at)
      }
    })
    const salvaged = salvage(file)
    expect(salvaged.events).toBeGreaterThan(0)
    expectAccounted(salvaged)
  })
})

describe('a file that holds no store', () => {
  it.each([0, 1, 5_000])('of %i bytes gives nothing, and does not throw', length => {
    const file = join(scratchFolder(), storeFileName)
    writeFileSync(file, randomBytes(length))
    expect(salvageStore(file, `${file}.salvaged`)).toMatchObject({ events: 0, accounts: 0 })
  })
})

function rowsOf(file: string, table: string): unknown[] {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()
  } finally {
    database.close()
  }
}
