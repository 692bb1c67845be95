// Leads an invented case through the declared machines by the same decisions as a desk: what is refused is left out.

import type { Role } from '#shared/access/role.ts'
import type { CaseEvent, CaseEventBody, FieldValues } from '#shared/cases/case-event.ts'
import { type CaseKind, caseKinds, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { decideReceiptCorrection } from '#shared/cases/decide-receipt-correction.ts'
import { decideStep, missingFieldsOf } from '#shared/cases/decide-step.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { listOpenItems } from '#shared/cases/items.ts'
import type { ActionDeclaration, FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { Outcome } from '#shared/contract/failure.ts'
import { addDays, type PlainDate, plainDate } from '#shared/dates/plain-date.ts'

export const firstDay = plainDate('2026-01-05')
const lastDay = plainDate('2030-12-31')

export interface KnownSubKind {
  readonly kind: CaseKind
  readonly subKind: SubKind
}

export const everySubKind: readonly KnownSubKind[] = caseKinds.flatMap(kind =>
  subKindsOf[kind].map(subKind => ({ kind, subKind })),
)

/** @param dayNumber days after the first day @param order of recording, and of the id */
export function eventOn(dayNumber: number, order: number, body: CaseEventBody): CaseEvent {
  return {
    id: String(order).padStart(5, '0'),
    happenedOn: addDays(firstDay, dayNumber),
    recordedAtMs: order,
    actor: 'a',
    body,
  }
}

export function registrationOf({ kind, subKind }: KnownSubKind, fields: FieldValues = {}): CaseEvent {
  const asked = fieldsOf(kind, subKind).filter(field => field.atRegistration === 'required')
  return eventOn(0, 0, {
    type: 'caseRegistered',
    kind,
    subKind,
    caseNumber: 'x',
    title: 'x',
    clerk: null,
    fields: { ...Object.fromEntries(asked.map(field => [field.id, someValue(field)])), ...fields },
    receivedTime: null,
    ledger: null,
  })
}

export function someValue({ id, type, choices, identifier }: FieldDeclaration): FieldValues[string] {
  if (identifier === 'applicationNumber') return '202611234567.4'
  if (choices?.[0] !== undefined) return choices[0]
  if (type === 'money') return 100_000
  if (type === 'count') return 3
  if (type === 'yesNo') return true
  return type === 'date' ? '2028-06-01' : `${id} x`
}

/** The step as somebody who fills in every form would ask for it. */
export function commandOf(state: CaseState, action: ActionDeclaration, happenedOn: PlainDate, choice = 0) {
  const declared = new Map(fieldsOf(state.kind, state.subKind).map(field => [field.id, field]))
  const fields: FieldValues = {}
  for (const id of [...missingFieldsOf(action, state), ...(action.offeredFields ?? [])]) {
    const field = declared.get(id)
    if (field) fields[id] = someValue(field)
  }
  const { item } = action
  if (item?.named !== undefined) {
    const open = listOpenItems(state, item.of)
    fields[item.named] = item.does === 'ends' ? (open[0]?.name ?? '') : `${state.milestones.length + 1}`
  }
  const results = outcomesOf(action)
  const outcome = results[choice % Math.max(results.length, 1)] ?? null
  return { action: action.id, happenedOn, outcome, fields, note: '' }
}

/** Asks for the step; the events with it where it was allowed. */
export function takeStep(
  events: readonly CaseEvent[],
  action: ActionDeclaration,
  dayNumber: number,
  role: Role,
  choice = 0,
): { readonly events: readonly CaseEvent[]; readonly decided: Outcome<CaseEventBody> } {
  const state = foldCase(events)
  const command = commandOf(state, action, addDays(firstDay, dayNumber), choice)
  const decided = decideStep(state, command, role, lastDay)
  if (!decided.ok) return { events, decided }
  return { events: [...events, eventOn(dayNumber, events.length, decided.value)], decided }
}

/** Asks for another receipt, up to nine days before or after the first day; the events with it where it was allowed. */
export function correctReceipt(
  events: readonly CaseEvent[],
  { pick, days }: { readonly pick: number; readonly days: number },
): readonly CaseEvent[] {
  const dayNumber = (pick % 2 === 0 ? -1 : 1) * days
  const on = addDays(firstDay, dayNumber)
  const deemed = { on: addDays(on, pick % 3), how: 'corrected', reason: 'x' } as const
  const decided = decideReceiptCorrection(
    events,
    { receivedOn: on, receivedTime: '08:30', deemed, reason: 'x' },
    lastDay,
  )
  if (!decided.ok) return events
  const { retraction, correction } = decided.value
  const after = retraction ? [...events, eventOn(dayNumber, events.length, retraction)] : events
  return [...after, eventOn(dayNumber, after.length, correction)]
}
