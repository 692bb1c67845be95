// Job: the overdue list and what is at risk, as of a day, filtered and whole: as it is printed and saved.

import type { OverdueFilter } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Job } from './job.ts'
import { choosePressing } from './pressing-clock.ts'
import { readPressingClocks } from './read-clocks.ts'

export interface SupervisionInput {
  readonly asOf: PlainDate
  readonly today: PlainDate
  readonly filter: OverdueFilter
}

export interface SupervisionLists {
  readonly asOf: PlainDate
  /** The latest first. */
  readonly lines: readonly ClockLine[]
  readonly atRisk: readonly ClockLine[]
}

export const readSupervision: Job<SupervisionInput, SupervisionLists> = (
  context,
  { asOf, today, filter },
) => {
  const pressing = readPressingClocks(context.reader(), asOf, today, context.reckoning)
  return {
    asOf,
    lines: choosePressing(pressing, 'overdue', filter),
    atRisk: choosePressing(pressing, 'atRisk', filter),
  }
}
