// The rule book: every limit the desk ships with (DOMAIN section 3), in printing order, and the two questions asked
// of any book. A centre edits a copy; what a clock uses is the version in force on the day it started.

import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LimitRule, RuleId } from './limit-rule.ts'
import { mediationRules } from './mediation-rules.ts'
import { preExaminationRules } from './pre-examination-rules.ts'
import { rightsProtectionRules } from './rights-protection-rules.ts'

export const shippedRuleBook: readonly LimitRule[] = Object.freeze([
  ...preExaminationRules,
  ...mediationRules,
  ...rightsProtectionRules,
])

export interface PlacedRule {
  readonly rule: LimitRule
  /** In the book, from 0: the order of clocks. */
  readonly place: number
}

/** The version of a rule in force on a day, with its place; null where the book has none. */
export function findRule(book: readonly LimitRule[], id: RuleId | string, day: PlainDate): PlacedRule | null {
  return versionsOf(book, id).find(({ rule }) => isInForce(rule, day)) ?? null
}

/** The version of a rule in force on a day; null where the book has none. */
export function ruleInForce(
  book: readonly LimitRule[],
  id: RuleId | string,
  day: PlainDate,
): LimitRule | null {
  return findRule(book, id, day)?.rule ?? null
}

// A book is looked through once: a change of calendar asks of it a hundred thousand times.
const books = new WeakMap<readonly LimitRule[], ReadonlyMap<string, readonly PlacedRule[]>>()

function versionsOf(book: readonly LimitRule[], id: string): readonly PlacedRule[] {
  let byId = books.get(book)
  if (!byId) {
    byId = placeRules(book)
    books.set(book, byId)
  }
  return byId.get(id) ?? []
}

function placeRules(book: readonly LimitRule[]): ReadonlyMap<string, readonly PlacedRule[]> {
  const byId = new Map<string, PlacedRule[]>()
  for (const [place, rule] of book.entries()) {
    const versions = byId.get(rule.id) ?? []
    versions.push({ rule, place })
    byId.set(rule.id, versions)
  }
  return byId
}

/** Whether this version is the one for clocks that start on the day. */
export function isInForce(rule: LimitRule, day: PlainDate): boolean {
  return rule.effectiveFrom <= day && (rule.effectiveTo === null || day <= rule.effectiveTo)
}

/** What a rule's condition is judged by. */
export interface RuleSubject {
  readonly kind: CaseKind
  /** Null: not known; only rules for every sub-kind apply. */
  readonly subKind: SubKind | null
  readonly fields: Readonly<Record<string, unknown>>
}

/** Whether the rule is meant for such a case, whatever the day. */
export function ruleApplies(rule: LimitRule, { kind, subKind, fields }: RuleSubject): boolean {
  if (!rule.everyKind && rule.kind !== kind) return false
  if (rule.subKinds.length > 0 && (subKind === null || !rule.subKinds.includes(subKind))) return false
  if (rule.when && fields[rule.when.field] !== rule.when.equals) return false
  return !rule.unless || fields[rule.unless.field] !== rule.unless.equals
}

/** Every version of every rule meant for such a case, in the book's order. */
export function rulesFor(book: readonly LimitRule[], subject: RuleSubject): readonly LimitRule[] {
  return book.filter(rule => ruleApplies(rule, subject))
}
