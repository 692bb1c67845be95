// How a case came in as far as is known: what its registration says, or the correction that stands in its place.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { CaseEvent, CaseRegistered, ReceiptCorrected } from './case-event.ts'
import type { DeemedHow } from './deemed-receipt.ts'

export interface StandingReceipt {
  /** The event that says so. */
  readonly eventId: string
  readonly cameInOn: PlainDate
  /** The day the case counts as received: clocks start on it, figures count it. */
  readonly receivedOn: PlainDate
  /** `HH:MM`; null: not told. */
  readonly time: string | null
  readonly how: DeemedHow
  /** Why the day it counts from is another than the desk would find. */
  readonly reason: string
  readonly standing: CaseRegistered['standing']
}

/**
 * @param events of one case, without those taken back
 * @throws Error where there is no registration: a case cannot exist without one
 */
export function readStandingReceipt(events: readonly CaseEvent[]): StandingReceipt {
  const registered = events.find(({ body }) => body.type === 'caseRegistered')
  if (registered?.body.type !== 'caseRegistered') throw new Error('a case without its registration event')
  const { happenedOn, body, id } = lastCorrection(events) ?? { ...registered, body: registered.body }
  return {
    eventId: id,
    cameInOn: happenedOn,
    receivedOn: body.deemed?.on ?? happenedOn,
    time: body.receivedTime,
    how: body.deemed?.how ?? 'sameDay',
    reason: body.deemed?.reason ?? '',
    standing: body.standing,
  }
}

type Correction = CaseEvent & { readonly body: ReceiptCorrected }

// The desk takes a correction back before it records another, so that there is one; of a log put together by hand the
// one recorded last is believed.
function lastCorrection(events: readonly CaseEvent[]): Correction | null {
  return events
    .filter((event): event is Correction => event.body.type === 'receiptCorrected')
    .reduce<Correction | null>((last, one) => (last && isLater(last, one) ? last : one), null)
}

function isLater(a: CaseEvent, b: CaseEvent): boolean {
  return a.recordedAtMs === b.recordedAtMs ? a.id > b.id : a.recordedAtMs > b.recordedAtMs
}
