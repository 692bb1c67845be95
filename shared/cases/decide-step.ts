// Decides whether a step may be recorded, and what exactly is recorded. Pure; every host asks it.

import type { Role } from '#shared/access/role.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { FieldValues, Overrides, StepRecorded } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkDay, checkStepDay } from './check-day.ts'
import { checkFields, keepOverrides } from './check-fields.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { listLegalActions, outcomesOf } from './legal-actions.ts'
import type { OutcomeId } from './outcome.ts'

export interface StepCommand {
  readonly action: string
  readonly happenedOn: PlainDate
  readonly outcome: OutcomeId | null
  readonly fields: FieldValues
  readonly note: string
  readonly overrides?: Overrides | undefined
}

/** @returns the event to record, or actionNotLegal | dateInFuture | dateBeforeReceipt | dateBeforeStart |
 *   fieldRequired | fieldInvalid | checkDigitWrong | outcomeRequired */
export function decideStep(
  state: CaseState,
  command: StepCommand,
  role: Role,
  today: PlainDate,
): Outcome<StepRecorded> {
  const action = listLegalActions(state, role).find(legal => legal.id === command.action)
  if (!action) return fail('actionNotLegal', { action: command.action, stage: state.stage })
  const day = (action.to === null ? checkDay : checkStepDay)(state, command.happenedOn, today)
  if (!day.ok) return day
  const outcome = chooseOutcome(action, command.outcome)
  if (!outcome.ok) return outcome
  const { kind, subKind } = state
  const fields = checkFields(kind, subKind, command.fields, missingOf(action, state), command.overrides)
  if (!fields.ok) return fields
  return succeed({
    type: 'stepRecorded',
    action: action.id,
    outcome: outcome.value,
    fields: fields.value,
    note: command.note,
    dating: 'certain',
    ...keepOverrides(kind, subKind, fields.value, command.overrides),
  })
}

// A required field that the case already has need not be given again.
function missingOf(action: ActionDeclaration, state: CaseState): readonly string[] {
  return (action.requiredFields ?? []).filter(id => state.fields[id] === undefined)
}

function chooseOutcome(action: ActionDeclaration, chosen: OutcomeId | null): Outcome<OutcomeId | null> {
  const choices = outcomesOf(action)
  if (choices.length === 0) return succeed(null)
  if (choices.length === 1) return succeed(choices[0] ?? null)
  if (chosen === null) return fail('outcomeRequired', { field: 'outcome' })
  return choices.includes(chosen)
    ? succeed(chosen)
    : fail('fieldInvalid', { field: 'outcome', reason: 'choice' })
}
