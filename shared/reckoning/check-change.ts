// Whether a proposed change can be made at all. What is merely strange about a calendar year is a doubt, shown to the
// person who decides; what would corrupt the calendar or the book is refused here.

import { isWorkingDay } from '#shared/calendar/rank.ts'
import { reassignableFrom } from '#shared/calendar/working-calendar.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { dayOfWeek, toDayNumber, yearOf } from '#shared/dates/plain-date.ts'
import { latestVersionOf } from './add-rule-version.ts'
import { undoableEvent } from './effective-events.ts'
import { listedDaysOf } from './listed-days-of.ts'
import type { DeskReckoning } from './reckoning.ts'
import type { OverlayDay, ReckoningChange, RuleVersionAdded } from './reckoning-event.ts'

type Draft = Extract<ReckoningChange, { type: 'calendarYearTaken' }>['draft']

/** @returns fieldInvalid with the field and a reason | changeWithoutEffect | nothingToUndo */
export function checkChange(reckoning: DeskReckoning, change: ReckoningChange): Outcome<null> {
  switch (change.type) {
    case 'calendarYearTaken':
      return checkDraft(change.draft)
    case 'calendarOverlaySet':
      return checkOverlay(reckoning, change)
    case 'calendarOverlayRemoved':
      return reckoning.overlayDays.has(change.date) ? succeed(null) : fail('changeWithoutEffect')
    case 'ruleVersionAdded':
      return checkRule(reckoning, change)
    case 'reckoningChangeUndone':
      return undoableEvent(reckoning.events)?.seq === change.seq ? succeed(null) : fail('nothingToUndo')
  }
}

function invalid(field: string, reason: string): Outcome<never> {
  return fail('fieldInvalid', { field, reason })
}

// A notice arranges its own year and the last days of December before it; a day it names twice, or a weekday it has
// worked "in addition", means that the list was read wrongly.
function checkDraft(draft: Draft): Outcome<null> {
  if (draft.daysOff.some(({ from, to }) => to < from || toDayNumber(to) - toDayNumber(from) > 60))
    return invalid('daysOff', 'impossibleDate')
  const days = listedDaysOf(draft)
  if (new Set(days.map(({ date }) => date)).size < days.length) return invalid('daysOff', 'listedTwice')
  for (const { date, working } of days) {
    const justBefore = yearOf(date) === draft.year - 1 && date.slice(5) >= reassignableFrom
    if (yearOf(date) !== draft.year && !justBefore)
      return invalid(working ? 'makeUpDays' : 'daysOff', 'wrongYear')
    if (working && dayOfWeek(date) <= 5) return invalid('makeUpDays', 'makeUpOnWeekday')
  }
  return succeed(null)
}

function checkOverlay({ calendar, overlayDays }: DeskReckoning, day: OverlayDay): Outcome<null> {
  const known = overlayDays.get(day.date)
  if (known) {
    const same = known.working === day.working && known.reason === day.reason && known.scope === day.scope
    return same ? fail('changeWithoutEffect') : succeed(null)
  }
  return isWorkingDay(calendar, toDayNumber(day.date)) === day.working
    ? fail('changeWithoutEffect')
    : succeed(null)
}

function checkRule({ ruleBook }: DeskReckoning, change: RuleVersionAdded): Outcome<null> {
  const latest = latestVersionOf(ruleBook, change.ruleId)
  if (latest === null) return invalid('ruleId', 'choice')
  if (change.effectiveFrom <= latest.effectiveFrom) return invalid('effectiveFrom', 'notAfterVersionBefore')
  if ((change.unit === 'byAgreement') !== (latest.unit === 'byAgreement')) return invalid('unit', 'choice')
  if (change.amount > mostOf[change.unit]) return invalid('amount', 'tooLarge')
  if (change.best !== null && change.best > change.amount) return invalid('best', 'moreThanLimit')
  if (new Set(change.pauses).size !== change.pauses.length) return invalid('pauses', 'listedTwice')
  if (
    change.warnAt !== null &&
    !['months', 'byAgreement'].includes(change.unit) &&
    change.warnAt > change.amount
  )
    return invalid('warnAt', 'moreThanLimit')
  return succeed(null)
}

/** Longer than any limit of law or practice, by far. */
const mostOf = { workingDays: 2_000, calendarDays: 4_000, months: 120, byAgreement: 0 } as const
