// What the desk does by itself, from timers and on closing, when its disk or its store does not play along.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { lockFolder } from '#db/folder-lock.ts'
import { openStore } from '#db/open-store.ts'
import type { DeskServices } from '#electron/desk/desk-services.ts'
import { backUpWhenDue } from '#electron/desk/keeping/keep-backing-up.ts'
import { StoreKeeping } from '#electron/desk/keeping/store-keeping.ts'
import { keepLog } from '#electron/desk/log-keeper.ts'
import { runTrackedJob } from '#electron/desk/run-tracked-job.ts'
import { RunningJobs } from '#electron/desk/running-jobs.ts'
import { WriteLane } from '#electron/desk/write-lane.ts'
import { unpackStore } from '#test/builders/frozen-store.ts'
import { openTestDesk } from '#test/builders/test-desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

function openFolder(folder: string) {
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

/** As much of a desk as its timers work with; its jobs only say that they were asked for. */
function deskOf(store: DeskServices['store']) {
  const logged: string[] = []
  const asked: string[] = []
  const services = {
    store,
    keeping: new StoreKeeping(null, null),
    lane: new WriteLane(),
    running: new RunningJobs(),
    jobs: { run: async (name: string) => asked.push(name) },
    signals: { send: () => undefined, changed: () => undefined },
    log: { error: (message: string) => logged.push(message), info: () => undefined },
    now: () => Date.parse('2026-11-20T12:00:00+08:00'),
  }
  return { logged, asked, desk: services as unknown as DeskServices }
}

it('a backup whose store cannot be read is told in the log and does not end the process', async () => {
  const held = openFolder(scratchFolder())
  held.store.database.exec('DROP TABLE setting')
  const { desk, logged } = deskOf(held.store)
  await backUpWhenDue(desk)
  expect(logged).toEqual(['the backup could not be made'])
  held.close()
})

it('a backup that is still being made is not begun again', async () => {
  const folder = scratchFolder()
  unpackStore('store-v1.sqlite.gz', folder)
  const held = openFolder(folder)
  held.store.database.exec("DELETE FROM setting WHERE key = 'demonstration'")
  const { desk, asked } = deskOf(held.store)
  const ended = desk.running.begin('backUp', null, new AbortController())
  await backUpWhenDue(desk)
  expect(asked).toEqual([])
  ended()
  await backUpWhenDue(desk)
  expect(asked).toEqual(['backUp'])
  held.close()
})

it('a log whose size cannot be read costs no turn of the lane', async () => {
  const lane = new WriteLane()
  const logged: string[] = []
  const log = { error: (message: string) => logged.push(message), info: () => undefined }
  const stop = keepLog({ lane, log, store: { folder: 'no\0folder' }, jobs: {} } as never)
  await lane.run(() => 'recorded')
  await lane.idle()
  expect(logged).toEqual(['the log of the store could not be looked at'])
  stop()
})

it('closes and leaves the folder free although the store can no longer be read', async () => {
  const folder = scratchFolder()
  const windowed = await openTestDesk('2026-11-20', { folder, host: 'loopback' })
  const other = new Database(join(folder, storeFileName))
  other.exec('DROP TABLE setting')
  other.close()
  await windowed.desk.close()
  expect(windowed.logged).toContainEqual(['the backup could not be made', expect.anything()])
  const lock = lockFolder(folder, 'mending', Date.now())
  if (lock.ok) lock.value.release()
  expect(lock.ok).toBe(true)
})

it('a job that ends leaves another of the same id to be cancelled', async () => {
  const held = openFolder(scratchFolder())
  const { desk } = deskOf(held.store)
  const ends: (() => void)[] = []
  const jobs = { run: () => new Promise<void>(resolve => ends.push(resolve)) }
  const begin = () =>
    runTrackedJob({ ...desk, jobs } as never, { jobId: 'x', name: 'verify', input: null, writes: false })
  const first = begin()
  const second = begin()
  ends[0]?.()
  await first
  expect(desk.running.has('x')).toBe(true)
  ends[1]?.()
  await second
  expect(desk.running.has('x')).toBe(false)
  held.close()
})
