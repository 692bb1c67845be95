// Reads a day as a clerk types it in a hurry.

import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { parseLedgerDate } from '#shared/ledger/parse-ledger-date.ts'

/**
 * `2026-11-21`, `20261121`, `2026.11.21` and whatever else a ledger may hold; also `11-21`, `11.21`, `1121` of the
 * year of `today`, and `21` of its month. Null where it is no day.
 */
export function parseTypedDay(text: string, today: PlainDate): PlainDate | null {
  const typed = text.normalize('NFKC').trim()
  const parts = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed)
  if (parts) return dayOf(today.slice(0, 4), parts[1], parts[2])
  const day = /^(\d{1,2})日?$/.exec(typed)
  if (day) return dayOf(today.slice(0, 4), today.slice(5, 7), day[1])
  // Five digits are an Excel serial in a ledger, and a slip of the finger here.
  return /^\d{5}$/.test(typed) ? null : parseLedgerDate(typed)
}

function dayOf(year: string, month = '', day = ''): PlainDate | null {
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
