// Job: the overdue list and what is at risk, as of a day, filtered.

import type { OverdueFilter } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { Job } from './job.ts'
import { readPressingClocks } from './read-clocks.ts'

export interface SupervisionInput {
  readonly asOf: PlainDate
  readonly today: PlainDate
  readonly filter: OverdueFilter
}

export interface SupervisionLists {
  readonly asOf: PlainDate
  /** The latest first. */
  readonly lines: ClockLine[]
  readonly atRisk: ClockLine[]
  readonly clerks: string[]
  readonly ruleIds: RuleId[]
  readonly stages: string[]
}

export const readSupervision: Job<SupervisionInput, SupervisionLists> = (
  context,
  { asOf, today, filter },
) => {
  const pressing = readPressingClocks(context.reader(), asOf, today, context.reckoning)
  const overdue = pressing.filter(line => line.light === 'overdue')
  const atRisk = pressing.filter(line => line.light === 'dueToday' || line.light === 'atRisk')
  return {
    asOf,
    lines: overdue.filter(line => passes(line, filter)).sort(latestFirst),
    atRisk: atRisk.filter(line => passes(line, { ...filter, atLeastDaysLate: undefined })),
    clerks: distinct(pressing.flatMap(line => (line.clerk === null ? [] : [line.clerk]))),
    ruleIds: distinct(pressing.map(line => line.ruleId)),
    stages: distinct(pressing.map(line => line.stage)),
  }
}

type Wanted = { readonly [K in keyof OverdueFilter]: OverdueFilter[K] | undefined }

function passes(line: ClockLine, filter: Wanted): boolean {
  return (
    (filter.kind === undefined || line.kind === filter.kind) &&
    (filter.clerk === undefined || line.clerk === filter.clerk) &&
    (filter.ruleId === undefined || line.ruleId === filter.ruleId) &&
    (filter.stage === undefined || line.stage === filter.stage) &&
    (filter.atLeastDaysLate === undefined || (line.workingDaysLate ?? 0) >= filter.atLeastDaysLate)
  )
}

function latestFirst(a: ClockLine, b: ClockLine): number {
  const late = (b.workingDaysLate ?? 0) - (a.workingDaysLate ?? 0)
  return late || (a.caseNumber < b.caseNumber ? -1 : 1)
}

function distinct<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort()
}
