// The receipt of a case as typed in a form, and what it becomes when it is sent.

import type { DeskClient } from '#shared/contract/contract.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'

export interface TypedReceipt {
  readonly receivedOn: string
  readonly receivedTime: string
  /** Where the clerk corrects the day the case counts from; empty: the day the desk finds. */
  readonly deemedOn: string
  readonly deemedReason: string
}

type Received = Pick<Parameters<DeskClient['cases']['register']>[0], 'receivedOn' | 'receivedTime' | 'deemed'>

export type ReceiptProblem =
  | 'dateInvalid'
  | 'timeInvalid'
  | 'dateInFuture'
  | 'deemedBeforeReceipt'
  | 'deemedReasonMissing'

/** The receipt to send, or null with what is wrong by field. */
export function readTypedReceipt(
  values: TypedReceipt,
  today: PlainDate,
): { readonly received: Received | null; readonly problems: Readonly<Record<string, ReceiptProblem>> } {
  const problems: Record<string, ReceiptProblem> = {}
  const receivedOn = parsePlainDate(values.receivedOn)
  const receivedTime = normaliseTime(values.receivedTime)
  if (receivedOn === null) problems.receivedOn = 'dateInvalid'
  else if (receivedOn > today) problems.receivedOn = 'dateInFuture'
  if (receivedTime !== null && !timeShape.test(receivedTime)) problems.receivedTime = 'timeInvalid'
  const deemed = readDeemed(values, receivedOn, problems)
  if (receivedOn === null || Object.keys(problems).length > 0) return { received: null, problems }
  return { received: { receivedOn, receivedTime, ...deemed }, problems }
}

function readDeemed(
  { deemedOn, deemedReason }: TypedReceipt,
  receivedOn: PlainDate | null,
  problems: Record<string, ReceiptProblem>,
): Pick<Received, 'deemed'> {
  if (deemedOn === '') return {}
  const on = parsePlainDate(deemedOn)
  const reason = deemedReason.trim()
  if (on === null) problems.deemedOn = 'dateInvalid'
  else if (receivedOn !== null && on < receivedOn) problems.deemedOn = 'deemedBeforeReceipt'
  if (reason === '') problems.deemedReason = 'deemedReasonMissing'
  return on === null ? {} : { deemed: { on, reason } }
}

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/

/** The time as it is sent: 830, 8:30 and ８：３０ all mean 08:30. Null where nothing was typed. */
export function normaliseTime(text: string): string | null {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return null
  const parts = /^(\d{1,2}):?(\d{2})$/.exec(typed)
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}` : typed
}

/** The time where it is one; null where nothing usable was typed. */
export function readTime(text: string): string | null {
  const time = normaliseTime(text)
  return time !== null && timeShape.test(time) ? time : null
}
