// Decides whether the receipt of a case may be corrected. The day the case counts from, and how its applicant stood, are
// found by the desk and handed in.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEvent, CaseEventBody, ReceiptCorrected } from './case-event.ts'
import { findStanding, retractionOf } from './decide-retraction.ts'
import { foldCase } from './fold-case.ts'
import { refuseBeforeReceipt } from './refuse-before-receipt.ts'
import { readStandingReceipt } from './standing-receipt.ts'

export interface ReceiptCorrection extends Pick<ReceiptCorrected, 'receivedTime' | 'deemed' | 'standing'> {
  /** The day the case really came in. */
  readonly receivedOn: PlainDate
  readonly reason: string
}

/**
 * @returns what is to be recorded, in this order: the taking-back of a correction made before, if any; the correction.
 *   Or dateInFuture | alreadySo (nothing would change) | stepBeforeReceipt, with what was recorded of an earlier day
 */
export function decideReceiptCorrection(
  events: readonly CaseEvent[],
  { receivedOn, receivedTime, deemed, standing, reason }: ReceiptCorrection,
  today: PlainDate,
): Outcome<{ readonly retraction: CaseEventBody | null; readonly correction: ReceiptCorrected }> {
  if (receivedOn > today) return fail('dateInFuture', { field: 'receivedOn', today })
  const known = readStandingReceipt(foldCase(events).effective)
  if (
    known.cameInOn === receivedOn &&
    known.time === receivedTime &&
    known.receivedOn === deemed.on &&
    known.reason === deemed.reason
  )
    return fail('alreadySo')
  const correction: ReceiptCorrected = {
    type: 'receiptCorrected',
    replaces: known.eventId,
    receivedTime,
    deemed,
    ...(standing && { standing }),
    reason,
  }
  const target = findStanding(events, known.eventId)
  if (!target) return fail('eventNotFound')
  const retraction: CaseEventBody | null =
    target.body.type === 'receiptCorrected' ? { type: 'eventRetracted', eventId: target.id, reason } : null
  const before = retraction ? [...events, retractionOf(target, retraction)] : events
  const corrected = { ...target, id: `correction of ${target.id}`, happenedOn: receivedOn, body: correction }
  return refuseBeforeReceipt(events, [...before, corrected]) ?? succeed({ retraction, correction })
}
