// What a list of cases says in each of its columns, on paper and in a workbook alike.

import type { CaseColumnId, CaseFilter } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { nameOutcome, nameStage, writeAmount, writeDue } from './limit-words.ts'
import { printDate } from './print-date.ts'
import { writeKnownOn } from './write-known-on.ts'

/** A list as it is shown; party names come masked. */
export interface CaseList {
  readonly centreName: string
  readonly asOf: PlainDate
  readonly filter: CaseFilter
  readonly columns: readonly CaseColumnId[]
  /** How many cases the filter has, listed or not. */
  readonly total: number
  /** Set: the list is of a desk of a past day. */
  readonly knownOn: PlainDate | null
}

export function caseListHead(column: CaseColumnId, words: DocumentWords): string {
  return words.cases.column[column]
}

/** The text of a cell; a day is a PlainDate, what is unknown is empty. */
export function caseListText(line: CaseLine, column: CaseColumnId, words: DocumentWords): string {
  switch (column) {
    case 'light':
      return lightText(line, words)
    case 'subKind':
      return line.subKind === null ? words.cases.kindShort[line.kind] : words.cases.subKind[line.subKind]
    case 'stage':
      return nameStage(line.kind, line.stage, words)
    case 'outcome':
      return line.outcome === null ? '' : nameOutcome(line.kind, line.outcome, words)
    case 'due':
      return line.due === null ? '' : writeDue(line.due, words)
    default:
      return line[column] ?? ''
  }
}

function lightText({ light, left, unit, workingDaysLate }: CaseLine, words: DocumentWords): string {
  const { limits } = words
  if (light === null) return ''
  if (light === 'overdue' && workingDaysLate !== null && workingDaysLate > 0)
    return fillWords(limits.late, { amount: writeAmount(workingDaysLate, 'workingDays', limits) })
  if ((light === 'normal' || light === 'atRisk') && left !== null && unit !== null) {
    const amount = writeAmount(left, unit === 'months' ? 'calendarDays' : unit, limits)
    return `${limits.light[light]} ${fillWords(limits.left, { amount })}`
  }
  return limits.light[light]
}

/** The lines under the title: as of when, from which day's records, how many, what of them is listed, and by what they were chosen. */
export function caseListLines(list: CaseList, listed: number, words: DocumentWords): readonly string[] {
  const own = words.print.caseList
  const count = fillWords(own.count, { count: list.total })
  const cut = listed < list.total ? fillWords(own.cut, { count: listed }) : ''
  const asOf = fillWords(words.print.asOf, { date: printDate(list.asOf, words.print) })
  const known = list.knownOn === null ? '' : writeKnownOn(list.knownOn, words.print)
  return [asOf, known, `${count}${cut}`, chosenBy(list.filter, words)].filter(line => line !== '')
}

function chosenBy(filter: CaseFilter, words: DocumentWords): string {
  const { cases, limits, print } = words
  const parts = [
    filter.state && cases.state[filter.state],
    filter.kind && cases.kind[filter.kind],
    filter.subKind && cases.subKind[filter.subKind],
    filter.stage && filter.kind && nameStage(filter.kind, filter.stage, words),
    filter.light && limits.light[filter.light],
    filter.due && `${cases.filter.due}${print.colon}${cases.due[filter.due]}`,
    filter.clerk && `${cases.filter.clerk}${print.colon}${filter.clerk}`,
    filter.text && `${cases.filter.text}${print.colon}${filter.text}`,
  ].filter(part => part !== undefined && part !== '')
  return parts.join(print.listSeparator)
}
