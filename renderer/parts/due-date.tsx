// A due date with its weekday or, where it is not plain, with the mark that says so in its place.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Provisional } from '#shared/limits/clock.ts'
import { useWords } from '../state/words.ts'
import { DeskDate } from './desk-date.tsx'
import { ProvisionalMark } from './light-badge.tsx'

interface DueDateProps {
  readonly due: { readonly date: PlainDate; readonly provisional: Provisional | null } | null
}

export function DueDate({ due }: DueDateProps) {
  const words = useWords()
  if (due === null) return <span className="second">—</span>
  if (due.provisional === null) return <DeskDate date={due.date} />
  return (
    <span className="nowrap" title={words.day(due.date)}>
      <time dateTime={due.date}>{due.date}</time> <ProvisionalMark why={due.provisional} short />
    </span>
  )
}
