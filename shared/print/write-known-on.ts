// Says of a document that it was made from what was recorded by a day.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { printDate } from './print-date.ts'

export function writeKnownOn(day: PlainDate, words: DocumentWords['print']): string {
  return fillWords(words.knownOn, { date: printDate(day, words) })
}
