// What the calendar answers: a date or a number that rests on published arrangements, or a refusal that states the
// assumption under which it could be given.

import type { PlainDate } from '../dates/plain-date.ts'

/** No arrangement of `year` is published, and the answer needs it. */
interface Unpublished<T> {
  readonly ok: false
  readonly code: 'yearUnpublished'
  readonly year: number
  /** The answer if every Monday to Friday of unpublished years were worked and nothing else. */
  readonly assumed: T
}

interface OutOfRange {
  readonly ok: false
  readonly code: 'outOfRange'
}

interface Answered {
  readonly ok: true
  /** The answer reaches late December of the last published year, which the next notice may still rearrange. */
  readonly mayBeReassigned: boolean
}

export type CalendarAnswer = (Answered & { readonly date: PlainDate }) | Unpublished<PlainDate> | OutOfRange
export type CalendarCount = (Answered & { readonly days: number }) | Unpublished<number>
