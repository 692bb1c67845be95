// Clocks made into lines of a list, each with the case it belongs to.

import { readCaseRow } from '#db/queries/case-row.ts'
import type { ClockRow } from '#db/queries/clock-row.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { toClockLine } from './clock-lines.ts'

export function readClockLines(
  store: ReadStore,
  clocks: readonly ClockRow[],
  asOf: PlainDate,
  reckoning: Reckoning,
): ClockLine[] {
  return clocks.flatMap(clock => {
    const row = readCaseRow(store, clock.caseId)
    return row ? [toClockLine(row, clock, asOf, reckoning)] : []
  })
}
