// A calendar file on its way to becoming a year: read, doubted, and shown before anything is stored.

import type { z } from 'zod'
import { parseCalendarFile } from '#shared/calendar/parse-calendar-file.ts'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { CalendarDoubtView } from '#shared/contract/reckoning-contract.ts'
import { toDoubtView } from './doubt-draft.ts'
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
  return succeed({ draft: draft.data, doubts: file.doubts.map(toDoubtView) })
}
