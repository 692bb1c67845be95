// Small changes of calendar and rules, and the events they are recorded as.

import { dayOfWeek, plainDate } from '#shared/dates/plain-date.ts'
import type {
  OverlayDay,
  ReckoningChange,
  ReckoningEvent,
  RuleVersionAdded,
} from '#shared/reckoning/reckoning-event.ts'

/** In the order given, from place 1 of the log. */
export function eventsOf(...changes: ReckoningChange[]): ReckoningEvent[] {
  return changes.map((change, index) => ({
    seq: index + 1,
    recordedAtMs: 0,
    actor: 'admin',
    cases: 0,
    change,
  }))
}

export function undo(seq: number): ReckoningChange {
  return { type: 'reckoningChangeUndone', seq }
}

export function closeDay(date: string): OverlayDay {
  return {
    type: 'calendarOverlaySet',
    date: plainDate(date),
    working: false,
    scope: 'centre',
    reason: '停电',
  }
}

/** A year with a single day off, New Year. */
export function takeYear(year: number): ReckoningChange {
  const newYear = plainDate(`${year}-01-01`)
  const daysOff = [{ name: '元旦', from: newYear, to: newYear }]
  if (dayOfWeek(newYear) > 5) throw new Error('choose a year that begins on a working day')
  return {
    type: 'calendarYearTaken',
    draft: { year, notice: null, publishedOn: null, source: 'test', daysOff, makeUpDays: [] },
  }
}

export function newVersion(ruleId: string, effectiveFrom: string, amount: number): RuleVersionAdded {
  return {
    type: 'ruleVersionAdded',
    ruleId: ruleId as RuleVersionAdded['ruleId'],
    amount,
    unit: 'workingDays',
    best: null,
    owner: 'centre',
    pauses: ['reply'],
    restartsAfterSupplement: false,
    extension: null,
    warnAt: null,
    mark: 'cfg',
    basis: '测试',
    effectiveFrom: plainDate(effectiveFrom),
  }
}
