// Turns recorded pauses into the days that do not consume a limit: allowed grounds only, overlaps once.

import { toDayNumber } from '#shared/dates/plain-date.ts'
import type { ClockFacts, Pause } from './clock.ts'
import type { Span } from './limit-walk.ts'

/**
 * The pauses that touch this clock. Both days of a pause are free of consumption. A ground the rule does not name, a
 * pause that ends before it begins, and one begun after the clock stopped do nothing; one still open when the clock
 * stopped ended with it.
 */
export function effectivePauses(facts: ClockFacts): readonly Pause[] {
  const { rule, stop } = facts
  const effective: Pause[] = []
  for (const pause of facts.pauses) {
    if (!rule.pauses.includes(pause.ground) || (stop !== null && pause.from > stop)) continue
    const to = pause.to ?? stop
    if (to === null || to >= pause.from) effective.push(to === pause.to ? pause : { ...pause, to })
  }
  return effective
}

/** The days after `start` covered by these pauses, in order and disjoint. */
export function spansAfter(start: number, pauses: readonly Pick<Pause, 'from' | 'to'>[]): readonly Span[] {
  if (pauses.length === 0) return noSpans
  const spans: Span[] = []
  for (const { from, to } of pauses) {
    const last = to === null ? Number.POSITIVE_INFINITY : toDayNumber(to)
    if (last > start) spans.push({ from: Math.max(toDayNumber(from), start + 1), to: last })
  }
  return spans.length > 1 ? merge(spans.sort((a, b) => a.from - b.from)) : spans
}

const noSpans: readonly Span[] = []

function merge(sorted: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (!last || span.from > last.to + 1) merged.push(span)
    else if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to }
  }
  return merged
}
