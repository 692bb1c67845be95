// Figures as they are written in the summary. The unit stands in its own column, so it is not repeated here.

import type { SummaryRow } from '#shared/contract/summary-contract.ts'
import type { DocumentWords } from '#shared/print/document-words.ts'

type Unit = SummaryRow['unit']

/** The columns of figures, from 本月 to 完成率, in their order on paper and on the screen. */
export const figureColumns = [
  'thisMonth',
  'lastMonth',
  'monthChange',
  'sameMonthLastYear',
  'yearChange',
  'yearToDate',
  'lastYearToDate',
  'toDateChange',
  'target',
  'achieved',
] as const
export type FigureColumn = (typeof figureColumns)[number]

/** What stands in a column of a row. */
export function formatColumn(row: SummaryRow, column: FigureColumn, words: DocumentWords['summary']): string {
  switch (column) {
    case 'monthChange':
    case 'yearChange':
    case 'toDateChange':
      return formatChange(row[column], row.unit, words)
    case 'achieved':
      return formatAchieved(row.achieved)
    default:
      return formatFigure(row[column], row.unit)
  }
}

/** What stands where there is no figure, or no base to compare with. A real zero is written `0`. */
export const noFigure = '—'

/** Money in 万元 with two decimals, rates in per cent with one, working days with one where they are not whole. */
export function formatFigure(value: number | null, unit: Unit): string {
  if (value === null) return noFigure
  switch (unit) {
    case 'money':
      return fenToWan(value).toFixed(2)
    case 'ratio':
      return toTenths(value * 100)
    case 'workingDays':
      return Number.isInteger(value) ? `${value}` : toTenths(value)
    case 'case':
    case 'entity':
      return `${value}`
  }
}

/** `+12.5%`, or for a rate `+1.2百分点`. */
export function formatChange(change: number | null, unit: Unit, words: DocumentWords['summary']): string {
  if (change === null) return noFigure
  const tenths = toTenths(change * 100)
  const signed = change > 0 && tenths !== '0.0' ? `+${tenths}` : tenths
  return unit === 'ratio' ? `${signed}${words.points}` : `${signed}%`
}

export function formatAchieved(achieved: number | null): string {
  return achieved === null ? noFigure : `${toTenths(achieved * 100)}%`
}

/** Whole fen → 万元, rounded to two decimals (half up). */
export function fenToWan(fen: number): number {
  return Math.round(fen / 10_000) / 100
}

// Rounded before it is written: toFixed alone would write -0.0.
function toTenths(value: number): string {
  return (Math.round(value * 10) / 10 + 0).toFixed(1)
}
