// Decides whether two cases may be linked, a case be split, reopened as a new one, or carried on itself.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEventBody } from './case-event.ts'
import type { CaseRef, LinkRelation } from './case-link.ts'
import type { CaseState } from './case-state.ts'
import { checkDay, stageSince } from './check-day.ts'

/** @returns the event of one side, or linkToItself | linkExists */
export function decideLink(
  { uid, state }: { readonly uid: string; readonly state: CaseState },
  relation: LinkRelation,
  other: CaseRef,
  note: string,
): Outcome<CaseEventBody> {
  if (uid === other.caseUid) return fail('linkToItself', { field: 'other' })
  const exists = state.links.some(link => link.relation === relation && link.other.caseUid === other.caseUid)
  return exists
    ? fail('linkExists', { field: 'other' })
    : succeed({ type: 'caseLinked', relation, other, note })
}

/** A letter is split while its case is open. @returns actionNotLegal | a refused day */
export function decideSplit(state: CaseState, on: PlainDate, today: PlainDate): Outcome<PlainDate> {
  if (state.closedOn !== null) return fail('actionNotLegal', { action: 'split', stage: state.stage })
  return checkDay(state, on, today)
}

/** Whether a closed case may go on, as a new case or itself. @returns caseStillOpen | caseOpenAlready | a refused day */
export function decideReopening(state: CaseState, on: PlainDate, today: PlainDate): Outcome<PlainDate> {
  if (state.closedOn === null) return fail('caseStillOpen')
  if (state.links.some(({ relation }) => relation === 'reopenedAs')) return fail('caseOpenAlready')
  const day = checkDay(state, on, today)
  if (!day.ok) return day
  // What moved the case after its closing (archiving) would otherwise close it again.
  const since = [state.closedOn, stageSince(state)].find(known => on < known)
  return since === undefined ? day : fail('dateBeforeStart', { field: 'happenedOn', since })
}
