// A new version of a rule between the form and the desk: as typed, and as it is proposed.

import type { RuleVersion } from '#shared/contract/reckoning-contract.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import type { RuleVersionAdded } from '#shared/reckoning/reckoning-event.ts'

export interface TypedRule {
  readonly amount: string
  readonly unit: RuleVersion['unit']
  readonly best: string
  readonly owner: RuleVersion['owner']
  readonly pauses: readonly PauseGround[]
  readonly restarts: boolean
  readonly approver: 'none' | 'supervisor' | 'parties'
  readonly times: string
  readonly cap: string
  readonly capMonths: string
  readonly warnAt: string
  readonly mark: RuleVersion['mark']
  readonly basis: string
  readonly effectiveFrom: string
}

export type RuleProblem = 'required' | 'wholeNumber' | 'aDay'
export type RuleProblems = Readonly<Partial<Record<keyof TypedRule, RuleProblem>>>

/** The version as it is, ready to be changed; its first day as a version is open. */
export function typeRule(rule: RuleVersion): TypedRule {
  const { extension } = rule
  const text = (value: number | null | undefined): string => String(value ?? '')
  return {
    amount: text(rule.amount),
    unit: rule.unit,
    best: text(rule.best),
    owner: rule.owner,
    pauses: rule.pauses,
    restarts: rule.restartsAfterSupplement,
    approver: extension?.approver ?? 'none',
    times: text(extension?.times),
    cap: text(extension?.cap),
    capMonths: text(extension?.capMonths),
    warnAt: text(rule.warnAt),
    mark: rule.mark,
    basis: rule.basis,
    effectiveFrom: '',
  }
}

const numbers = ['amount', 'best', 'times', 'cap', 'capMonths', 'warnAt'] as const

/** The proposal, or what is wrong with the fields. What the desk alone knows is for its answer. */
export function readTypedRule(
  ruleId: RuleVersion['id'],
  typed: TypedRule,
): { readonly change: RuleVersionAdded } | { readonly problems: RuleProblems } {
  const problems: Partial<Record<keyof TypedRule, RuleProblem>> = {}
  for (const field of numbers) if (!/^\d{0,5}$/.test(typed[field].trim())) problems[field] = 'wholeNumber'
  if (typed.amount.trim() === '') problems.amount = 'required'
  if (typed.basis.trim() === '') problems.basis = 'required'
  const effectiveFrom = parsePlainDate(typed.effectiveFrom)
  if (effectiveFrom === null) problems.effectiveFrom = 'aDay'
  if (effectiveFrom === null || Object.keys(problems).length > 0) return { problems }
  return { change: toChange(ruleId, typed, effectiveFrom) }
}

function toChange(ruleId: RuleVersion['id'], typed: TypedRule, effectiveFrom: PlainDate): RuleVersionAdded {
  return {
    type: 'ruleVersionAdded',
    ruleId,
    amount: Number(typed.amount),
    unit: typed.unit,
    best: numberOrNull(typed.best),
    owner: typed.owner,
    pauses: [...typed.pauses],
    restartsAfterSupplement: typed.restarts,
    extension: toExtension(typed),
    warnAt: numberOrNull(typed.warnAt),
    mark: typed.mark,
    basis: typed.basis.trim(),
    effectiveFrom,
  }
}

function toExtension({ approver, times, cap, capMonths }: TypedRule): RuleVersionAdded['extension'] {
  if (approver === 'none') return null
  const months = numberOrNull(capMonths)
  return {
    approver,
    times: numberOrNull(times),
    cap: numberOrNull(cap),
    ...(months === null ? {} : { capMonths: months }),
  }
}

function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text)
}
