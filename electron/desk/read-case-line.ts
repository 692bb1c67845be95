// A case of a list with the clock that binds it, as it stands on a day.

import type { CaseRow } from '#db/queries/case-row.ts'
import { readClockRow } from '#db/queries/clock-row.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { toCaseLine } from './clock-lines.ts'
import type { DeskServices } from './desk-services.ts'

export function readCaseLine(desk: DeskServices, row: CaseRow): CaseLine {
  return readCaseLineOn(desk.store, row, desk.today(), desk.reckoning)
}

export function readCaseLineOn(
  store: ReadStore,
  row: CaseRow,
  day: PlainDate,
  reckoning: Reckoning,
): CaseLine {
  const { boundRule, boundRound } = row
  const bound =
    boundRule === null || boundRound === null ? null : readClockRow(store, row.id, boundRule, boundRound)
  return toCaseLine(row, bound, day, reckoning)
}
