// A calendar file on its way to becoming a year: read, doubted, and shown before anything is stored.

import type { z } from 'zod'
import type { CalendarDoubt } from '#shared/calendar/calendar-draft.ts'
import { parseCalendarFile } from '#shared/calendar/parse-calendar-file.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { CalendarDoubtView } from '#shared/contract/reckoning-contract.ts'
import { calendarDraftSchema } from './reckoning-event.ts'

export interface DoubtedDraft {
  readonly draft: z.infer<typeof calendarDraftSchema>
  readonly doubts: CalendarDoubtView[]
}

/** @returns the draft and what to doubt about it, or calendarFileUnreadable */
export function parseCalendarDraft(text: string, fileName: string): Outcome<DoubtedDraft> {
  const file = parseCalendarFile(text, fileName.trim() || '—')
  if (!file.ok) return fail('calendarFileUnreadable', { reason: file.code })
  const draft = calendarDraftSchema.safeParse(file.draft)
  if (!draft.success) return fail('calendarFileUnreadable', { reason: 'notACalendarFile' })
  return succeed({ draft: draft.data, doubts: file.doubts.map(toView) })
}

/** What check-change.ts refuses a year for. */
const blocking: ReadonlySet<CalendarDoubt['code']> = new Set([
  'wrongYear',
  'listedTwice',
  'offAndWorked',
  'makeUpOnWeekday',
])

function toView(doubt: CalendarDoubt): CalendarDoubtView {
  const view = {
    code: doubt.code,
    blocks: blocking.has(doubt.code),
    date: null,
    text: null,
    expected: null,
    found: null,
  }
  switch (doubt.code) {
    case 'impossibleDate':
    case 'eventNotUnderstood':
      return { ...view, text: doubt.text }
    case 'wrongYear':
    case 'listedTwice':
    case 'offAndWorked':
    case 'makeUpOnWeekday':
      return { ...view, date: doubt.date }
    case 'holidayMissing':
      return { ...view, text: doubt.name }
    case 'unusualBalance':
      return { ...view, expected: doubt.expected, found: doubt.found }
    case 'severalYears':
      return { ...view, text: doubt.years.join(', ') }
    case 'noticeUnknown':
      return view
  }
}
