// A data folder whose desk cannot be opened: what the page is told, and every action that mends it.

import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { openDesk } from '#electron/desk/open-desk.ts'
import { DeskDoor } from '#electron/host/desk-door.ts'
import type { HostedDesk } from '#electron/host/desk-opener.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { OutsideClient } from '#shared/contract/outside-contract.ts'
import { unpackStore } from '#test/builders/frozen-store.ts'
import { failureOf, openTestDesk } from '#test/builders/test-desk.ts'
import { standInDesk } from '#test/stand-ins/desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const now = () => Date.UTC(2026, 10, 21, 4)
const log = { error: () => undefined, info: () => undefined }
const doors: DeskDoor[] = []

afterEach(async () => {
  for (const door of doors.splice(0)) await door.close()
})

async function openDoor(dataFolder: string): Promise<DeskDoor> {
  const door = new DeskDoor({
    dataFolder,
    log,
    now,
    open: readOnly =>
      openDesk({ dataFolder, host: 'inProcess', printPdf: null, log, now, ...(readOnly && { readOnly }) }),
  })
  doors.push(door)
  await door.open()
  return door
}

const context = { connection: 'test' }
// Which of the two is served is what the tests are about: typed by what is asked.
const clientOf = <T>(door: DeskDoor): T =>
  createRouterClient(door.router as HostedDesk['router'], { context }) as unknown as T
const outsideOf = (door: DeskDoor) => clientOf<OutsideClient>(door)
const deskOf = (door: DeskDoor) => clientOf<DeskClient>(door)

/** A folder with a store of some cases and one backup of it. */
async function filledFolder(): Promise<string> {
  const folder = scratchFolder()
  unpackStore('store-v1.sqlite.gz', folder)
  const desk = await openTestDesk('2026-11-20', { folder })
  await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
  await desk.desk.close()
  return folder
}

function damageHeader(folder: string): void {
  const file = join(folder, storeFileName)
  const bytes = readFileSync(file)
  bytes.fill(0xff, 0, 100)
  writeFileSync(file, bytes)
}

it('goes to no older backup where another program keeps the newest from its place', async () => {
  const folder = await filledFolder()
  damageHeader(folder)
  mkdirSync(join(folder, `${storeFileName}.incoming`, 'held'), { recursive: true })
  const door = await openDoor(folder)
  expect(await failureOf(outsideOf(door).outside.restoreNewest())).toBe('storeNotReplaced')
  expect(door.failure?.code).toBe('storeDamaged')
})

describe('a damaged store', () => {
  it('is told of, with its newest backup and what can be done', async () => {
    const folder = await filledFolder()
    damageHeader(folder)
    const door = await openDoor(folder)
    expect(door.isHelped).toBe(true)
    expect(await failureOf(outsideOf(door).desk.status())).toBe('storeDamaged')
    expect(await outsideOf(door).outside.read()).toMatchObject({
      failure: { code: 'storeDamaged' },
      folder,
      mayRestore: true,
      maySalvage: true,
    })
  })

  it('is restored from its newest backup, and kept', async () => {
    const folder = await filledFolder()
    damageHeader(folder)
    const door = await openDoor(folder)
    expect((await outsideOf(door).outside.restoreNewest()).events).toBeGreaterThan(0)
    expect((await deskOf(door).desk.status()).state).toBe('ready')
    expect(readdirSync(folder)).toContain('anshi.sqlite.damaged-20261121-040000000')
  })

  it('is salvaged where there is no backup', async () => {
    const folder = scratchFolder()
    unpackStore('store-v1.sqlite.gz', folder)
    damageHeader(folder)
    const door = await openDoor(folder)
    expect((await outsideOf(door).outside.read()).mayRestore).toBe(false)
    expect(await outsideOf(door).outside.salvage()).toMatchObject({ missing: [], setAside: 0 })
    expect((await deskOf(door).desk.status()).state).toBe('ready')
    const left = readdirSync(folder)
    expect(left).toContain('anshi.sqlite.damaged-20261121-040000000')
    expect(left).toContain('anshi.sqlite.damaged-20261121-040000000.missing.json')
  })

  it('of which nothing is left is not replaced', async () => {
    const folder = scratchFolder()
    writeFileSync(join(folder, storeFileName), 'nothing of ours '.repeat(500))
    const door = await openDoor(folder)
    expect(await failureOf(outsideOf(door).outside.salvage())).toBe('nothingToSalvage')
    expect(readFileSync(join(folder, storeFileName), 'utf8')).toContain('nothing of ours')
    expect(readdirSync(folder).filter(name => name.includes('incoming'))).toEqual([])
  })
})

describe('a store', () => {
  it('that is gone is restored from its newest backup', async () => {
    const folder = await filledFolder()
    renameSync(join(folder, storeFileName), join(scratchFolder(), 'elsewhere'))
    const door = await openDoor(folder)
    expect(await failureOf(outsideOf(door).desk.status())).toBe('storeMissing')
    await outsideOf(door).outside.restoreNewest()
    expect((await deskOf(door).desk.status()).state).toBe('ready')
  })

  it('of a newer version is read on request', async () => {
    const folder = scratchFolder()
    unpackStore('store-v1.sqlite.gz', folder)
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    opened.value.store.database.pragma('user_version = 99')
    opened.value.close()
    const door = await openDoor(folder)
    expect(await outsideOf(door).outside.read()).toMatchObject({
      failure: { code: 'storeNewer' },
      mayReadOnly: true,
      mayRestore: false,
      maySalvage: false,
    })
    expect(await failureOf(outsideOf(door).outside.salvage())).toBe('storeNewer')
    await outsideOf(door).outside.openReadOnly()
    expect((await deskOf(door).desk.status()).state).toBe('ready')
  })

  it('that is put right meanwhile opens when it is tried again', async () => {
    const folder = await filledFolder()
    const file = join(folder, storeFileName)
    const whole = readFileSync(file)
    damageHeader(folder)
    const door = await openDoor(folder)
    expect(await failureOf(outsideOf(door).outside.retry())).toBe('storeDamaged')
    writeFileSync(file, whole)
    await outsideOf(door).outside.retry()
    expect((await deskOf(door).desk.status()).state).toBe('ready')
  })
})

describe('a door that several ask at once', () => {
  function slowDoor() {
    const desk = standInDesk()
    const begun = Promise.withResolvers<void>()
    const open = async () => {
      desk.events.push('asked')
      await begun.promise
      return desk.opener({ dataFolder: '', host: 'inProcess', printPdf: null, log })
    }
    return { desk, begin: begun.resolve, door: new DeskDoor({ dataFolder: '', log, now, open }) }
  }

  it('opens one desk for all of them', async () => {
    const { desk, begin, door } = slowDoor()
    const asked = [door.open(), door.open('asked')]
    begin()
    expect(await Promise.all(asked)).toEqual([true, true])
    expect(desk.events).toEqual(['asked', 'opened'])
    await door.close()
  })

  it('closes a desk that is being opened, once, and opens none after it', async () => {
    const { desk, begin, door } = slowDoor()
    const asked = door.open()
    const closed = [door.close(), door.close()]
    begin()
    await Promise.all([asked, ...closed])
    await door.open()
    expect(desk.events).toEqual(['asked', 'opened', 'closed'])
  })
})
