// Keeping the store of an open desk: backups by themselves, restoring in place, reading only.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups } from '#db/backups/list-backups.ts'
import { backupsFolderOf, storeFileName } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { openDesk } from '#electron/desk/open-desk.ts'
import type { BackupView } from '#shared/contract/keeping-contract.ts'
import { damageSearchIndex } from '#test/builders/damage-search-index.ts'
import { unpackStore } from '#test/builders/frozen-store.ts'
import { registerDesign } from '#test/builders/register-design.ts'
import { failureOf, openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'
import { verifyFolder } from '#test/builders/verify-folder.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const register = (title: string) => registerDesign(desk, title)

async function newest(): Promise<BackupView> {
  const { backups } = await desk.as('administrator').keeping.backups()
  const [first] = backups
  if (!first) throw new Error('there is no backup')
  return first
}

const titles = async () =>
  (
    await desk
      .as('auditor')
      .cases.list({ filter: {}, sort: 'number', descending: false, after: null, limit: 50 } as never)
  ).lines.map(({ title }) => title)

describe('a backup', () => {
  it('made now is listed with what was counted in it', async () => {
    await register('甲')
    const made = await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
    expect(made).toMatchObject({ cases: 1, second: 'none' })
    expect(await newest()).toMatchObject({ where: 'first', checked: { cases: 1, reason: 'asked' } })
    const { name, where } = await newest()
    expect(await desk.as('supervisor').keeping.checkBackup({ jobId: 'c', where, name })).toEqual({
      sound: true,
    })
  })

  it('is made before a restore only where something was recorded since the last', async () => {
    await register('甲')
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
    const { where, name } = await newest()
    const restore = (jobId: string) => desk.as('administrator').keeping.restore({ jobId, where, name })
    await restore('r1')
    expect(listBackups(backupsFolderOf(desk.folder))).toHaveLength(1)
    await register('乙')
    await restore('r2')
    const reasons = listBackups(backupsFolderOf(desk.folder)).map(({ manifest }) => manifest?.reason)
    expect(reasons.sort()).toEqual(['asked', 'beforeRestore'])
  })

  it('goes to the second folder too, and says so when that is gone', async () => {
    await register('甲')
    const usb = scratchFolder()
    const client = desk.as('administrator').keeping
    await client.changeSettings({ intervalHours: 2, secondFolder: usb })
    expect((await client.backUpNow({ jobId: 'b' })).second).toBe('ok')
    expect((await client.backups()).backups.map(({ where }) => where).sort()).toEqual(['first', 'second'])
    await client.changeSettings({ intervalHours: 2, secondFolder: usb })
    writeFileSync(join(usb, 'plain'), '')
    expect(
      await failureOf(client.changeSettings({ intervalHours: 2, secondFolder: join(usb, 'none') })),
    ).toBe('dataFolderMissing')
  })

  it('goes to no second folder that is none, or that is the first', async () => {
    await register('甲')
    const client = desk.as('administrator').keeping
    await client.backUpNow({ jobId: 'b' })
    const file = join(scratchFolder({ plain: '' }), 'plain')
    const refused = (secondFolder: string) =>
      failureOf(client.changeSettings({ intervalHours: 2, secondFolder }))
    expect(await refused(file)).toBe('dataFolderMissing')
    expect(await refused('.')).toBe('dataFolderMissing')
    expect(await refused(backupsFolderOf(desk.folder))).toBe('fieldInvalid')
    expect(await refused(desk.folder)).toBe('fieldInvalid')
    // A folder that nobody may write in, whoever runs the test.
    if (process.platform === 'linux') expect(await refused('/proc/self')).toBe('dataFolderReadOnly')
  })

  it('older than a day with something recorded since is called stale', async () => {
    await register('甲')
    expect((await desk.as('clerk').keeping.health()).backup).toBe('none')
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
    desk.advanceMs(25 * 3_600_000)
    expect((await desk.as('clerk').keeping.health()).backup).toBe('fresh')
    await register('乙')
    expect((await desk.as('clerk').keeping.health()).backup).toBe('stale')
  })

  it('is refused by a name that is none', async () => {
    const client = desk.as('administrator').keeping
    const name = '../anshi.sqlite'
    expect(await failureOf(client.previewRestore({ where: 'first', name }))).toBe('backupUnusable')
    expect(await failureOf(client.restore({ jobId: 'r', where: 'first', name }))).toBe('backupUnusable')
  })
})

describe('restoring while the desk is open', () => {
  it('shows first what would be lost, then what the backup held, and can be taken back', async () => {
    await register('甲')
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
    const { where, name } = await newest()
    await register('乙')
    const client = desk.as('administrator').keeping
    expect((await client.previewRestore({ where, name })).lost).toEqual({
      cases: 1,
      events: 1,
      deskEvents: 0,
    })
    await client.restore({ jobId: 'r', where, name })
    expect(await titles()).toEqual(['甲'])
    expect((await desk.as('administrator').keeping.backups()).canUndo).toBe(true)
    await desk.as('administrator').keeping.undoRestore({ jobId: 'u' })
    expect(await titles()).toEqual(['甲', '乙'])
    await register('丙')
    expect(await titles()).toHaveLength(3)
  })

  it('counts settings among what would be lost, and what came after an earlier restore', async () => {
    await register('甲')
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b1' })
    const early = await newest()
    const keeper = () => desk.as('administrator').keeping
    await desk.as('administrator').desk.setOfficeHours({ opens: '08:30', closes: '17:00' })
    const lostBy = async ({ where, name }: BackupView) =>
      (await keeper().previewRestore({ where, name })).lost
    expect(await lostBy(early)).toEqual({ cases: 0, events: 0, deskEvents: 1 })
    await register('乙')
    await register('丙')
    desk.advanceMs(60_000)
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b2' })
    const late = await newest()
    expect(await lostBy(late)).toEqual({ cases: 0, events: 0, deskEvents: 0 })
    await keeper().restore({ jobId: 'r', where: early.where, name: early.name })
    await register('丁')
    expect(await lostBy(late)).toEqual({ cases: 1, events: 1, deskEvents: 0 })
    expect((await keeper().previewUndo()).lost).toEqual({ cases: 1, events: 1, deskEvents: 0 })
  })

  it('leaves the backup it came from the newest there is, until something is recorded', async () => {
    await register('甲')
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b1' })
    const { where, name, madeAtMs } = await newest()
    desk.advanceMs(60_000)
    await register('乙')
    await desk.as('administrator').keeping.restore({ jobId: 'r', where, name })
    expect(await desk.as('clerk').keeping.health()).toMatchObject({ backup: 'fresh', lastBackupMs: madeAtMs })
    expect((await desk.as('clerk').desk.status()).lastBackupMs).toBe(madeAtMs)
    desk.advanceMs(25 * 3_600_000)
    await register('丙')
    expect((await desk.as('clerk').keeping.health()).backup).toBe('stale')
  })

  it('cannot be taken back where there was none', async () => {
    expect(await failureOf(desk.as('administrator').keeping.previewUndo())).toBe('nothingToUndo')
  })

  it('ends every session', async () => {
    await register('甲')
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
    const { where, name } = await newest()
    const clerk = desk.as('clerk')
    await desk.as('administrator').keeping.restore({ jobId: 'r', where, name })
    expect(await failureOf(clerk.session.current())).toBe('signInRequired')
  })

  it('is for administrators', async () => {
    const call = desk.as('supervisor').keeping.restore({ jobId: 'r', where: 'first', name: 'x' })
    expect(await failureOf(call)).toBe('notAllowed')
  })
})

describe('salvaging while the desk is open', () => {
  it('keeps every case and verifies', async () => {
    await register('甲')
    await register('乙')
    const salvaged = await desk.as('administrator').keeping.salvage({ jobId: 's' })
    expect(salvaged).toMatchObject({ events: 2, cases: 2, missing: [], setAside: 0 })
    expect(await titles()).toEqual(['甲', '乙'])
    expect(await verifyFolder(desk.folder)).toEqual([])
  })
})

describe('a desk that only reads', () => {
  const log = { error: () => undefined, info: () => undefined }

  it('shows cases and refuses every write', async () => {
    await register('甲')
    const folder = scratchFolder()
    unpackStore('store-v1.sqlite.gz', folder)
    // Brought up to date by a desk that may write.
    await (await openTestDesk('2026-11-20', { folder })).desk.close()
    const before = readFileSync(join(folder, storeFileName))
    const reading = await openTestDesk('2026-11-20', { folder, readOnly: 'asked' })
    const list = { filter: {}, sort: 'number', descending: false, after: null, limit: 5 }
    expect((await reading.as('auditor').cases.list(list as never)).total).toBeGreaterThan(0)
    expect(await failureOf(reading.as('clerk').cases.addNote({ id: 1, text: 'x' } as never))).toBe(
      'deskReadOnly',
    )
    expect((await reading.as('clerk').keeping.health()).readOnly).toBe('asked')
    expect(await failureOf(reading.as('administrator').keeping.salvage({ jobId: 's' }))).toBe('deskReadOnly')
    await reading.desk.close()
    expect(readFileSync(join(folder, storeFileName)).equals(before)).toBe(true)
  })

  it('opens a store of a newer version', async () => {
    const folder = scratchFolder()
    unpackStore('store-v1.sqlite.gz', folder)
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    opened.value.store.database.pragma('user_version = 99')
    opened.value.close()
    expect(await openDesk({ dataFolder: folder, host: 'inProcess', printPdf: null, log })).toMatchObject({
      ok: false,
      failure: { code: 'storeNewer' },
    })
    const reading = await openTestDesk('2026-11-20', { folder, readOnly: 'newer' })
    expect((await reading.as('clerk').keeping.health()).readOnly).toBe('newer')
    await reading.desk.close()
  })
})

describe('a desk with a window', () => {
  it('finds damage by itself, records nothing from then on, and is mended by a salvage', async () => {
    const folder = scratchFolder()
    unpackStore('store-v1.sqlite.gz', folder)
    const opened = openStore(folder)
    if (opened.ok) opened.value.close()
    damageOnePage(join(folder, storeFileName))
    const windowed = await openTestDesk('2026-11-20', { folder, host: 'loopback' })
    await expect
      .poll(async () => (await windowed.as('clerk').keeping.health()).integrity, { timeout: 20_000 })
      .toBe('damaged')
    const note = windowed.as('clerk').cases.addNote({ id: 1, text: 'x' } as never)
    expect(await failureOf(note)).toBe('deskReadOnly')
    await windowed.as('administrator').keeping.salvage({ jobId: 's' })
    expect((await windowed.as('clerk').keeping.health()).readOnly).toBeNull()
    await windowed.close()
  })
})

describe('damage that the check at the opening leaves out', () => {
  it('is found when a copy is not whole, and nothing is recorded from then on', async () => {
    const folder = scratchFolder()
    const before = await openTestDesk('2026-11-20', { folder })
    await registerDesign(before, '甲')
    await before.desk.close()
    const database = new Database(join(folder, storeFileName))
    damageSearchIndex(database)
    database.close()
    const windowed = await openTestDesk('2026-11-20', { folder, host: 'loopback' })
    const health = () => windowed.as('clerk').keeping.health()
    await expect.poll(async () => (await health()).integrity, { timeout: 20_000 }).toBe('whole')
    expect(await failureOf(windowed.as('supervisor').keeping.backUpNow({ jobId: 'b' }))).toBe('backupFailed')
    await expect.poll(async () => (await health()).integrity, { timeout: 20_000 }).toBe('damaged')
    expect((await health()).readOnly).toBe('damaged')
    await windowed.as('administrator').keeping.salvage({ jobId: 's' })
    await expect.poll(async () => (await health()).integrity, { timeout: 20_000 }).toBe('whole')
    await windowed.as('supervisor').keeping.backUpNow({ jobId: 'c' })
    await windowed.close()
  })
})

/** A page of an index, late in the file: the desk opens, and its check finds it. */
function damageOnePage(file: string): void {
  const bytes = readFileSync(file)
  const page = 4_096
  for (let at = bytes.length - page; at > page; at -= page) {
    if (bytes.readUInt8(at) !== 0x0a) continue
    bytes.fill(0xff, at, at + 8)
    break
  }
  writeFileSync(file, bytes)
}
