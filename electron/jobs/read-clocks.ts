// The centre's clocks that want attention on any day: what was overdue then, what was at risk. Facts that happened after
// the day do not count, so a case that moved since is folded again from its events up to that day.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { type CaseRow, readCaseRow } from '#db/queries/case-row.ts'
import {
  type ClockRow,
  listClocksAtRisk,
  listClocksDueBefore,
  listClocksRunningOn,
} from '#db/queries/clock-row.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { toClockLine } from '#electron/desk/clock-lines.ts'
import { readClockLines } from '#electron/desk/read-clock-lines.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { comparePlaces, placeOf } from './pressing-clock.ts'

/**
 * Clocks of the centre that are overdue at the end of a day, due that day, or at risk, the earliest due first.
 *
 * @param today the newest day anything can have happened on: for it and later days the projection answers alone
 */
export function readPressingClocks(
  store: ReadStore,
  asOf: PlainDate,
  today: PlainDate,
  reckoning: Reckoning,
): readonly ClockLine[] {
  if (asOf < today) return readPastClocks(store, asOf, reckoning)
  const clocks = [...listClocksDueBefore(store, asOf), ...listClocksAtRisk(store, asOf)]
  return readClockLines(store, clocks, asOf, reckoning)
}

function readPastClocks(store: ReadStore, asOf: PlainDate, reckoning: Reckoning): readonly ClockLine[] {
  const lines: ClockLine[] = []
  for (const [caseId, rows] of groupByCase(listClocksRunningOn(store, asOf))) {
    const row = readCaseRow(store, caseId)
    if (!row) continue
    const known = row.lastOn > asOf ? asItWas(store, row, asOf, reckoning) : { row, clocks: rows }
    for (const clock of known.clocks) {
      const line = toClockLine(known.row, clock, asOf, reckoning)
      if (line.light !== 'normal' && line.light !== 'paused') lines.push(line)
    }
  }
  return lines.sort((a, b) => comparePlaces(placeOf(a), placeOf(b)))
}

function groupByCase(rows: readonly ClockRow[]): Map<number, ClockRow[]> {
  const groups = new Map<number, ClockRow[]>()
  for (const row of rows) {
    const group = groups.get(row.caseId)
    if (group) group.push(row)
    else groups.set(row.caseId, [row])
  }
  return groups
}

function asItWas(
  store: ReadStore,
  row: CaseRow,
  asOf: PlainDate,
  reckoning: Reckoning,
): { row: CaseRow; clocks: readonly ClockRow[] } {
  const state = foldCase(readCaseEvents(store, row.id).filter(event => event.happenedOn <= asOf))
  const clocks = computeCaseClocks(state, reckoning.ruleBook, reckoning.calendar)
    .filter(({ facts, clock }) => facts.rule.owner === 'centre' && clock.stop === null)
    .map(({ clock, round }) => ({ caseId: row.id, clock, round }))
  const { stage, clerk, lastHappenedOn, lastAction } = state
  return { row: { ...row, stage, clerk, lastOn: lastHappenedOn, lastAction }, clocks }
}
