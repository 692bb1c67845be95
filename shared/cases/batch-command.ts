// What can be recorded of many cases at once, and what each of them says to it.

import type { Role } from '#shared/access/role.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEventBody } from './case-event.ts'
import type { SeriesRef } from './case-link.ts'
import type { CaseState } from './case-state.ts'
import { decideSeries } from './decide-series.ts'
import { decideStep, type StepCommand } from './decide-step.ts'

export type BatchCommand =
  | ({ readonly type: 'step' } & StepCommand)
  | { readonly type: 'assign'; readonly clerk: string; readonly happenedOn: PlainDate }
  /** Null: leave the series. */
  | {
      readonly type: 'series'
      readonly series: SeriesRef | null
      readonly happenedOn: PlainDate
      readonly note: string
    }

/** @returns the event, or why this case cannot have it: a failure of decideStep | alreadySo */
export function decideBatch(
  state: CaseState,
  command: BatchCommand,
  role: Role,
  today: PlainDate,
): Outcome<CaseEventBody> {
  switch (command.type) {
    case 'step':
      return decideStep(state, command, role, today)
    case 'assign':
      return state.clerk === command.clerk
        ? fail('alreadySo')
        : succeed({ type: 'clerkAssigned', clerk: command.clerk })
    case 'series':
      return decideSeries(state, command)
  }
}
