// Where an extension would move a due date, asked before it is applied for or approved. Decides nothing and records
// nothing; what may be recorded is decide-extension.ts.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DueDate } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { CaseClock } from './case-clocks.ts'

export interface ExtensionPreview {
  /** As it stands; null: the clock waits. */
  readonly due: DueDate | null
  /** As it would be; null: the extension would not count on that day, or the clock waits. */
  readonly extended: DueDate | null
}

/**
 * @param days working days for a working-day clock, otherwise calendar days
 * @param on the day of approval
 * @returns the preview, or clockNotFound where no clock of the rule runs
 */
export function previewExtension(
  clocks: readonly CaseClock[],
  { ruleId, days, on }: { ruleId: RuleId; days: number; on: PlainDate },
  calendar: WorkingCalendar,
): Outcome<ExtensionPreview> {
  const running = clocks.find(({ facts, clock }) => facts.rule.id === ruleId && clock.stop === null)
  if (!running) return fail('clockNotFound')
  const asked = { days, appliedOn: on, approvedOn: on }
  const { facts, clock } = running
  const extended = computeClock({ ...facts, extensions: [...facts.extensions, asked] }, calendar)
  const counts = extended.extensions.at(-1)?.verdict === 'counted'
  return succeed({ due: clock.due, extended: counts ? extended.due : null })
}
