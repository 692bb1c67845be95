// Every value a field of a case has had, masked like the field itself.

import type { FieldValues } from '#shared/cases/case-event.ts'
import { type FieldChange, listFieldHistory } from '#shared/cases/field-history.ts'
import type { FieldHistoryEntry } from '#shared/contract/case-page-contract.ts'
import type { Actor } from './access/actor.ts'
import { demandOpen } from './demand-open.ts'
import type { DeskServices } from './desk-services.ts'
import { maskFields } from './mask-fields.ts'
import { readActorNames } from './read-timeline.ts'
import { readKnownCase } from './record-case-event.ts'

/** The latest recording first. @throws FailureError caseNotFound | caseConfidential */
export function readFieldHistory(
  desk: DeskServices,
  { id, field }: { readonly id: number; readonly field: string },
  reader: Actor,
): FieldHistoryEntry[] {
  const { events, state } = readKnownCase(desk, id)
  demandOpen(desk, id, reader)
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
