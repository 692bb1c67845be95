// When a case looks like one that is already logged: the same number, or the same parties and right within a year.
// Only ever a warning: two cases of the same parties about the same right do happen.

import { addMonths, type PlainDate } from '#shared/dates/plain-date.ts'
import type { FieldValues } from './case-event.ts'
import { foldForSearch } from './search-text.ts'

/** Fields whose value no two cases should share, most telling first. */
export const uniqueFields = ['applicationNumber', 'courtCaseNumber', 'platformNumber'] as const

/** What made a case look like another. */
export const duplicateReasons = [...uniqueFields, 'partiesAndRight'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export interface CaseKey {
  readonly field: (typeof uniqueFields)[number]
  /** Folded: brackets, width and letter case do not matter. */
  readonly value: string
}

export function caseKeysOf(fields: FieldValues): readonly CaseKey[] {
  return uniqueFields.flatMap(field => {
    const value = fields[field]
    const folded = typeof value === 'string' ? foldForSearch(value) : ''
    return folded === '' ? [] : [{ field, value: folded }]
  })
}

/** What stands for the right: its number where the case has one, else what the case is about. */
export function sameRight(
  a: { readonly title: string; readonly fields: FieldValues },
  b: { readonly title: string; readonly fields: FieldValues },
): boolean {
  const [first, second] = [rightOf(a.fields), rightOf(b.fields)]
  if (first !== '' || second !== '') return first === second
  return foldForSearch(a.title) === foldForSearch(b.title)
}

function rightOf({ rightNumber }: FieldValues): string {
  return typeof rightNumber === 'string' ? foldForSearch(rightNumber) : ''
}

/** Days of receipt within a year of one. */
export function yearAround(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: addMonths(day, -12), to: addMonths(day, 12) }
}
