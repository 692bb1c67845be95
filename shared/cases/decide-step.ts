// Decides whether a step may be recorded, and what exactly is recorded. Pure; every host asks it.

import type { Role } from '#shared/access/role.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { FieldValues, Overrides, StepRecorded } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkStepDay } from './check-day.ts'
import { checkFields, keepOverrides } from './check-fields.ts'
import { listOpenItems, readItem } from './items.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { isStepField } from './kinds.ts'
import { listLegalActions, outcomesOf, refuseAction } from './legal-actions.ts'
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
  if (!action) return refuseAction(state, command.action, role)
  const day = checkStepDay(state, action, command.happenedOn, today)
  if (!day.ok) return day
  const outcome = chooseOutcome(action, command.outcome)
  if (!outcome.ok) return outcome
  const { kind, subKind } = state
  const missing = missingFieldsOf(action, state)
  const fields = checkFields(kind, subKind, command.fields, missing, command.overrides)
  if (!fields.ok) return fields
  const item = checkItem(state, action, fields.value, command.happenedOn)
  if (!item.ok) return item
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

/** Required fields still to be given: what the case already has need not be given again. */
export function missingFieldsOf(
  action: ActionDeclaration,
  state: Pick<CaseState, 'kind' | 'fields'>,
): readonly string[] {
  return (action.requiredFields ?? []).filter(
    id => isStepField(state.kind, id) || state.fields[id] === undefined,
  )
}

// What ends must have begun, and not later; what begins must not be open under the same name, nor be due before it.
function checkItem(
  state: CaseState,
  { item }: ActionDeclaration,
  fields: FieldValues,
  day: PlainDate,
): Outcome<null> {
  if (!item) return succeed(null)
  const { name, dueOn } = readItem(item, fields)
  const open = listOpenItems(state, item.of).find(known => known.name === name)
  const field = item.named ?? 'happenedOn'
  if (item.does === 'begins') {
    if (open) return fail('fieldInvalid', { field, reason: 'taken' })
    if (dueOn !== null && dueOn < day)
      return fail('dateBeforeStart', { field: item.dueOn ?? field, since: day })
    return succeed(null)
  }
  if (!open) return fail('fieldInvalid', { field, reason: 'choice' })
  // Both count from the day the case counts as received, as its milestones do.
  const counts = day < state.receivedOn ? state.receivedOn : day
  return counts < open.since
    ? fail('dateBeforeStart', { field: 'happenedOn', since: open.since })
    : succeed(null)
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
