// A calendar day and a month in the running text of a document. Tables write the plain `YYYY-MM-DD`.

import type { PlainDate, PlainMonth } from '#shared/dates/plain-date.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'

/** 2024年3月1日. */
export function printDate(date: PlainDate, words: DocumentWords['print']): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return fillWords(words.date, {
    year,
    month: Number(month),
    day: Number(day),
    twoDigitMonth: month,
    twoDigitDay: day,
  })
}

/** 2024年3月. */
export function printMonth(month: PlainMonth, words: DocumentWords['print']): string {
  const [year = '', number = ''] = month.split('-')
  return fillWords(words.month, { year, month: Number(number), twoDigitMonth: number })
}
