// Decides whether an event may be taken back. The registration cannot; neither can what was taken back already, nor
// a step on which later ones of the stage machine rest.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { CaseEvent, CaseEventBody } from './case-event.ts'
import { foldCase } from './fold-case.ts'
import { findAction } from './kinds.ts'
import { refuseAction } from './legal-actions.ts'

/** @returns the event, or eventNotFound | actionNotLegal (a later step rests on it) */
export function decideRetraction(
  events: readonly CaseEvent[],
  command: { readonly eventId: string; readonly reason: string },
): Outcome<CaseEventBody> {
  const retracted = new Set(
    events.flatMap(({ body }) => (body.type === 'eventRetracted' ? [body.eventId] : [])),
  )
  const target = events.find(event => event.id === command.eventId)
  if (
    !target ||
    retracted.has(target.id) ||
    target.body.type === 'eventRetracted' ||
    target.body.type === 'caseRegistered'
  ) {
    return fail('eventNotFound')
  }
  const standing = events.filter(event => !retracted.has(event.id))
  if (
    movesStage(target, events) &&
    standing.slice(standing.indexOf(target) + 1).some(event => movesStage(event, events))
  ) {
    return refuseAction(foldCase(events), 'retract', null)
  }
  return succeed({ type: 'eventRetracted', eventId: command.eventId, reason: command.reason })
}

function movesStage({ body }: CaseEvent, events: readonly CaseEvent[]): boolean {
  const registration = events.find(event => event.body.type === 'caseRegistered')?.body
  if (body.type !== 'stepRecorded' || registration?.type !== 'caseRegistered') return false
  return findAction(registration.kind, body.action)?.to != null
}
