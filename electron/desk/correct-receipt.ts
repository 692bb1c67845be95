// Puts right the receipt of a case: the day it came in, the time, the day it counts from. Clocks, figures and quotas
// follow from the corrected receipt; the number of the case stays.

import { decideReceiptCorrection } from '#shared/cases/decide-receipt-correction.ts'
import { succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'
import { recordCaseEvents } from './record-case-event.ts'
import { readSettledStanding, settleDeemed } from './settle-receipt.ts'

interface ReceiptCommand {
  readonly id: number
  readonly version: number
  readonly receivedOn: PlainDate
  /** `HH:MM`; null: within office hours, or not known. */
  readonly receivedTime: string | null
  readonly deemed?: { readonly on: PlainDate; readonly reason: string } | undefined
  readonly reason: string
}

/** A suspension or a used-up quota of the corrected day is settled by the reason of the correction, cut to what fits. */
const longestStandingReason = 500

/** @throws FailureError caseNotFound | caseMoved | dateInFuture | alreadySo | stepBeforeReceipt | of the deemed day */
export function correctReceipt(
  desk: DeskServices,
  command: ReceiptCommand,
  actor: Actor,
): Promise<{ version: number }> {
  const { id, version, receivedOn, receivedTime, reason } = command
  const today = desk.today()
  return recordCaseEvents(desk, {
    ...{ id, version },
    actor,
    decide: ({ events, state: { kind, fields } }) => {
      const standingReason = reason.slice(0, longestStandingReason)
      const standing = readSettledStanding(desk, { kind, receivedOn, fields, standingReason, caseId: id })
      const deemed = settleDeemed(desk, command, command.deemed)
      const correction = { receivedOn, receivedTime, deemed, reason, ...(standing && { standing }) }
      const decided = decideReceiptCorrection(events, correction, today)
      if (!decided.ok) return decided
      const { retraction, correction: body } = decided.value
      return succeed([
        ...(retraction ? [{ happenedOn: today, body: retraction }] : []),
        { happenedOn: receivedOn, body },
      ])
    },
  })
}
