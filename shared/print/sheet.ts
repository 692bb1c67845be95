// A spreadsheet as data: what a workbook writer needs and nothing about any file format.

import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'

export interface SheetCell {
  readonly value: string | number | null
  /** Number format in the spreadsheet's own notation, e.g. `0.00`; absent: text. */
  readonly format?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly bold?: true
}

export interface SheetColumn {
  readonly head: string
  /** Width in characters of the standard font. */
  readonly width: number
}

export interface Sheet {
  readonly name: string
  readonly title: string
  /** Lines under the title. */
  readonly subtitles: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Lines under the table. */
  readonly footnotes: readonly string[]
}

export function textCell(value: string | null, align: SheetCell['align'] = 'left'): SheetCell {
  return { value, align }
}

/** A day as the number spreadsheets count days by (1900 system), so that it sorts and filters as a date. */
export function dateCell(date: PlainDate | null): SheetCell {
  if (date === null) return textCell(null)
  return { value: toDayNumber(date) + spreadsheetEpoch, format: 'yyyy-mm-dd', align: 'center' }
}

/** Serial number of 1970-01-01. */
const spreadsheetEpoch = 25569
