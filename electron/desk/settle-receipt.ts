// What the desk finds out about a receipt: the day it counts from, and how the applicant stood on the day of submission.

import { readStanding } from '#db/queries/read-standing.ts'
import type { CaseRegistered, FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { splitPartyNames } from '#shared/cases/case-parties.ts'
import { computeDeemedReceipt, type DeemedReceipt } from '#shared/cases/deemed-receipt.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import { quotaRule } from '#shared/registries/quota-rule.ts'
import { type SettledStanding, settleStanding } from '#shared/registries/settle-standing.ts'
import { unwrap } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'
import { readOfficeHours } from './office-hours.ts'

interface TimeOfReceipt {
  readonly receivedOn: PlainDate
  readonly receivedTime: string | null
}

/** A correction of the day of receipt reaches over the longest holiday and no further. */
const longestDeemedDays = 31

/** The day on which a case counts as received, by the desk's office hours and calendar. */
export function readDeemedReceipt(
  desk: DeskServices,
  { receivedOn, receivedTime }: TimeOfReceipt,
): DeemedReceipt {
  return computeDeemedReceipt(receivedOn, receivedTime, readOfficeHours(desk.store), desk.reckoning.calendar)
}

/**
 * @param given the day as whoever records it says, where it is not the one the desk finds
 * @throws FailureError dateBeforeReceipt | fieldInvalid | fieldRequired
 */
export function settleDeemed(
  desk: DeskServices,
  received: TimeOfReceipt,
  given: { readonly on: PlainDate; readonly reason: string } | undefined,
): NonNullable<CaseRegistered['deemed']> {
  const found = readDeemedReceipt(desk, received)
  if (!given || given.on === found.on) return { ...found, reason: '' }
  const { receivedOn } = received
  if (given.on < receivedOn) throw new FailureError('dateBeforeReceipt', { field: 'deemedOn', receivedOn })
  if (given.on > addDays(receivedOn, longestDeemedDays))
    throw new FailureError('fieldInvalid', { field: 'deemedOn', reason: 'date' })
  if (given.reason.trim() === '') throw new FailureError('fieldRequired', { field: 'deemedReason' })
  return { on: given.on, how: 'corrected', reason: given.reason.trim() }
}

interface Submission {
  readonly kind: CaseKind
  readonly receivedOn: PlainDate
  readonly fields: FieldValues
  readonly standingReason?: string | undefined
  /** Id of the case itself, where it is recorded already: it does not use up its own quota. */
  readonly caseId?: number | undefined
}

/**
 * An applicant's standing is that of the day of submission, and of the one named first.
 *
 * @returns null: nothing that needs a reason
 * @throws FailureError suspendedReasonRequired | quotaReasonRequired
 */
export function readSettledStanding(
  desk: DeskServices,
  { kind, receivedOn, fields: { applicant, creditCode }, standingReason, caseId }: Submission,
): SettledStanding | null {
  const names = splitPartyNames(applicant)
  const [first] = names
  if (kind !== quotaRule.kind || first === undefined) return null
  const code = names.length === 1 && typeof creditCode === 'string' ? creditCode : null
  const { doubts } = readStanding(desk.store, { applicant: first, code, day: receivedOn, without: caseId })
  return unwrap(settleStanding(doubts, standingReason))
}
