// The defaults of a rule, so that a declaration says only what is particular to it.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { type ExtensionPolicy, type LimitRule, pauseGrounds, type RuleId } from './limit-rule.ts'

/** Approved by the supervisor, as often and as long as needed. */
export const bySupervisor: ExtensionPolicy = { approver: 'supervisor', times: null, cap: null }

/** Agreed between the parties, as often and as long as they agree. */
export const byParties: ExtensionPolicy = { approver: 'parties', times: null, cap: null }

type Particulars = Pick<LimitRule, 'start' | 'stop' | 'amount' | 'unit' | 'owner' | 'mark' | 'basis'> &
  Partial<Omit<LimitRule, 'id' | 'kind' | 'effectiveFrom' | 'effectiveTo'>> & {
    readonly id: string
    /** Absent: since ever. */
    readonly from?: string
    /** Last day in force; absent: still in force. */
    readonly to?: string
  }

/**
 * A rule of this kind of case. Unless said otherwise it is the only version, holds for every sub-kind, allows every
 * ground of pause (cfg) and no extension, and warns at the default.
 */
export function declareRule(kind: CaseKind, particulars: Particulars): LimitRule {
  const { id, from, to, ...rest } = particulars
  return Object.freeze({
    version: 1,
    kind,
    subKinds: [],
    pauses: pauseGrounds,
    extension: null,
    warnAt: null,
    ...rest,
    id: id as RuleId,
    effectiveFrom: plainDate(from ?? '1900-01-01'),
    effectiveTo: to === undefined ? null : plainDate(to),
  })
}
