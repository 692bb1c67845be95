// A new version in the rule book. It takes over on its first day; the version before ends on the eve and stays in the
// book, because clocks that started under it run on by it.

import { addDays } from '#shared/dates/plain-date.ts'
import type { LimitRule, RuleId } from '#shared/limits/limit-rule.ts'
import type { RuleVersionAdded } from './reckoning-event.ts'

export interface BookWithVersion {
  readonly book: readonly LimitRule[]
  readonly added: LimitRule
  /** The version before, as it stood and as it stands now. */
  readonly ended: { readonly was: LimitRule; readonly is: LimitRule }
}

/** The version of a rule that came last; null where the book does not have the rule. */
export function latestVersionOf(book: readonly LimitRule[], id: RuleId): LimitRule | null {
  return book
    .filter(rule => rule.id === id)
    .reduce<LimitRule | null>(
      (latest, rule) => (latest === null || rule.version > latest.version ? rule : latest),
      null,
    )
}

/** The book with the version after its rule's last. Throws where the rule is absent: check-change.ts refuses that. */
export function addRuleVersion(book: readonly LimitRule[], change: RuleVersionAdded): BookWithVersion {
  const was = latestVersionOf(book, change.ruleId)
  if (was === null) throw new Error(`no rule ${change.ruleId}`)
  const eve = addDays(change.effectiveFrom, -1)
  const effectiveTo = was.effectiveTo !== null && was.effectiveTo < eve ? was.effectiveTo : eve
  const is = Object.freeze({ ...was, effectiveTo })
  const added = Object.freeze({ ...particularsOf(was, change), version: was.version + 1 })
  return {
    book: book.flatMap(rule => (rule === was ? [is, added] : [rule])),
    added,
    ended: { was, is },
  }
}

// What was second-hand before is vouched for by whoever writes the new version.
function particularsOf(before: LimitRule, change: RuleVersionAdded): LimitRule {
  const { best: _best, restartsAfterSupplement: _restarts, unverified: _unverified, ...kept } = before
  const { type: _type, ruleId: _ruleId, best, restartsAfterSupplement, extension, ...particulars } = change
  const capMonths = extension?.capMonths
  return {
    ...kept,
    ...particulars,
    ...(best === null ? {} : { best }),
    ...(restartsAfterSupplement ? { restartsAfterSupplement } : {}),
    extension:
      extension === null
        ? null
        : {
            approver: extension.approver,
            times: extension.times,
            cap: extension.cap,
            ...(capMonths === undefined ? {} : { capMonths }),
          },
    effectiveTo: null,
  }
}
