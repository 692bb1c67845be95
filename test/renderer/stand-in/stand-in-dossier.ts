// What the stand-in desk answers about corrections and field history, by the real domain.

import { offerAction } from '#electron/desk/offer-action.ts'
import type { Role } from '#shared/access/role.ts'
import { listCorrections, stateBefore } from '#shared/cases/decide-correction.ts'
import { findStanding } from '#shared/cases/decide-retraction.ts'
import { listFieldHistory } from '#shared/cases/field-history.ts'
import type { CaseView, FieldHistoryEntry } from '#shared/contract/case-page-contract.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { KnownCase } from './stand-in-views.ts'

export function standInCorrections(
  { one }: KnownCase,
  eventId: string,
  role: Role,
): Outcome<CaseView['actions']> {
  const target = findStanding(one.events, eventId)
  if (target?.body.type !== 'stepRecorded') return fail('eventNotFound')
  const known = stateBefore(one.events, target)
  const step = { ...target, body: target.body }
  return succeed(listCorrections(one.events, step, role).map(action => offerAction(action, known)))
}

export function standInHistory({ one, state }: KnownCase, field: string): FieldHistoryEntry[] {
  const counting = new Set(state.effective.map(({ id }) => id))
  return listFieldHistory(one.events, field)
    .map(({ event, value, reason }) => ({
      eventId: event.id,
      type: event.body.type,
      action: event.body.type === 'stepRecorded' ? event.body.action : null,
      value,
      happenedOn: event.happenedOn,
      recordedAtMs: event.recordedAtMs,
      actor: event.actor,
      reason,
      retracted: !counting.has(event.id),
    }))
    .reverse()
}
