// Decides whether an extension may be applied for or decided. Whether it counts in the end is shared/limits.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { dayLimitOf } from '#shared/limits/day-limit.ts'
import { isWithinPolicy } from '#shared/limits/judge-extensions.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { CaseClock } from './case-clocks.ts'
import type { CaseEventBody } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkDay } from './check-day.ts'

/** @returns the event, or clockNotFound | extensionNotAllowed | dateBeforeStart | extensionAfterExpiry | extensionOverCap |
 *   a refused day */
export function decideExtensionApplication(
  state: CaseState,
  clocks: readonly CaseClock[],
  command: { ruleId: RuleId; days: number; happenedOn: PlainDate; reason: string },
  today: PlainDate,
): Outcome<CaseEventBody> {
  const running = clocks.find(({ facts, clock }) => facts.rule.id === command.ruleId && clock.stop === null)
  if (!running) return fail('clockNotFound')
  const policy = running.facts.rule.extension
  if (!policy) return fail('extensionNotAllowed', { ruleId: command.ruleId })
  const day = checkDay(state, command.happenedOn, today)
  if (!day.ok) return day
  const early = refuseBeforeStart(state, running, command.happenedOn)
  if (early !== null) return early
  const since = lastDayOf(state, 'extensionApplied', command.ruleId)
  if (since !== null && command.happenedOn < since)
    return fail('dateBeforeStart', { field: 'happenedOn', since })
  const due = running.clock.due?.date
  if (due !== undefined && command.happenedOn >= due) return fail('extensionAfterExpiry', { due })
  const overCap = refuseOverCap(running, command.days)
  if (overCap !== null) return overCap
  return succeed({
    type: 'extensionApplied',
    ruleId: command.ruleId,
    days: command.days,
    reason: command.reason,
  })
}

/** @returns the event, or noPendingExtension | dateBeforeStart | extensionAfterExpiry | extensionOverCap | a refused day */
export function decideExtension(
  state: CaseState,
  clocks: readonly CaseClock[],
  command: { ruleId: RuleId; approved: boolean; happenedOn: PlainDate; reason: string },
  today: PlainDate,
): Outcome<CaseEventBody> {
  const pending = state.extensions
    .get(command.ruleId)
    ?.find(({ approvedOn, refused }) => approvedOn === null && !refused)
  if (!pending) return fail('noPendingExtension', { ruleId: command.ruleId })
  const day = checkDay(state, command.happenedOn, today)
  if (!day.ok) return day
  // Decisions meet applications in the order of their days: one before the last would be taken for another's.
  const since = [pending.appliedOn, lastDayOf(state, 'extensionDecided', command.ruleId)].find(
    known => known !== null && command.happenedOn < known,
  )
  if (since) return fail('dateBeforeStart', { field: 'happenedOn', since })
  const running = clocks.find(({ facts, clock }) => facts.rule.id === command.ruleId && clock.stop === null)
  const early = command.approved && running ? refuseBeforeStart(state, running, command.happenedOn) : null
  if (early !== null) return early
  const due = running?.clock.due?.date
  if (command.approved && due !== undefined && command.happenedOn >= due)
    return fail('extensionAfterExpiry', { due })
  // Several may be pending, each within the cap and all together beyond it.
  const overCap = command.approved && running ? refuseOverCap(running, pending.days) : null
  if (overCap !== null) return overCap
  return succeed({
    type: 'extensionDecided',
    ruleId: command.ruleId,
    approved: command.approved,
    reason: command.reason,
  })
}

function lastDayOf(
  { effective }: CaseState,
  type: 'extensionApplied' | 'extensionDecided',
  ruleId: RuleId,
): PlainDate | null {
  const last = effective.findLast(({ body }) => body.type === type && body.ruleId === ruleId)
  return last?.happenedOn ?? null
}

// Null: the clock had begun. One that begins with the receipt may be extended before, where the case came in on a day off.
function refuseBeforeStart(
  { receivedOn }: CaseState,
  { facts: { start } }: CaseClock,
  day: PlainDate,
): Outcome<never> | null {
  if (day >= start || start <= receivedOn) return null
  return fail('dateBeforeStart', { field: 'happenedOn', since: start })
}

// Null: so many days more are within what the rule allows.
function refuseOverCap({ facts, clock }: CaseClock, days: number): Outcome<never> | null {
  const { rule, start } = facts
  const counted = clock.extensions.filter(({ verdict }) => verdict === 'counted')
  const units = counted.reduce((sum, { extension }) => sum + extension.days, days)
  const limit = dayLimitOf(rule, clock.restartedOn ?? start)
  if (isWithinPolicy(facts, limit, { units, times: counted.length + 1 })) return null
  const { cap = null, times = null } = rule.extension ?? {}
  return fail('extensionOverCap', { cap, times })
}
