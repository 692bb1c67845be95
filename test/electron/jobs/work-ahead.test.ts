// A thread that works ahead of a job gives what the job would have made itself, and ends with it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import { workAhead, workInPlace } from '#electron/jobs/work-ahead.ts'
import { openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk('2026-11-20')
})
afterEach(() => desk.close())

describe('working ahead', () => {
  it('makes the same pieces in the same order as working in place', async () => {
    await desk.desk.demonstrate(2_300, 5)
    const opened = openStoreForReading(desk.folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const inPlace = [...workInPlace(opened.value.store, 'recordedCases', null)]
    opened.value.close()
    expect(inPlace.length).toBeGreaterThan(3)
    expect([...workAhead(desk.folder, 'recordedCases', null)]).toEqual(inPlace)
  })

  it('ends when no more pieces are taken', async () => {
    await desk.desk.demonstrate(2_300, 5)
    const pieces = workAhead(desk.folder, 'recordedCases', null)
    expect(pieces.next().value?.cases).toBe(500)
    pieces.return(undefined)
    expect(pieces.next().done).toBe(true)
  })

  it('hands over what went wrong as the failure it is', () => {
    const pieces = workAhead(scratchFolder(), 'recordedCases', null)
    expect(() => pieces.next()).toThrow(expect.objectContaining({ failure: expect.anything() }))
  })
})
