// Decides whether an extension may be applied for or decided. Whether it counts in the end is shared/limits.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { CaseClock } from './case-clocks.ts'
import type { CaseEventBody } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkDay } from './check-day.ts'

/** @returns the event, or clockNotFound | extensionNotAllowed | extensionAfterExpiry | extensionOverCap | a refused day */
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
  const due = running.clock.due?.date
  if (due !== undefined && command.happenedOn >= due) return fail('extensionAfterExpiry', { due })
  const counted = running.clock.extensions.filter(({ verdict }) => verdict === 'counted')
  const used = counted.reduce((days, { extension }) => days + extension.days, 0)
  if (policy.times !== null && counted.length >= policy.times) {
    return fail('extensionOverCap', { cap: policy.cap, times: policy.times })
  }
  if (policy.cap !== null && used + command.days > policy.cap) {
    return fail('extensionOverCap', { cap: policy.cap, times: policy.times })
  }
  return succeed({
    type: 'extensionApplied',
    ruleId: command.ruleId,
    days: command.days,
    reason: command.reason,
  })
}

/** @returns the event, or noPendingExtension | extensionAfterExpiry | a refused day */
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
  const since = pending.appliedOn
  if (since !== null && command.happenedOn < since)
    return fail('dateBeforeStart', { field: 'happenedOn', since })
  const running = clocks.find(({ facts, clock }) => facts.rule.id === command.ruleId && clock.stop === null)
  const due = running?.clock.due?.date
  if (command.approved && due !== undefined && command.happenedOn >= due)
    return fail('extensionAfterExpiry', { due })
  return succeed({
    type: 'extensionDecided',
    ruleId: command.ruleId,
    approved: command.approved,
    reason: command.reason,
  })
}
