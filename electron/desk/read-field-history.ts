// Every value a field of a case has had, masked like the field itself.

import type { FieldValues } from '#shared/cases/case-event.ts'
import { type FieldChange, listFieldHistory } from '#shared/cases/field-history.ts'
import type { FieldHistoryEntry } from '#shared/contract/cases-contract.ts'
import type { DeskServices } from './desk-services.ts'
import { maskFields } from './mask-fields.ts'
import { readActorNames } from './read-timeline.ts'
import { readKnownCase } from './record-case-event.ts'

/** The latest recording first. @throws FailureError caseNotFound */
export function readFieldHistory(desk: DeskServices, id: number, field: string): FieldHistoryEntry[] {
  const { events, state } = readKnownCase(desk, id)
  const nameOf = readActorNames(desk)
  const effective = new Set(state.effective.map(event => event.id))
  const mask = (value: FieldValues[string]) =>
    maskFields({ ...state, fields: { [field]: value } }).fields[field]
  const toEntry = ({ event, value, reason }: FieldChange): FieldHistoryEntry => ({
    eventId: event.id,
    type: event.body.type,
    action: event.body.type === 'stepRecorded' ? event.body.action : null,
    value: value === null ? null : (mask(value) ?? null),
    happenedOn: event.happenedOn,
    recordedAtMs: event.recordedAtMs,
    actor: nameOf(event.actor),
    reason,
    retracted: !effective.has(event.id),
  })
  return listFieldHistory(events, field).map(toEntry).reverse()
}
