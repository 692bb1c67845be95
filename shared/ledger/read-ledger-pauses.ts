// The pause and the extension that a row tells of. Whether an extension came in time is for the clock to say.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type PauseGround, pauseGrounds } from '#shared/limits/limit-rule.ts'
import type { LedgerCase } from './ledger-case.ts'
import type { RowCells } from './row-cells.ts'

/** The pause of a row; an open one has no end. A pause without its beginning or its ground is reported and left out. */
export function readLedgerPauses(cells: RowCells): LedgerCase['pauses'] {
  const from = cells.date('pausedFrom')
  const to = cells.date('pausedTo')
  if (from === null) {
    if (!cells.has('pausedFrom') && cells.has('pausedTo'))
      cells.report('pausedFrom', 'pauseStartMissing', 'error')
    return []
  }
  const ground = pauseGroundOf(cells)
  if (ground === null) return []
  if (to !== null && to < from) {
    cells.report('pausedTo', 'pauseEndsBeforeStart', 'error')
    return []
  }
  // An end that is written but cannot be read is reported; the pause is over all the same, by its last certain day.
  return [{ ground, from, to: to ?? (cells.has('pausedTo') ? from : null) }]
}

/** The extension of a row. One without its approval is kept, reported, and extends nothing. */
export function readLedgerExtension(cells: RowCells): LedgerCase['extension'] {
  const days = cells.count('extensionDays')
  const approvedOn: PlainDate | null = cells.date('extensionApprovedOn')
  if (days === null) {
    if (!cells.has('extensionDays') && cells.has('extensionApprovedOn')) {
      cells.report('extensionDays', 'extensionDaysMissing', 'error')
    }
    return null
  }
  if (!cells.has('extensionApprovedOn'))
    cells.report('extensionApprovedOn', 'extensionNotApproved', 'warning')
  return { days, approvedOn }
}

function pauseGroundOf(cells: RowCells): PauseGround | null {
  if (!cells.has('pauseGround')) {
    cells.report('pauseGround', 'pauseGroundMissing', 'error')
    return null
  }
  const ground = cells.choice('pauseGround', 'pauseGroundUnknown', 'error')
  return pauseGrounds.find(known => known === ground) ?? null
}
