// A thread that works ahead of a job gives what the job would have made itself, and ends with it.

import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import { workAhead, workInPlace } from '#electron/jobs/work-ahead.ts'
import { openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

let desk: TestDesk

// More pieces than may lie ready: a thread that is given up early waits for room.
beforeAll(async () => {
  desk = await openTestDesk('2026-11-20')
  await desk.desk.demonstrate(8_000, 5)
})
afterAll(() => desk.close())
afterEach(() => void vi.restoreAllMocks())

describe('working ahead', () => {
  it('makes the same pieces in the same order as working in place', () => {
    const opened = openStoreForReading(desk.folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const inPlace = [...workInPlace(opened.value.store, 'recordedCases', null)]
    opened.value.close()
    expect(inPlace.length).toBeGreaterThan(3)
    expect([...workAhead(desk.folder, 'recordedCases', null)]).toEqual(inPlace)
  })

  it('ends when no more pieces are taken', () => {
    const pieces = workAhead(desk.folder, 'recordedCases', null)
    expect(pieces.next().value?.cases).toBe(500)
    pieces.return(undefined)
    expect(pieces.next().done).toBe(true)
  })

  it('hands over what went wrong as the failure it is', () => {
    const pieces = workAhead(scratchFolder(), 'recordedCases', null)
    expect(() => pieces.next()).toThrow(expect.objectContaining({ failure: expect.anything() }))
  })

  // Ended from outside while it is within SQLite it may take the whole process along.
  it.each([
    ['when all was taken', () => [...workAhead(desk.folder, 'recordedCases', null)]],
    ['when no more is taken', () => takeOne(desk.folder)],
    ['when whoever writes the pieces fails', () => expect(() => failAtFirst(desk.folder)).toThrow('full')],
    ['when it fails itself', () => expect(() => takeOne(scratchFolder())).toThrow()],
  ])('ends by itself %s', async (_when, work) => {
    const terminate = vi.spyOn(Worker.prototype, 'terminate')
    const begun: Promise<number>[] = []
    const note = (worker: Worker) => void begun.push(new Promise(resolve => worker.once('exit', resolve)))
    process.on('worker', note)
    work()
    // Told of late: also of those that the tests before began.
    await new Promise(resolve => setImmediate(resolve))
    process.off('worker', note)
    expect(new Set(await Promise.all(begun))).toEqual(new Set([0]))
    expect(terminate).not.toHaveBeenCalled()
  })
})

function takeOne(folder: string): void {
  const pieces = workAhead(folder, 'recordedCases', null)
  pieces.next()
  pieces.return(undefined)
}

function failAtFirst(folder: string): void {
  for (const _piece of workAhead(folder, 'recordedCases', null)) throw new Error('full')
}
