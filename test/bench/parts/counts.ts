// The counts of the Today screen, beside the same statements bare.

import { countLights, countOpenByKind, countOpenByLight } from '#db/queries/count-lights.ts'
import { countCasesByDue } from '#db/queries/list-cases-by-due.ts'
import { countFlow } from '#db/queries/read-tallies.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import { firstDayOfMonth, monthOf } from '#shared/dates/plain-date.ts'
import { bareOf } from '../bare-of.ts'
import { openForReading } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { benchRow } from '../bench-row.ts'
import { repeatNow } from '../measure.ts'

export const counts: BenchPart = {
  name: 'counts',
  run: ({ folder }) => {
    const store = openForReading(folder)
    try {
      return [
        rowOf(store, 'dashboard counts together', null),
        rowOf(store, 'those of one clerk', someClerk(store)),
      ]
    } finally {
      store.database.close()
    }
  },
}

function rowOf(store: ReadStore, what: string, clerk: string | null) {
  const floor = repeatNow(bareOf(store, () => countToday(store, clerk)))
  const all = repeatNow(() => countToday(store, clerk))
  return benchRow({
    what,
    value: all.p50,
    unit: 'ms',
    floor: floor.p50,
    goal: { ratio: 1.3, most: 3 },
    note: `p95 ${all.p95.toFixed(2)} ms`,
  })
}

function someClerk({ database }: ReadStore): string {
  const clerk = database.prepare('SELECT clerk FROM case_row WHERE clerk IS NOT NULL LIMIT 1').pluck().get()
  if (clerk === undefined) throw new Error('no case has a clerk')
  return clerk as string
}

// What Today asks that is not a line of a list (supervision-procedures.ts).
function countToday(store: ReadStore, clerk: string | null): void {
  const today = dayOfMoment(Date.now())
  countLights(store, today, clerk)
  countOpenByLight(store, today, clerk)
  countCasesByDue(store, 'provisional', clerk)
  countCasesByDue(store, 'extensionPending', clerk)
  countOpenByKind(store, today, clerk)
  countFlow(store, firstDayOfMonth(monthOf(today)), today)
}
