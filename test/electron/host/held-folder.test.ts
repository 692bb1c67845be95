// A data folder that another process has open: who has it, what can be done meanwhile, and how it becomes free. The
// other desk runs in a process of its own, so that the lock is the operating system's.

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDesk } from '#electron/desk/open-desk.ts'
import { DeskDoor, type DeskDoorOptions } from '#electron/host/desk-door.ts'
import type { HostedDesk } from '#electron/host/desk-opener.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { OutsideClient } from '#shared/contract/outside-contract.ts'
import { failureOf } from '#test/builders/test-desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { startChild } from '#test/torture/start-child.ts'

const now = () => Date.UTC(2026, 10, 21, 4)
const log = { error: () => undefined, info: () => undefined }
const address = `http://127.0.0.1:41234/?token=${'k'.repeat(43)}`
const note = (folder: string) => join(folder, 'anshi.holder.json')

async function openDoor(dataFolder: string, change: Partial<DeskDoorOptions> = {}): Promise<DeskDoor> {
  const door = new DeskDoor({
    dataFolder,
    log,
    now,
    open: readOnly =>
      openDesk({ dataFolder, host: 'loopback', printPdf: null, log, now, ...(readOnly && { readOnly }) }),
    ...change,
  })
  onTestFinished(() => door.close())
  await door.open()
  return door
}

const clientOf = <T>(door: DeskDoor): T =>
  createRouterClient(door.router as HostedDesk['router'], {
    context: { connection: 'test' },
  }) as unknown as T
const outsideOf = (door: DeskDoor) => clientOf<OutsideClient>(door).outside

/** A folder that a desk in another process has open. */
async function heldElsewhere() {
  const folder = scratchFolder()
  const child = startChild()
  onTestFinished(() => child.kill())
  child.tell({ task: 'open', folder, host: 'loopback' })
  expect(await child.hear('open', 'refused')).toEqual({ is: 'open' })
  return { folder, child }
}

describe('a folder that a desk in another process has open', () => {
  it('is said to be in use, by which program, where and since when', async () => {
    const { folder } = await heldElsewhere()
    const door = await openDoor(folder)
    expect(door.isHelped).toBe(true)
    const seen = await outsideOf(door).read()
    expect(seen).toMatchObject({ folder, mayReadOnly: true, mayRestore: false, maySalvage: false })
    expect(seen.failure?.code).toBe('dataFolderInUse')
    expect(seen.holder).toMatchObject({ host: 'loopback', machine: hostname() })
    expect(seen.holder?.processId).not.toBe(process.pid)
    expect(seen.holder?.sinceMs).toBe(JSON.parse(readFileSync(note(folder), 'utf8')).sinceMs)
  })

  it('is opened for reading beside it, and nothing is recorded', async () => {
    const { folder } = await heldElsewhere()
    const door = await openDoor(folder)
    await outsideOf(door).openReadOnly()
    expect((await clientOf<DeskClient>(door).keeping.health()).readOnly).toBe('asked')
  })

  it('opens once that process has gone, whatever way it went, and the note it left means nothing', async () => {
    const { folder, child } = await heldElsewhere()
    const door = await openDoor(folder)
    expect(await failureOf(outsideOf(door).retry())).toBe('dataFolderInUse')
    await child.kill()
    // Killed, it could not take its note away.
    expect(statSync(note(folder)).isFile()).toBe(true)
    expect((await outsideOf(door).read()).holder).toBeNull()
    await outsideOf(door).retry()
    expect((await clientOf<DeskClient>(door).desk.status()).state).toBe('needsSetUp')
    expect(JSON.parse(readFileSync(note(folder), 'utf8')).processId).toBe(process.pid)
  })
})

