// The course of one case as a sheet: one record a row, in the order things happened, taken-back ones marked.

import type { TimelineEntry } from '#shared/contract/case-page-contract.ts'
import { type CaseSheet, inCourse } from './case-document.ts'
import { type CaseDocumentWords, describeEntry, nameEntry } from './case-words.ts'
import { fillWords } from './fill-words.ts'
import { printDate } from './print-date.ts'
import { dateCell, type Sheet, type SheetCell, textCell } from './sheet.ts'

export function caseSheets(sheet: CaseSheet, words: CaseDocumentWords): readonly Sheet[] {
  const own = words.dossier.print
  const { line, timeline } = sheet.view
  const { number, happenedOn, step, content, actor, recordedAt } = own.courseColumns
  const { retracted, reason, dating } = own.sheetColumns
  return [
    {
      name: own.sheetName,
      title: fillWords(own.timelineTitle, { caseNumber: line.caseNumber }),
      subtitles: [line.title, fillWords(words.print.asOf, { date: printDate(sheet.asOf, words.print) })],
      columns: [
        { head: number, width: 6 },
        { head: happenedOn, width: 12 },
        { head: dating, width: 12 },
        { head: step, width: 20 },
        { head: content, width: 60 },
        { head: actor, width: 14 },
        { head: recordedAt, width: 18 },
        { head: retracted, width: 8 },
        { head: reason, width: 30 },
      ],
      rows: inCourse(timeline).map((entry, index) => cellsOf(entry, index + 1, sheet, words)),
      footnotes: [own.masked],
    },
  ]
}

function cellsOf(
  entry: TimelineEntry,
  number: number,
  { view, writeMoment }: CaseSheet,
  words: CaseDocumentWords,
): readonly SheetCell[] {
  const { cases } = words
  return [
    { value: number, format: '0', align: 'center' },
    dateCell(entry.happenedOn),
    textCell(entry.dating === 'certain' ? null : cases.page.dating[entry.dating]),
    textCell(nameEntry(entry, view.line.kind, words)),
    textCell(describeEntry(entry, view, words)),
    textCell(entry.actor),
    textCell(writeMoment(entry.recordedAtMs), 'center'),
    textCell(entry.retracted ? cases.register.yes : null, 'center'),
    textCell(entry.retraction?.reason ?? null),
  ]
}
