// What a case is found by, folded so that width, brackets and letter case do not matter.

import { listParties } from './case-parties.ts'
import type { CaseState } from './case-state.ts'
import { isConfidential } from './confidential.ts'

/** Numbers a case can be found by beside its own, in the order they are searched and shown. */
export const searchedNumbers = [
  'applicationNumber',
  'rightNumber',
  'courtCaseNumber',
  'platformNumber',
] as const
export type SearchedField = 'caseNumber' | 'title' | 'party' | (typeof searchedNumbers)[number]

/** One thing a case is found by, as it was written. */
export interface SearchedValue {
  readonly field: SearchedField
  readonly text: string
}

/** Folds a search word or a searched text: compatibility width, all brackets alike, lower case, no spaces. */
export function foldForSearch(text: string): string {
  if (isFolded.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[〔〕［］[\]()（）【】]/g, bracket => ('〔［[(（【'.includes(bracket) ? '(' : ')'))
    .replace(/\s+/g, '')
    .toLowerCase()
}

// Most names and numbers are: only what holds something else is worth taking apart.
const isFolded = /^[0-9a-z\u4e00-\u9fff.\-/]*$/

/**
 * Everything a case is found by: its numbers, its title, its parties with their agencies and organisations. Reporters
 * 举报人 are left out: whoever may not know one must not find one either. A confidential case is found by its number.
 */
export function listSearchedValues(state: CaseState): readonly SearchedValue[] {
  if (isConfidential(state)) return [{ field: 'caseNumber', text: state.caseNumber }]
  const numbers = searchedNumbers.flatMap(field => {
    const value = state.fields[field]
    return typeof value === 'string' ? [{ field, text: value }] : []
  })
  const parties = listParties(state).filter(({ role }) => role !== 'reporter')
  return [
    { field: 'caseNumber', text: state.caseNumber },
    ...numbers,
    { field: 'title', text: state.title },
    ...parties.map(({ name }) => ({ field: 'party', text: name }) as const),
  ]
}

/** Between the numbers of a searched text and its names; no search word can hold it. */
export const namesMark = '\n\n'

/** What `listSearchedValues` gives, folded: the numbers a line each, an empty line, then title and parties a line each. */
export function searchTextOf(state: CaseState): string {
  const values = listSearchedValues(state)
  const folded = (wanted: (field: SearchedField) => boolean) =>
    values
      .filter(({ field }) => wanted(field))
      .map(({ text }) => foldForSearch(text))
      .join('\n')
  return `${folded(field => !isName(field))}${namesMark}${folded(isName)}`
}

/** Where the names of a searched text begin; only they are also found by pinyin. */
export function findNames(searchText: string): number {
  const mark = searchText.indexOf(namesMark)
  return mark < 0 ? searchText.length : mark + namesMark.length
}

/** Whether a field holds a name, found by pinyin too. */
export function isName(field: SearchedField): boolean {
  return field === 'title' || field === 'party'
}
