// Where the parts of a clock ribbon lie. Pure geometry on whole days; it decides nothing about limits.
// A day takes the stretch that ends with it: the start day itself is not counted, so the ribbon begins at its end.

import type { ClockView } from '#shared/contract/views.ts'
import { addDays, daysBetween, type PlainDate } from '#shared/dates/plain-date.ts'

export interface RibbonInput {
  readonly clock: ClockView
  /** Pauses that this clock's rule allows. */
  readonly pauses: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[]
  /** Days by which approved extensions moved the due date: working days for a working-day limit, else calendar days. */
  readonly extensionDays: number
  readonly today: PlainDate
  /** Null where the calendar of the day's year has not been read yet. */
  readonly isWorking: (date: PlainDate) => boolean | null
}

export type RibbonPartKind = 'elapsed' | 'remaining' | 'extension' | 'late' | 'paused'

/** Positions as shares of the ribbon's width, 0 to 1. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Ribbon {
  readonly parts: readonly (Stretch & { readonly kind: RibbonPartKind })[]
  readonly daysOff: readonly Stretch[]
  /** Null once the clock has stopped. */
  readonly today: number | null
  readonly due: number | null
  readonly best: number | null
  /** Whether the marks of the best figure and the due day are too close for the words of both between them. */
  readonly crowded: boolean
}

// Of the width: some hundred pixels on the smallest screen.
const roomForWords = 0.25

// Ticks closer than this blur into each other.
const mostDaysWithTicks = 150

export function drawRibbon(input: RibbonInput): Ribbon {
  const { clock, today } = input
  const reached = clock.stop ?? later(today, clock.start)
  const due = clock.due?.date ?? null
  const end = later(later(reached, due ?? clock.originalDue.date), addDays(clock.start, 1))
  const length = daysBetween(clock.start, end)
  const at = (date: PlainDate): number => clamp(daysBetween(clock.start, date) / length)
  const dueAt = due === null ? null : at(due)
  const best = clock.best === null ? null : bestAt(input, clock.best, at)
  return {
    parts: partsOf(input, reached, end).map(({ kind, after, until }) => ({
      kind,
      from: at(after),
      to: at(until),
    })),
    daysOff: length <= mostDaysWithTicks ? daysOff(input, end, length) : [],
    today: clock.stop === null ? at(today) : null,
    due: dueAt,
    best,
    crowded: best !== null && dueAt !== null && dueAt - best < roomForWords,
  }
}

interface Part {
  readonly kind: RibbonPartKind
  /** The stretch after the end of this day … */
  readonly after: PlainDate
  /** … to the end of this one. */
  readonly until: PlainDate
}

function partsOf(input: RibbonInput, reached: PlainDate, end: PlainDate): readonly Part[] {
  const { clock, pauses } = input
  const due = clock.due?.date ?? null
  const inTime = due !== null && due < reached ? due : reached
  const extensionFrom = due === null ? null : extensionStart(input, due)
  const parts: Part[] = [
    { kind: 'remaining', after: clock.start, until: due ?? end },
    { kind: 'elapsed', after: clock.start, until: inTime },
  ]
  if (due !== null && extensionFrom !== null)
    parts.push({ kind: 'extension', after: extensionFrom, until: due })
  if (due !== null && reached > due) parts.push({ kind: 'late', after: due, until: reached })
  for (const { from, to } of pauses) {
    const until = to === null || to > reached ? reached : to
    if (until > clock.start && from <= until)
      parts.push({ kind: 'paused', after: later(clock.start, addDays(from, -1)), until })
  }
  return parts.filter(({ after, until }) => after < until)
}

// Walks back from the due date over the days that extensions gave.
function extensionStart({ clock, extensionDays, isWorking }: RibbonInput, due: PlainDate): PlainDate | null {
  if (extensionDays <= 0 || due <= clock.originalDue.date) return null
  let day = due
  let left = extensionDays
  while (left > 0 && day > clock.originalDue.date) {
    if (clock.unit !== 'workingDays' || isWorking(day) !== false) left--
    day = addDays(day, -1)
  }
  return day
}

function daysOff({ clock, isWorking }: RibbonInput, end: PlainDate, length: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let index = 1; index <= length; index++) {
    const date = addDays(clock.start, index)
    if (date <= end && isWorking(date) === false)
      stretches.push({ from: (index - 1) / length, to: index / length })
  }
  return stretches
}

// The best figure is published for working-day promises, which allow no pause.
function bestAt(
  { clock, isWorking }: RibbonInput,
  best: number,
  at: (date: PlainDate) => number,
): number | null {
  if (clock.unit !== 'workingDays') return null
  let day = clock.start
  for (let counted = 0; counted < best; ) {
    day = addDays(day, 1)
    const working = isWorking(day)
    if (working === null) return null
    if (working) counted++
  }
  return at(day)
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
