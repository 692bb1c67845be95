// The days on which a case wanted attention: when it was at risk, overdue or paused, as it stood on each day. What was
// recorded of later days does not count on a day, so these spans answer "how did it look then" without a replay.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import type { ClockFacts } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import type { CaseClock } from './case-clocks.ts'

/** Lights that press, the worse the later. A clock due today counts as at risk. */
export const pressingLights = ['paused', 'atRisk', 'overdue'] as const
export type PressingLight = (typeof pressingLights)[number]

/** From a day (included) until a day (excluded; null: with no end in sight). */
export interface LightSpan {
  readonly light: PressingLight
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** The worst light of a case's centre-owned clocks on every day, days without any left out, in order of day. */
export function computeLightSpans(
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): readonly LightSpan[] {
  const spans = clocks
    .filter(({ facts }) => facts.rule.owner === 'centre')
    .flatMap(clock => spansOfClock(clock, calendar))
  return spans.length < 2 ? spans : keepWorst(spans)
}

// What was known of a clock changes on the days a pause began or ended or an extension was granted; between two of
// them its light follows from its dates alone.
function spansOfClock({ facts, clock }: CaseClock, calendar: WorkingCalendar): readonly LightSpan[] {
  // Nine of ten clocks were never paused or extended: what is known of them in the end was known all along.
  if (facts.pauses.length === 0 && facts.extensions.length === 0)
    return lightsOf(facts, clock, facts.start, facts.stop, calendar)
  const days = turningDays(facts)
  return days.flatMap((day, index) => {
    const known = asKnownOn(facts, day)
    const until = days[index + 1] ?? facts.stop
    return lightsOf(known, computeClock(known, calendar), day, until, calendar)
  })
}

function turningDays({ start, stop, pauses, extensions, rule }: ClockFacts): readonly PlainDate[] {
  const days = new Set([start])
  const add = (day: PlainDate | null) => {
    if (day !== null && day > start && (stop === null || day < stop)) days.add(day)
  }
  for (const { ground, from, to } of pauses) {
    if (!rule.pauses.includes(ground)) continue
    add(from)
    add(to)
  }
  for (const { approvedOn } of extensions) add(approvedOn)
  return [...days].sort()
}

function asKnownOn(facts: ClockFacts, day: PlainDate): ClockFacts {
  return {
    ...facts,
    stop: null,
    pauses: facts.pauses
      .filter(({ from }) => from <= day)
      .map(pause => (pause.to !== null && pause.to > day ? { ...pause, to: null } : pause)),
    extensions: facts.extensions.filter(({ approvedOn }) => approvedOn !== null && approvedOn <= day),
  }
}

function lightsOf(
  { rule }: ClockFacts,
  clock: CaseClock['clock'],
  from: PlainDate,
  until: PlainDate | null,
  calendar: WorkingCalendar,
): readonly LightSpan[] {
  if (clock.due === null) return clip({ light: 'paused', from, until }, from, until)
  const late = addDays(clock.due.date, 1)
  const warn = warnFrom(clock, rule, calendar) ?? clock.due.date
  return [
    ...clip({ light: 'atRisk', from: warn, until: late }, from, until),
    ...clip({ light: 'overdue', from: late, until: null }, from, until),
  ]
}

function clip(span: LightSpan, from: PlainDate, until: PlainDate | null): readonly LightSpan[] {
  const begins = span.from > from ? span.from : from
  const ends = until === null || (span.until !== null && span.until < until) ? span.until : until
  return ends === null || begins < ends ? [{ light: span.light, from: begins, until: ends }] : []
}

const endless = '9999-12-31'

function keepWorst(spans: readonly LightSpan[]): readonly LightSpan[] {
  const days = [...new Set(spans.flatMap(({ from, until }) => [from, until ?? endless]))].sort()
  const worst: LightSpan[] = []
  for (const [index, from] of days.entries()) {
    const until = days[index + 1]
    if (until === undefined) break
    const light = worstOn(spans, from as PlainDate)
    if (light === null) continue
    const last = worst.at(-1)
    const ends = until === endless ? null : (until as PlainDate)
    if (last && last.light === light && last.until === from)
      worst[worst.length - 1] = { ...last, until: ends }
    else worst.push({ light, from: from as PlainDate, until: ends })
  }
  return worst
}

function worstOn(spans: readonly LightSpan[], day: PlainDate): PressingLight | null {
  let worst = -1
  for (const { light, from, until } of spans) {
    if (from <= day && (until === null || day < until)) worst = Math.max(worst, pressingLights.indexOf(light))
  }
  return pressingLights[worst] ?? null
}
