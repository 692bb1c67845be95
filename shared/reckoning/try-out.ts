// A clock of no case: what a start, a limit, pauses and extensions come to. Same engine, same explanation.

import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { ClockFacts, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { byParties, declareRule } from '#shared/limits/declare-rule.ts'
import type { LimitRule, LimitUnit, RuleId } from '#shared/limits/limit-rule.ts'
import { ruleInForce } from '#shared/limits/rule-book.ts'
import type { Reckoning } from './reckoning.ts'

export interface TryOut {
  readonly start: PlainDate
  /** A rule of the book, in the version of the start day, or an amount of one's own. */
  readonly limit: { readonly ruleId: RuleId } | { readonly amount: number; readonly unit: LimitUnit }
  readonly pauses: readonly Pause[]
  readonly extensions: readonly { readonly days: number; readonly approvedOn: PlainDate }[]
}

/** The clock; null where no version of the rule is in force on the start day, or it counts nothing. */
export function tryOut({ start, limit, pauses, extensions }: TryOut, reckoning: Reckoning): CaseClock | null {
  const rule = 'ruleId' in limit ? ruleInForce(reckoning.ruleBook, limit.ruleId, start) : ownItem(limit)
  if (rule === null || rule.unit === 'byAgreement') return null
  const facts: ClockFacts = {
    rule,
    start,
    stop: null,
    pauses,
    extensions: extensions.map(({ days, approvedOn }) => ({ days, appliedOn: null, approvedOn })),
  }
  return { facts, clock: computeClock(facts, reckoning.calendar), round: 1 }
}

/** 中心自定事项: every ground of pause counts, and every extension. The kind says nothing here. */
function ownItem({ amount, unit }: { amount: number; unit: LimitUnit }): LimitRule {
  return declareRule('rightsProtection', {
    id: 'ANY',
    start: [],
    stop: [],
    amount,
    unit,
    owner: 'centre',
    extension: byParties,
    mark: 'cfg',
    basis: '—',
  })
}
