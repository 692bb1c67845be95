// Days as columns hold them: whole days since 1970-01-01, null where there is none.

import { type DayNumber, fromDayNumber, type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'

export function toDayColumn(day: PlainDate | null): DayNumber | null {
  return day === null ? null : toDayNumber(day)
}

/** @param column as a column of days gave it */
export function fromDayColumn<Column extends number | null>(
  column: Column,
): Column extends null ? null : PlainDate
export function fromDayColumn(column: number | null): PlainDate | null {
  return column === null ? null : fromDayNumber(column as DayNumber)
}
