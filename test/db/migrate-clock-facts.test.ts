// A store of version 7 gains what its clocks follow from besides their rows, and a change of calendar finds them by it.

import { expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { changeReckoning, findWrong } from '../builders/change-reckoning.ts'
import { unpackStore } from '../builders/frozen-store.ts'
import { openTestDesk } from '../builders/test-desk.ts'
import { scratchFolder } from '../stand-ins/scratch-folder.ts'

it('moves the clocks of cases that an earlier version recorded', async () => {
  const folder = scratchFolder()
  unpackStore('store-v7-waiting.sqlite.gz', folder)
  const desk = await openTestDesk('2026-11-20', { folder })
  try {
    const opened = openStoreForReading(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { store, close } = opened.value
    const waiting = store.database.prepare('SELECT count(pauses) FROM clock_facts').pluck().get()
    close()
    expect(waiting).toBeGreaterThan(20)
    const { applied } = await changeReckoning(desk, {
      type: 'calendarOverlaySet',
      date: plainDate('2026-11-12'),
      working: false,
      scope: 'centre',
      reason: '停电',
    })
    expect(applied.cases).toBeGreaterThan(5)
    expect(await findWrong(desk)).toEqual([])
  } finally {
    await desk.close()
  }
})
