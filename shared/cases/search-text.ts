// What a case is found by, folded so that width, brackets and letter case do not matter.

import { listParties } from './case-parties.ts'
import type { CaseState } from './case-state.ts'

/** Folds a search word or a searched text: compatibility width, all brackets alike, lower case, no spaces. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〔〕［］[\]()（）【】]/g, bracket => ('〔［[(（【'.includes(bracket) ? '(' : ')'))
    .replace(/\s+/g, '')
    .toLowerCase()
}

/** Number, title, parties, right and application numbers of a case, each on a line of its own. */
export function searchTextOf(state: CaseState): string {
  const { applicationNumber, rightNumber, courtCaseNumber, platformNumber } = state.fields
  const numbers = [applicationNumber, rightNumber, courtCaseNumber, platformNumber]
  return [state.caseNumber, state.title, ...listParties(state).map(party => party.name), ...numbers]
    .filter(value => typeof value === 'string')
    .map(foldForSearch)
    .join('\n')
}
