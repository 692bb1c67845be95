// Whether a day can be the day something happened to a case.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import type { CaseState } from './case-state.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { findAction, kinds } from './kinds.ts'

/** Not after today, not before the day the case came in. */
export function checkDay(state: CaseState, day: PlainDate, today: PlainDate): Outcome<PlainDate> {
  if (day > today) return fail('dateInFuture', { field: 'happenedOn', today })
  if (day < state.cameInOn)
    return fail('dateBeforeReceipt', { field: 'happenedOn', receivedOn: state.cameInOn })
  return succeed(day)
}

/**
 * For a step: a step that moves the case on is not before the one that brought it to its stage, nor before the day a
 * closed case was carried on; any other not before the case first came to a stage where the step is declared, nor before
 * the last waiting on its ground ended.
 */
export function checkStepDay(
  state: CaseState,
  action: ActionDeclaration,
  day: PlainDate,
  today: PlainDate,
): Outcome<PlainDate> {
  const checked = checkDay(state, day, today)
  if (!checked.ok) return checked
  const since = action.to === null ? firstDayToStay(state, action) : stageSince(state)
  return day < since ? fail('dateBeforeStart', { field: 'happenedOn', since }) : checked
}

/** The last day on which a case was moved on, or carried on after its closing. */
export function stageSince(state: CaseState): PlainDate {
  let since = state.cameInOn
  for (const { on } of movesOf(state)) if (on > since) since = on
  // Also where the closing was taken back since: it would undo one of an earlier day.
  for (const { body, happenedOn } of state.effective)
    if (body.type === 'caseReopened' && happenedOn > since) since = happenedOn
  return since
}

/** The day on which the last waiting on a ground ended; null: there was none, or none is over. */
export function lastPauseEnd({ pauses }: CaseState, ground: PauseGround): PlainDate | null {
  const ends = pauses.flatMap(pause => (pause.ground === ground && pause.to !== null ? [pause.to] : []))
  return ends.sort().at(-1) ?? null
}

// Waiting that begins before other waiting on its ground has ended would be taken for one with it.
function firstDayToStay(state: CaseState, { from, pauses }: ActionDeclaration): PlainDate {
  const since = firstDayAt(state, from)
  const ended = pauses ? lastPauseEnd(state, pauses) : null
  return ended !== null && ended > since ? ended : since
}

// The deemed day of receipt moves the clocks, not what may be done: a case that came in on a Saturday is worked on then.
function firstDayAt(state: CaseState, stages: readonly string[]): PlainDate {
  if (stages.includes(kinds[state.kind].initialStage)) return state.cameInOn
  return movesOf(state).find(({ to }) => stages.includes(to))?.on ?? state.cameInOn
}

function movesOf({ kind, effective }: CaseState): readonly { readonly to: string; readonly on: PlainDate }[] {
  return effective.flatMap(({ body, happenedOn }) => {
    const to = body.type === 'stepRecorded' ? findAction(kind, body.action)?.to : null
    return to ? [{ to, on: happenedOn }] : []
  })
}
