// Whether a day can be the day something happened to a case.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
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
 * closed case was carried on; any other not before the case first came to a stage where the step is declared.
 */
export function checkStepDay(
  state: CaseState,
  action: ActionDeclaration,
  day: PlainDate,
  today: PlainDate,
): Outcome<PlainDate> {
  const checked = checkDay(state, day, today)
  if (!checked.ok) return checked
  const since = action.to === null ? firstDayAt(state, action.from) : stageSince(state)
  return day < since ? fail('dateBeforeStart', { field: 'happenedOn', since }) : checked
}

function stageSince(state: CaseState): PlainDate {
  let since = state.cameInOn
  for (const { on } of movesOf(state)) if (on > since) since = on
  for (const { reopenedOn } of state.pastClosings) if (reopenedOn > since) since = reopenedOn
  return since
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
