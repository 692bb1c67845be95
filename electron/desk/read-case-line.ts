// A case of a list with the clock that binds it, as it stands today.

import type { CaseRow } from '#db/queries/case-row.ts'
import { readClockRow } from '#db/queries/clock-row.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { toCaseLine } from './clock-lines.ts'
import type { DeskServices } from './desk-services.ts'

export function readCaseLine(desk: DeskServices, row: CaseRow): CaseLine {
  const { boundRule, boundRound } = row
  const bound =
    boundRule === null || boundRound === null ? null : readClockRow(desk.store, row.id, boundRule, boundRound)
  return toCaseLine(row, bound, desk.today(), desk.reckoning)
}
