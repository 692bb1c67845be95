// A calendar year while it is typed in or corrected: the days by date, and the draft that they make.

import { useState } from 'react'
import type { CalendarDraft } from '#shared/calendar/calendar-draft.ts'
import { stretchesOf } from '#shared/calendar/listed-day.ts'
import type { CalendarDoubtView } from '#shared/contract/reckoning-contract.ts'
import { dayOfWeek, type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { doubtDraft } from '#shared/reckoning/doubt-draft.ts'
import { listedDaysOf } from '#shared/reckoning/listed-days-of.ts'

interface MarkedDay {
  readonly name: string
  readonly working: boolean
}

export interface YearDraft {
  readonly year: number
  readonly notice: string
  readonly publishedOn: string
  readonly source: string
  readonly days: ReadonlyMap<PlainDate, MarkedDay>
  /** Doubts about the file that cannot be seen from the days. */
  readonly fileDoubts: readonly CalendarDoubtView[]
}

const ofTheFile: ReadonlySet<CalendarDoubtView['code']> = new Set([
  'impossibleDate',
  'eventNotUnderstood',
  'severalYears',
])

export function useYearDraft(emptyYear: number, source: string) {
  const [draft, setDraft] = useState<YearDraft>({
    year: emptyYear,
    notice: '',
    publishedOn: '',
    source,
    days: new Map(),
    fileDoubts: [],
  })
  const asDraft = toCalendarDraft(draft)
  return {
    draft,
    change: (part: Partial<YearDraft>) => setDraft(known => ({ ...known, ...part })),
    /** Takes over what was read from a file. */
    take: (read: CalendarDraft, doubts: readonly CalendarDoubtView[]) =>
      setDraft({
        year: read.year,
        notice: read.notice ?? '',
        publishedOn: read.publishedOn ?? '',
        source: read.source,
        days: new Map(listedDaysOf(read).map(({ date, name, working }) => [date, { name, working }])),
        fileDoubts: doubts.filter(({ code }) => ofTheFile.has(code)),
      }),
    toggle: (date: PlainDate, name: string) =>
      setDraft(known => ({ ...known, days: toggleDay(known.days, date, name) })),
    asDraft,
    doubts: [...draft.fileDoubts, ...doubtDraft(asDraft)],
  }
}

/** Weekday: off, plain. Weekend: worked, off, plain. */
function toggleDay(days: YearDraft['days'], date: PlainDate, name: string): YearDraft['days'] {
  const next = new Map(days)
  const known = days.get(date)
  const weekend = dayOfWeek(date) > 5
  if (!known) next.set(date, { name, working: weekend })
  else if (known.working) next.set(date, { name, working: false })
  else next.delete(date)
  return next
}

function toCalendarDraft({ year, notice, publishedOn, source, days }: YearDraft): CalendarDraft {
  const listed = [...days].map(([date, day]) => ({ date, ...day })).sort((a, b) => (a.date < b.date ? -1 : 1))
  return {
    year,
    notice: notice.trim() || null,
    publishedOn: parsePlainDate(publishedOn.trim()),
    source,
    daysOff: stretchesOf(listed.filter(({ working }) => !working)),
    makeUpDays: listed.filter(({ working }) => working).map(({ name, date }) => ({ name, date })),
  }
}
