// The counts of the Today screen, beside the same statements bare.

import { countLights, countOpenByKind } from '#db/queries/count-lights.ts'
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
      const bare = bareOf(store, () => countToday(store))
      const floor = repeatNow(bare)
      const all = repeatNow(() => countToday(store))
      return [
        benchRow({
          what: 'dashboard counts together',
          value: all.p50,
          unit: 'ms',
          floor: floor.p50,
          goal: { ratio: 1.3, most: 3 },
          note: `p95 ${all.p95.toFixed(2)} ms`,
        }),
      ]
    } finally {
      store.database.close()
    }
  },
}

function countToday(store: ReadStore): void {
  const today = dayOfMoment(Date.now())
  countLights(store, today, null)
  countOpenByKind(store, today, null)
  countFlow(store, firstDayOfMonth(monthOf(today)), today)
}
