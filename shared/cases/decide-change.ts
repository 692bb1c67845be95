// Decides whether fields may be changed. What they were before stays in the log.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEventBody, FieldValues, Overrides } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkDay } from './check-day.ts'
import { checkFields, keepOverrides } from './check-fields.ts'
import { fieldsOf, isStepField } from './kinds.ts'

export interface ChangeCommand {
  readonly title: string | null
  /** Null clears a field. */
  readonly fields: Readonly<Record<string, FieldValues[string] | null>>
  readonly happenedOn: PlainDate
  readonly note: string
  readonly overrides?: Overrides | undefined
}

/** @returns the event, or fieldRequired (a field asked at registration was cleared) | fieldInvalid |
 *   checkDigitWrong | a refused day */
export function decideChange(
  state: CaseState,
  command: ChangeCommand,
  today: PlainDate,
): Outcome<CaseEventBody> {
  const day = checkDay(state, command.happenedOn, today)
  if (!day.ok) return day
  const cleared = Object.keys(command.fields).filter(id => command.fields[id] === null)
  const needed = fieldsOf(state.kind, state.subKind).find(
    field => field.atRegistration === 'required' && cleared.includes(field.id),
  )
  if (needed) return fail('fieldRequired', { field: needed.id })
  const ofStep = Object.keys(command.fields).find(id => isStepField(state.kind, id))
  if (ofStep !== undefined) return fail('fieldInvalid', { field: ofStep, reason: 'ofStep' })
  const given = Object.entries(command.fields).filter(([, value]) => value !== null)
  const { kind, subKind } = state
  const values = Object.fromEntries(given) as FieldValues
  const checked = checkFields(kind, subKind, values, [], command.overrides)
  if (!checked.ok) return checked
  const fields = { ...Object.fromEntries(cleared.map(id => [id, null])), ...checked.value }
  return succeed({
    type: 'fieldsChanged',
    title: command.title,
    subKind: null,
    fields,
    reason: command.note,
    ...keepOverrides(kind, subKind, checked.value, command.overrides),
  })
}
