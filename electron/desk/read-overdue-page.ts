// A page of the overdue list, or of what is at risk. Pages follow a key, never an offset.

import {
  type ClockPlace,
  listClocksAtRisk,
  listClocksDueBefore,
  readClockRow,
} from '#db/queries/clock-row.ts'
import { countLights } from '#db/queries/count-lights.ts'
import {
  choosePressing,
  comparePlaces,
  type PressingClock,
  type PressingPlace,
  placeOf,
} from '#electron/jobs/pressing-clock.ts'
import type { OverduePage, OverduePageInput } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { DeskServices } from './desk-services.ts'
import type { PressingClocks } from './pressing-clocks.ts'
import { readClockLines } from './read-clock-lines.ts'

/** A cursor that is not one of ours reads as the first page. */
export async function readOverduePage(
  desk: DeskServices,
  pressing: PressingClocks,
  input: OverduePageInput,
): Promise<OverduePage> {
  const { asOf, filter, byClerk } = input
  // What every supervisor sees first of all: the index and the sums have it as it is.
  const asStored = asOf >= desk.today() && Object.keys(filter).length === 0 && !byClerk
  return asStored ? readStoredPage(desk, input) : pageOf(desk, await pressing.on(asOf), input)
}

function readStoredPage(desk: DeskServices, { asOf, list, after, limit }: OverduePageInput): OverduePage {
  const { store, reckoning } = desk
  const listClocks = list === 'overdue' ? listClocksDueBefore : listClocksAtRisk
  const clocks = listClocks(store, asOf, { most: limit + 1, after: clockPlaceOf(readCursor(after)) })
  const lines = readClockLines(store, clocks.slice(0, limit), asOf, reckoning)
  const counts = after === null ? countLights(store, asOf, null) : null
  return {
    asOf,
    lines,
    next: clocks.length > limit ? cursorAfter(lines.map(placeOf)) : null,
    total: counts && (list === 'overdue' ? counts.overdue : counts.dueToday + counts.atRisk),
    clerks: null,
  }
}

function pageOf(
  desk: DeskServices,
  pressing: readonly PressingClock[],
  { asOf, list, filter, byClerk, after, limit }: OverduePageInput,
): OverduePage {
  const chosen = choosePressing(pressing, list, filter)
  const groups = byClerk ? groupByClerk(chosen) : []
  const placed = byClerk
    ? groups.flatMap(group => group.map(clock => ({ clock, place: [...headOf(group), ...placeOf(clock)] })))
    : chosen.map(clock => ({ clock, place: placeOf(clock) }))
  const cursor = readCursor(after)
  const first = cursor ? placed.findIndex(({ place }) => comparePlaces(place, cursor) > 0) : 0
  const shown = first < 0 ? [] : placed.slice(first, first + limit)
  return {
    asOf,
    lines: shown.flatMap(({ clock }) => lineOf(desk, clock, asOf)),
    next: first >= 0 && first + limit < placed.length ? cursorAfter(shown.map(({ place }) => place)) : null,
    total: after === null ? placed.length : null,
    clerks:
      byClerk && after === null
        ? groups.map(group => ({ clerk: group[0]?.clerk ?? null, count: group.length }))
        : null,
  }
}

// The groups stand in the order of their first clocks, as the clocks themselves do.
function groupByClerk(clocks: readonly PressingClock[]): readonly (readonly PressingClock[])[] {
  return [...Map.groupBy(clocks, ({ clerk }) => clerk).values()]
}

function headOf([first]: readonly PressingClock[]): PressingPlace {
  return first ? placeOf(first) : []
}

function lineOf(desk: DeskServices, clock: PressingClock, asOf: OverduePageInput['asOf']): ClockLine[] {
  if (clock.line) return [clock.line]
  const row = readClockRow(desk.store, clock.caseId, clock.ruleId, clock.round)
  return row ? readClockLines(desk.store, [row], asOf, desk.reckoning) : []
}

function cursorAfter(places: readonly PressingPlace[]): string | null {
  const last = places.at(-1)
  return last ? JSON.stringify(last) : null
}

function readCursor(text: string | null): PressingPlace | null {
  if (text === null) return null
  try {
    const place: unknown = JSON.parse(text)
    if (!Array.isArray(place) || place.length < 4) return null
    return place.every(part => typeof part === 'string' || Number.isSafeInteger(part)) ? place : null
  } catch {
    return null
  }
}

function clockPlaceOf(cursor: PressingPlace | null): ClockPlace | null {
  const [day, caseId, rule, round] = cursor ?? []
  const due = parsePlainDate(day)
  const whole = due !== null && typeof caseId === 'number' && typeof rule === 'string'
  return whole && typeof round === 'number' ? { due, caseId, rule: rule as RuleId, round } : null
}
