// Decides whether a case may be handed on 转办, and what is recorded of it: the step that closes it, unless it is closed
// with a result that lets it go on elsewhere.

import type { Role } from '#shared/access/role.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { StepRecorded } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkDay } from './check-day.ts'
import { decideStep } from './decide-step.ts'
import { fieldsOf } from './kinds.ts'
import { type TransferDeclaration, type TransferId, transfersFrom } from './transfers.ts'

export interface TransferCommand {
  readonly transfer: TransferId
  readonly happenedOn: PlainDate
  /** Number of the new case, kept by a source that has a field for it. */
  readonly newNumber: string
  readonly note: string
}

/** The transfers that a case can take now. */
export function listTransfers(
  state: CaseState,
  role: Role,
  today: PlainDate,
): readonly TransferDeclaration[] {
  return transfersFrom(state).filter(({ id }) => {
    const command = { transfer: id, happenedOn: today, newNumber: '', note: '' }
    return decideTransfer(state, command, role, today).ok
  })
}

/** @returns the step to record (null: closed already), or transferNotPossible | a refused day */
export function decideTransfer(
  state: CaseState,
  command: TransferCommand,
  role: Role,
  today: PlainDate,
): Outcome<StepRecorded | null> {
  const declared = transfersFrom(state).find(({ id }) => id === command.transfer)
  const impossible = fail('transferNotPossible', { stage: state.stage })
  if (!declared || state.links.some(({ relation }) => relation === 'transferredTo')) return impossible
  if (state.closedOn !== null) {
    if (state.outcome === null || !declared.closedAs.includes(state.outcome)) return impossible
    const day = checkDay(state, command.happenedOn, today)
    if (!day.ok) return day
    if (command.happenedOn < state.closedOn)
      return fail('dateBeforeStart', { field: 'happenedOn', since: state.closedOn })
    return succeed(null)
  }
  return decideClosing(state, declared, command, role, today) ?? impossible
}

// Null: none of the steps is legal at this stage.
function decideClosing(
  state: CaseState,
  declared: TransferDeclaration,
  { happenedOn, newNumber, note }: TransferCommand,
  role: Role,
  today: PlainDate,
): Outcome<StepRecorded> | null {
  const keepsNumber = fieldsOf(state.kind, state.subKind).some(({ id }) => id === 'transferredTo')
  const fields = keepsNumber && newNumber !== '' ? { transferredTo: newNumber } : {}
  for (const { action, outcome } of declared.closedBy) {
    const decided = decideStep(state, { action, outcome, happenedOn, fields, note }, role, today)
    if (decided.ok || decided.failure.code !== 'actionNotLegal') return decided
  }
  return null
}
