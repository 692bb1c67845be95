// The monthly summary as a spreadsheet: the columns of the printed table, with figures as numbers.

import type { Summary, SummaryRow } from '#shared/contract/summary-contract.ts'
import type { PlainDate, PlainMonth } from '#shared/dates/plain-date.ts'
import type { DocumentWords } from '#shared/print/document-words.ts'
import { fillWords } from '#shared/print/fill-words.ts'
import { printDate, printMonth } from '#shared/print/print-date.ts'
import { type Sheet, type SheetCell, textCell } from '#shared/print/sheet.ts'
import { isDraft, listNotes, type NumberedNote, writeBalance } from '#shared/print/summary-notes.ts'
import { writeKnownOn } from '#shared/print/write-known-on.ts'
import { fenToWan, noFigure } from './format-figure.ts'
import { numberRows } from './number-rows.ts'
import { rowLabel } from './row-label.ts'

const widths = {
  number: 6,
  indicator: 30,
  unit: 8,
  thisMonth: 11,
  lastMonth: 11,
  monthChange: 13,
  sameMonthLastYear: 11,
  yearChange: 13,
  yearToDate: 12,
  lastYearToDate: 12,
  toDateChange: 13,
  target: 11,
  achieved: 10,
  note: 7,
} as const

/**
 * The sheet of one month; a draft says so in its subtitle.
 *
 * @param knownOn set: only what was recorded by the end of this day is in the figures
 */
export function summarySheet(
  summary: Summary,
  words: DocumentWords,
  knownOn: PlainDate | null = null,
): Sheet {
  const own = words.print.summary
  const month = printMonth(summary.month as PlainMonth, words.print)
  const notes = listNotes(summary.rows, words.summary)
  const numbers = numberRows(summary.rows)
  const columns = Object.keys(widths) as (keyof typeof widths)[]
  return {
    name: month,
    title: fillWords(own.title, { centre: summary.centreName, month }),
    subtitles: [
      fillWords(own.reportingUnit, { centre: summary.centreName }),
      fillWords(own.period, {
        from: printDate(summary.from, words.print),
        to: printDate(summary.to, words.print),
      }),
      ...(knownOn === null ? [] : [writeKnownOn(knownOn, words.print)]),
      ...(isDraft(summary) ? [`${words.print.draft}${words.print.colon}${own.draftReason}`] : []),
    ],
    columns: columns.map(column => ({ head: words.summary.columns[column], width: widths[column] })),
    rows: summary.rows.map((row, index) => cellsOf(row, numbers[index] ?? '', notes, words)),
    footnotes: footnotesOf(summary, notes, words.print),
  }
}

function footnotesOf(
  summary: Summary,
  notes: readonly NumberedNote[],
  words: DocumentWords['print'],
): readonly string[] {
  const { definitions, changes, dating } = words.summary
  return [
    definitions,
    changes,
    dating,
    ...notes.map(({ reference, text }) => `${reference} ${text}`),
    writeBalance(summary.balance, words),
  ]
}

function cellsOf(
  row: SummaryRow,
  number: string,
  notes: readonly NumberedNote[],
  words: DocumentWords,
): readonly SheetCell[] {
  const figure = (value: number | null) => figureCell(value, row)
  const change = (value: number | null) => changeCell(value, row, words.summary.points)
  const cells = [
    textCell(number, 'center'),
    textCell(`${'　'.repeat(Math.max(0, row.indent - 1))}${rowLabel(row, words)}`),
    textCell(row.indent === 0 ? null : words.summary.units[row.unit], 'center'),
    figure(row.thisMonth),
    figure(row.lastMonth),
    change(row.monthChange),
    figure(row.sameMonthLastYear),
    change(row.yearChange),
    figure(row.yearToDate),
    figure(row.lastYearToDate),
    change(row.toDateChange),
    figure(row.target),
    numberCell(row.achieved, row, '0.0%'),
    textCell(notes.find(({ id }) => id === row.note)?.reference ?? null, 'center'),
  ]
  return row.indent < 2 ? cells.map(cell => ({ ...cell, bold: true })) : cells
}

function figureCell(value: number | null, row: SummaryRow): SheetCell {
  switch (row.unit) {
    case 'money':
      return numberCell(value === null ? null : fenToWan(value), row, '0.00')
    case 'ratio':
      return numberCell(value, row, '0.0%')
    case 'workingDays':
      return numberCell(value, row, value === null || Number.isInteger(value) ? '0' : '0.0')
    case 'case':
    case 'entity':
      return numberCell(value, row, '0')
  }
}

function changeCell(change: number | null, row: SummaryRow, points: string): SheetCell {
  if (row.unit !== 'ratio') return numberCell(change, row, '+0.0%;-0.0%;0.0%')
  const unit = `"${points}"`
  const inPoints = change === null ? null : change * 100
  return numberCell(inPoints, row, `+0.0${unit};-0.0${unit};0.0${unit}`)
}

function numberCell(value: number | null, row: SummaryRow, format: string): SheetCell {
  if (row.heading) return textCell(null)
  return value === null ? textCell(noFigure, 'right') : { value, format, align: 'right' }
}
