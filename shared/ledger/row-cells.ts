// Typed access to the cells of one row by the meaning of their columns. Collects what is wrong on the way;
// never throws, whatever a cell contains.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import { cleanText, compactText, cutText } from '#shared/identifiers/normalise-text.ts'
import type { HeaderLayout, MatchedColumn, SheetHeader } from './detect-header.ts'
import type { LedgerProblem, LedgerSeverity } from './ledger-case.ts'
import { type LedgerCell, type LedgerRow, textOfCell } from './ledger-sheet.ts'
import { parseLedgerAmount } from './parse-ledger-amount.ts'
import { parseLedgerDate } from './parse-ledger-date.ts'

const problemValueLength = 200

// How people write "nothing" into a cell that wants a date, an amount or a choice.
const placeholders = new Set(['', '/', '\\', '-', '--', '—', '——', '无', '暂无', '空', 'N/A', 'NULL'])
const longestPlaceholder = 4

export interface RowCells {
  readonly has: (id: string) => boolean
  readonly text: (id: string) => string
  readonly date: (id: string) => PlainDate | null
  readonly amount: (id: string) => number | null
  readonly yesNo: (id: string) => boolean | null
  readonly count: (id: string) => number | null
  /** The value that a choice column's word means; null where it is empty or unknown (`unknownCode` is reported). */
  readonly choice: (id: string, unknownCode: string, severity: LedgerSeverity) => string | null
  readonly report: (id: string, code: string, severity: LedgerSeverity) => void
  readonly problems: readonly LedgerProblem[]
  /** Cells that were written but not understood, as `header：cell`, so that nothing written is lost. */
  readonly leftOver: readonly string[]
}

/** @param today a day after it is warned of; null: none is. No error: the clock of this computer may be the wrong one */
export function readRowCells(
  row: LedgerRow,
  header: SheetHeader<HeaderLayout>,
  date1904: boolean,
  today: PlainDate | null,
): RowCells {
  const problems: LedgerProblem[] = []
  const leftOver: string[] = []
  const dates = new Map<string, PlainDate | null>()

  const matched = (id: string): MatchedColumn | undefined => header.columns.get(id)
  const cell = (id: string): LedgerCell | undefined => row.cells[matched(id)?.index ?? -1]
  const report = (id: string, code: string, severity: LedgerSeverity): void => {
    problems.push({ code, severity, column: headerOf(header, id), value: shorten(textOfCell(cell(id))) })
  }
  const isEmpty = (id: string): boolean => isNothing(textOfCell(cell(id)))
  const notUnderstood = (id: string, code: string, severity: LedgerSeverity): null => {
    report(id, code, severity)
    leftOver.push(`${headerOf(header, id)}：${cleanText(textOfCell(cell(id)))}`)
    return null
  }
  const read = <T>(id: string, parse: () => T | null, code: string): T | null =>
    isEmpty(id) ? null : (parse() ?? notUnderstood(id, code, 'error'))

  return {
    has: id => !isEmpty(id),
    text: id => cleanText(textOfCell(cell(id))),
    date: id => {
      // Several steps may ask for the same day; a day that cannot be read is reported once.
      if (!dates.has(id)) {
        const day = read(id, () => parseLedgerDate(cell(id), date1904), 'dateUnreadable')
        if (day !== null && today !== null && day > today) report(id, 'dateInFuture', 'warning')
        dates.set(id, day)
      }
      return dates.get(id) ?? null
    },
    amount: id => read(id, () => parseLedgerAmount(cell(id), matched(id)?.unit), 'amountUnreadable'),
    yesNo: id => read(id, () => parseYesNo(textOfCell(cell(id))), 'choiceUnknown'),
    count: id => read(id, () => parseCount(textOfCell(cell(id))), 'countUnreadable'),
    choice: (id, unknownCode, severity) => {
      if (isEmpty(id)) return null
      const words = matched(id)?.column.words ?? {}
      return valueOfWord(words, textOfCell(cell(id))) ?? notUnderstood(id, unknownCode, severity)
    },
    report,
    problems,
    leftOver,
  }
}

/** Whether a cell is empty, or says so. */
export function isNothing(text: string): boolean {
  return text.length <= longestPlaceholder && placeholders.has(compactText(text).toUpperCase())
}

/** The value of a word, compared without spaces and width; null where it is none of them. */
export function valueOfWord<T>(words: Readonly<Record<string, T>>, text: string): T | null {
  if (text.length > 100) return null
  const word = compactText(text)
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null
}

function headerOf(header: SheetHeader<HeaderLayout>, id: string): string {
  const matched = header.columns.get(id)
  return shorten(matched?.header ?? header.layout.columns.find(column => column.id === id)?.headers[0] ?? id)
}

function parseYesNo(text: string): boolean | null {
  if (text.length > 10) return null
  const word = compactText(text).toUpperCase()
  if (['是', '有', '√', 'Y', 'YES', 'TRUE', '1'].includes(word)) return true
  return ['否', '×', 'N', 'NO', 'FALSE', '0'].includes(word) ? false : null
}

function parseCount(text: string): number | null {
  if (text.length > 20) return null
  const match = /^(\d{1,3})(?:\.0+)?个?(?:工作日|自然日|日|天)?$/.exec(compactText(text))
  return match && Number(match[1]) > 0 ? Number(match[1]) : null
}

/** A cell as a problem shows it. */
export function shorten(text: string): string {
  return cutText(cleanText(text), problemValueLength)
}
