// Computes a clock: the dates that follow from a rule, a start, pauses and extensions (DOMAIN section 3, Civil Code
// arts. 201–203). Knows nothing of today; the lights are read-clock.ts.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts, DueDate, Pause } from './clock.ts'
import { dayLimitOf } from './day-limit.ts'
import { judgeExtensions } from './judge-extensions.ts'
import { type DayLimit, type Walk, walkLimit } from './limit-walk.ts'
import { effectivePauses, spansAfter } from './paused-spans.ts'

/** The clock that these facts make on this calendar. */
export function computeClock(facts: ClockFacts, calendar: WorkingCalendar): Clock {
  const { rule } = facts
  if (facts.agreedOn !== undefined) return byAgreement(facts, facts.agreedOn)
  const pauses = effectivePauses(facts)
  const restartedOn = restartOf(facts, pauses, calendar)
  const limit = dayLimitOf(rule, restartedOn ?? facts.start)
  const spans = spansAfter(limit.start, pauses)
  const original = walkLimit(restartedOn ? dayLimitOf(rule, facts.start) : limit, [], calendar)
  const paused = spans.length === 0 && !restartedOn ? original : walkLimit(limit, spans, calendar)
  const { grantedUnits, verdicts } = judgeExtensions(facts, limit, spans, calendar)
  const final = grantedUnits === 0 ? paused : walkLimit(extended(limit, grantedUnits), spans, calendar)
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    start: facts.start,
    stop: facts.stop,
    ...(restartedOn ? { restartedOn } : {}),
    originalDue: dueOf(original) as DueDate,
    pausedDue: dueOf(paused),
    due: dueOf(final),
    pausedSince: openSince(pauses),
    usedBeforePause: final.ends ? null : final.used,
    extensions: verdicts,
  }
}

// The agreement names the day: nothing is counted, rolled or doubted, and neither pause nor extension moves it. Consent
// to another day is another agreement.
function byAgreement({ rule, start, stop, extensions }: ClockFacts, date: PlainDate): Clock {
  const due: DueDate = { date, provisional: null }
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    start,
    stop,
    originalDue: due,
    pausedDue: due,
    due,
    pausedSince: null,
    usedBeforePause: null,
    extensions: extensions.map(extension => ({ extension, verdict: 'notAllowed' })),
  }
}

function extended(limit: DayLimit, units: number): DayLimit {
  return { ...limit, amount: limit.amount + units }
}

function dueOf(walk: Walk): DueDate | null {
  return walk.ends ? { date: fromDayNumber(walk.due), provisional: walk.provisional } : null
}

function openSince(pauses: readonly Pause[]): PlainDate | null {
  let since: PlainDate | null = null
  for (const { from, to } of pauses) if (to === null && (since === null || from < since)) since = from
  return since
}

// 补正 that began while the limit was running lets it start afresh on the day it ended.
function restartOf(facts: ClockFacts, pauses: readonly Pause[], calendar: WorkingCalendar): PlainDate | null {
  if (!facts.rule.restartsAfterSupplement) return null
  let restartedOn: PlainDate | null = null
  const inOrder = [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const { ground, from, to } of inOrder) {
    const start = restartedOn ?? facts.start
    if (ground !== 'supplement' || to === null || to <= start) continue
    const limit = dayLimitOf(facts.rule, start)
    const run = walkLimit(limit, spansAfter(limit.start, pauses), calendar)
    if (!run.ends || run.due >= toDayNumber(from)) restartedOn = to
  }
  return restartedOn
}
