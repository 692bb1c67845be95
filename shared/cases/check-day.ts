// Whether a day can be the day something happened to a case.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseState } from './case-state.ts'
import { findAction } from './kinds.ts'

/** Not after today, not before the day the case came in. */
export function checkDay(state: CaseState, day: PlainDate, today: PlainDate): Outcome<PlainDate> {
  if (day > today) return fail('dateInFuture', { field: 'happenedOn', today })
  if (day < state.cameInOn)
    return fail('dateBeforeReceipt', { field: 'happenedOn', receivedOn: state.cameInOn })
  return succeed(day)
}

/** For a step that moves the case on: also not before the step that brought it to its stage. */
export function checkStepDay(state: CaseState, day: PlainDate, today: PlainDate): Outcome<PlainDate> {
  const checked = checkDay(state, day, today)
  if (!checked.ok) return checked
  const since = stageSince(state)
  return day < since ? fail('dateBeforeStart', { field: 'happenedOn', since }) : checked
}

function stageSince(state: CaseState): PlainDate {
  let since = state.cameInOn
  for (const { body, happenedOn } of state.effective) {
    if (body.type !== 'stepRecorded' || happenedOn < since) continue
    if (findAction(state.kind, body.action)?.to != null) since = happenedOn
  }
  return since
}