describe('the page of the desk that has the folder', () => {
  it('is gone to by the window that found it in use', async () => {
    const folder = scratchFolder()
    const first = await openDoor(folder)
    first.answersAt(address)
    const second = await openDoor(folder)
    expect(await outsideOf(second).read()).toMatchObject({ mayOpenOther: true })
    expect(await outsideOf(second).openOther()).toEqual({ address })
    // Whoever can read the note can open the page that asks for a password: its owner alone.
    if (process.platform !== 'win32') expect(statSync(note(folder)).mode & 0o077).toBe(0)
    expect(JSON.stringify(await outsideOf(second).read())).not.toContain('token')
  })

  it('is shown in the browser by a host whose own window is none', async () => {
    const folder = scratchFolder()
    const first = await openDoor(folder)
    first.answersAt(address)
    const shown: string[] = []
    const second = await openDoor(folder, {
      showAddress: async shownAddress => void shown.push(shownAddress),
    })
    expect(await outsideOf(second).openOther()).toEqual({ address: null })
    expect(shown).toEqual([address])
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1:80@example.com/?token=kkkkkkkkkkkkkkkkkkkkkkkk',
    'http://127.0.0.1:41234/?token=k&next=javascript:alert(1)',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('is not %s, whoever wrote that into the note', async forged => {
    const { folder } = await heldElsewhere()
    const left = JSON.parse(readFileSync(note(folder), 'utf8'))
    writeFileSync(note(folder), JSON.stringify({ ...left, address: forged }))
    const door = await openDoor(folder)
    expect(await outsideOf(door).read()).toMatchObject({ holder: null, mayOpenOther: false })
    expect(await failureOf(outsideOf(door).openOther())).toBe('dataFolderInUse')
  })

  it('is not gone to on another computer', async () => {
    const { folder } = await heldElsewhere()
    const left = JSON.parse(readFileSync(note(folder), 'utf8'))
    writeFileSync(note(folder), JSON.stringify({ ...left, machine: 'chuang-kou-3', processId: 1, address }))
    const door = await openDoor(folder)
    const { holder, mayOpenOther } = await outsideOf(door).read()
    expect(holder?.machine).toBe('chuang-kou-3')
    expect(mayOpenOther).toBe(false)
  })

  it('is known again where the desk is only opened later', async () => {
    const { folder, child } = await heldElsewhere()
    const door = await openDoor(folder)
    door.answersAt(address)
    expect(JSON.parse(readFileSync(note(folder), 'utf8')).address).toBeNull()
    await child.kill()
    await outsideOf(door).retry()
    expect(JSON.parse(readFileSync(note(folder), 'utf8')).address).toBe(address)
  })
})

describe('a note that is no note', () => {
  it.each(['', '{', '[]', '{"host":"loopback"}', '{"__proto__":{}}'])('%j names nobody', async text => {
    const { folder } = await heldElsewhere()
    writeFileSync(note(folder), text)
    const door = await openDoor(folder)
    expect(await outsideOf(door).read()).toMatchObject({ holder: null, mayReadOnly: true })
  })
})

describe('a folder that cannot be used at all', () => {
  it('is named with what is the matter, and opens once that is put right', async () => {
    const parent = scratchFolder({ usb: 'a file where the disk should be' })
    const folder = join(parent, 'usb', 'desk')
    const door = await openDoor(folder)
    expect(door.isHelped).toBe(true)
    const seen = await outsideOf(door).read()
    expect(seen).toMatchObject({
      folder,
      failure: { code: 'dataFolderMissing' },
      holder: null,
      mayReadOnly: false,
      mayChooseFolder: false,
    })
  })

  it('is not entered where its lock cannot be written', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'anshi.lock'))
    const door = await openDoor(folder)
    expect((await outsideOf(door).read()).failure?.code).toBe('dataFolderReadOnly')
  })

  it('lies on the network: said, and nothing is offered that would open it there', async () => {
    const door = await openDoor(process.platform === 'win32' ? '\\\\server\\share' : '//server/share', {
      open: async () => ({
        ok: false,
        failure: { code: 'dataFolderOnNetwork', details: { folder: '//server/share' } },
      }),
      chooseFolder: async () => undefined,
    })
    expect(door.isHelped).toBe(true)
    expect(await outsideOf(door).read()).toMatchObject({
      failure: { code: 'dataFolderOnNetwork' },
      mayReadOnly: false,
      mayRestore: false,
      mayChooseFolder: true,
    })
  })
})
