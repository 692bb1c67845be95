// Decides whether waiting may begin or end by itself, outside a step that declares it (appraisal, suspension, …).

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import type { CaseEventBody } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkDay, lastPauseEnd } from './check-day.ts'
import { refuseAction } from './legal-actions.ts'

export interface PauseCommand {
  readonly ground: PauseGround
  readonly happenedOn: PlainDate
  readonly note: string
}

/** @returns the event, or actionNotLegal (closed) | pauseAlreadyOpen | dateBeforeStart | a refused day */
export function decidePause(
  state: CaseState,
  command: PauseCommand,
  today: PlainDate,
): Outcome<CaseEventBody> {
  if (state.closedOn !== null) return refuseAction(state, 'pause', null)
  if (findOpen(state, command.ground)) return fail('pauseAlreadyOpen', { ground: command.ground })
  const day = checkDay(state, command.happenedOn, today)
  if (!day.ok) return day
  // Entered late, it would take in all days up to the end of the later one, and could not be ended before.
  const since = lastPauseEnd(state, command.ground)
  if (since !== null && command.happenedOn < since)
    return fail('dateBeforeStart', { field: 'happenedOn', since })
  return succeed({ type: 'pauseBegan', ground: command.ground, note: command.note })
}

/** @returns the event, or noOpenPause | dateBeforeStart | a refused day */
export function decideResume(
  state: CaseState,
  command: PauseCommand,
  today: PlainDate,
): Outcome<CaseEventBody> {
  const open = findOpen(state, command.ground)
  if (!open) return fail('noOpenPause', { ground: command.ground })
  const day = checkDay(state, command.happenedOn, today)
  if (!day.ok) return day
  if (command.happenedOn < open.from)
    return fail('dateBeforeStart', { field: 'happenedOn', since: open.from })
  return succeed({ type: 'pauseEnded', ground: command.ground, note: command.note })
}

function findOpen(state: CaseState, ground: PauseGround) {
  return state.pauses.find(pause => pause.ground === ground && pause.to === null) ?? null
}
