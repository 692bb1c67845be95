// When a case looks like one that is already logged: the same number, or the same parties and right within a year.
// Only ever a warning: two cases of the same parties about the same right do happen.

import { addMonths, type PlainDate } from '#shared/dates/plain-date.ts'
import type { FieldValues } from './case-event.ts'
import type { CaseKind } from './case-kind.ts'
import { splitPartyNames } from './case-parties.ts'
import { foldForSearch } from './search-text.ts'

/** Fields whose value no two cases should share, most telling first. */
export const uniqueFields = ['applicationNumber', 'courtCaseNumber', 'platformNumber'] as const

/** What made a case look like another. */
export const duplicateReasons = [...uniqueFields, 'partiesAndRight'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export interface CaseKey {
  readonly field: DuplicateReason
  /** Folded: brackets, width and letter case do not matter. Two cases of one `partiesAndRight` are most likely alike. */
  readonly value: string
}

/** What of a case another is compared with. */
export interface Comparable {
  readonly kind: CaseKind
  readonly title: string
  readonly fields: FieldValues
}

export function caseKeysOf(one: Comparable): readonly CaseKey[] {
  const numbers = uniqueFields.flatMap(field => {
    const value = one.fields[field]
    const folded = typeof value === 'string' ? foldForSearch(value) : ''
    return folded === '' ? [] : [{ field, value: folded }]
  })
  if (namesIn(one.fields.applicant) + namesIn(one.fields.reporter) === '') return numbers
  return [...numbers, { field: 'partiesAndRight', value: shorten(partiesAndRight(one)) }]
}

/** Whether two cases of a kind have the same parties and are about the same right. */
export function areAlike(a: Comparable, b: Comparable): boolean {
  return partiesAndRight(a) === partiesAndRight(b)
}

const partyRoles = ['applicant', 'reporter', 'respondent'] as const

// The right is its number where the case has one, else what the case is about.
function partiesAndRight({ kind, title, fields }: Comparable): string {
  const { rightNumber } = fields
  const right = foldForSearch(typeof rightNumber === 'string' ? rightNumber : '')
  return [kind, ...partyRoles.map(role => namesIn(fields[role])), right || `:${foldForSearch(title)}`].join(
    '\n',
  )
}

function namesIn(value: unknown): string {
  return [...splitPartyNames(value)].sort().join('；')
}

// FNV-1a, twice with different starts: 64 bits tell ten million cases apart well enough, and who finds one looks again.
function shorten(text: string): string {
  return [0x811c9dc5, 0x01000193].map(start => hashFrom(text, start).toString(36)).join('')
}

function hashFrom(text: string, start: number): number {
  let hash = start
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Days of receipt within a year of one. */
export function yearAround(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: addMonths(day, -12), to: addMonths(day, 12) }
}
