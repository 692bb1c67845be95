// What can be recorded of many cases at once, and what each of them says to it.

import type { Role } from '#shared/access/role.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEventBody, FieldValues, Overrides } from './case-event.ts'
import type { SeriesRef } from './case-link.ts'
import type { CaseState } from './case-state.ts'
import { decideSeries } from './decide-series.ts'
import { decideStep, type StepCommand } from './decide-step.ts'
import type { OutcomeId } from './outcome.ts'

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

/** What of a step is a case's own: its application number, its result, its day. */
export interface OwnStep {
  readonly happenedOn?: PlainDate | undefined
  readonly outcome?: OutcomeId | undefined
  readonly fields?: FieldValues | undefined
  readonly note?: string | undefined
  readonly overrides?: Overrides | undefined
}

/** The command for one of the cases: what is its own stands in the place of what is said of all. */
export function commandFor(command: BatchCommand, own: OwnStep | undefined): BatchCommand {
  if (command.type !== 'step' || own === undefined) return command
  const { happenedOn = command.happenedOn, outcome = command.outcome, note = command.note } = own
  const fields = { ...command.fields, ...own.fields }
  const overrides = { ...command.overrides, ...own.overrides }
  return { ...command, happenedOn, outcome, note, fields, overrides }
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
