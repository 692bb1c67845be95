// Decides whether an event may be taken back. The registration cannot; neither can what was taken back already, nor
// a step without which a later one could not have been taken.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { CaseEvent, CaseEventBody } from './case-event.ts'
import { type BrokenStep, findNewlyBrokenStep } from './find-broken-step.ts'
import { refuseBeforeReceipt } from './refuse-before-receipt.ts'

/** @returns the event, or eventNotFound | laterStepRests | stepBeforeReceipt (of a corrected receipt); with the day */
export function decideRetraction(
  events: readonly CaseEvent[],
  command: { readonly eventId: string; readonly reason: string },
): Outcome<CaseEventBody> {
  const target = findStanding(events, command.eventId)
  if (!target || target.body.type === 'caseRegistered') return fail('eventNotFound')
  const body: CaseEventBody = { type: 'eventRetracted', eventId: target.id, reason: command.reason }
  const after = [...events, retractionOf(target, body)]
  const broken = findNewlyBrokenStep(events, after)
  if (broken !== null) return laterStepRests(broken)
  return refuseBeforeReceipt(events, after) ?? succeed(body)
}

/** The event of that id, unless it was taken back already or takes something back itself. */
export function findStanding(events: readonly CaseEvent[], id: string): CaseEvent | null {
  const target = events.find(event => event.id === id)
  if (!target || target.body.type === 'eventRetracted') return null
  const retracted = events.some(({ body }) => body.type === 'eventRetracted' && body.eventId === id)
  return retracted ? null : target
}

/** An event that takes `target` back, for seeing what would follow. */
export function retractionOf(target: CaseEvent, body: CaseEventBody): CaseEvent {
  return { ...target, id: `retraction of ${target.id}`, body }
}

/** What stands in the way: the first later step that would not follow any more. */
export function laterStepRests({ kind, action, date }: BrokenStep): Outcome<never> {
  return fail('laterStepRests', { kind, action, date })
}
