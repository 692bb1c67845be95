// The centre's running clocks on any day: what was overdue then, what was at risk. Facts that happened after the day
// do not count, so a case that moved since is folded again from its events up to that day.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { type CaseRow, readCaseRow } from '#db/queries/case-row.ts'
import {
  type ClockRow,
  listClocksAtRisk,
  listClocksDueBefore,
  listClocksRunningOn,
  listRunningClocks,
} from '#db/queries/clock-row.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { toClockLine } from '#electron/desk/clock-lines.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'

/**
 * Every running clock of the centre at the end of a day, by due date.
 *
 * @param today the newest day anything can have happened on: for it and later days the projection answers alone
 */
export function readRunningClocks(
  store: ReadStore,
  asOf: PlainDate,
  today: PlainDate,
  reckoning: Reckoning,
): readonly ClockLine[] {
  const lines: ClockLine[] = []
  for (const [caseId, rows] of groupByCase(runningRows(store, asOf, today))) {
    const row = readCaseRow(store, caseId)
    if (!row) continue
    const known = row.lastOn > asOf ? asItWas(store, row, asOf, reckoning) : { row, clocks: rows }
    for (const clock of known.clocks) lines.push(toClockLine(known.row, clock, asOf, reckoning))
  }
  return lines.sort(byDueThenNumber)
}

/** Clocks that want attention on a day: overdue, due that day, at risk. The rest is left in the store where it can be. */
export function readPressingClocks(
  store: ReadStore,
  asOf: PlainDate,
  today: PlainDate,
  reckoning: Reckoning,
): readonly ClockLine[] {
  if (asOf < today) return readRunningClocks(store, asOf, today, reckoning)
  const rows = [...listClocksDueBefore(store, asOf), ...listClocksAtRisk(store, asOf)]
  return rows.flatMap(clock => {
    const row = readCaseRow(store, clock.caseId)
    return row ? [toClockLine(row, clock, asOf, reckoning)] : []
  })
}

function runningRows(store: ReadStore, asOf: PlainDate, today: PlainDate): readonly ClockRow[] {
  if (asOf < today) return listClocksRunningOn(store, asOf)
  return listRunningClocks(store)
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

function byDueThenNumber(a: ClockLine, b: ClockLine): number {
  return compare(a.due?.date ?? '9999', b.due?.date ?? '9999') || compare(a.caseNumber, b.caseNumber)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
