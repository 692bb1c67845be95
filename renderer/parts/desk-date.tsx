// A day as the desk writes it everywhere: 2026-11-21 周六.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import { useWords } from '../state/words.ts'

export function DeskDate({ date }: { date: PlainDate }) {
  const words = useWords()
  return (
    <time className="nowrap" dateTime={date}>
      {words.day(date)}
    </time>
  )
}
