// Every value a field of a case has had, from its events: the field history on the case page is nothing else.

import type { CaseEvent, FieldValues } from './case-event.ts'

export interface FieldChange {
  readonly event: CaseEvent
  /** Null: the field was cleared. */
  readonly value: FieldValues[string] | null
  readonly reason: string
}

/** @param field id of a declared field, or `title` or `clerk` @returns in order of recording */
export function listFieldHistory(events: readonly CaseEvent[], field: string): readonly FieldChange[] {
  return events.flatMap(event => {
    const value = valueIn(event, field)
    return value === undefined ? [] : [{ event, value, reason: reasonOf(event) }]
  })
}

function valueIn({ body }: CaseEvent, field: string): FieldValues[string] | null | undefined {
  if (field === 'title' && (body.type === 'caseRegistered' || body.type === 'fieldsChanged'))
    return body.title ?? undefined
  if (field === 'clerk' && (body.type === 'caseRegistered' || body.type === 'clerkAssigned'))
    return body.clerk ?? undefined
  return 'fields' in body && Object.hasOwn(body.fields, field) ? body.fields[field] : undefined
}

function reasonOf({ body }: CaseEvent): string {
  if (body.type === 'fieldsChanged') return body.reason
  return body.type === 'stepRecorded' ? body.note : ''
}
