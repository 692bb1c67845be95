// One way of writing for the name of an organisation, by which two spellings of the same one are found. For comparing
// only: what is shown keeps the owner's spelling.

import { foldForSearch } from '#shared/cases/search-text.ts'

// The legal form at the end says how a company is liable, not which company it is. The longest form comes first.
const legalForm = /(?:股份有限责任公司|股份有限公司|有限责任公司|有限公司|股份公司|公司)$/u
const separators = /[()·•・.,，。、\-—_'"“”‘’&]/gu

/** 湘潭（某某）科技有限责任公司 and 湘潭某某科技有限公司 are alike; width, brackets, spaces and legal form do not count. */
export function normaliseEntityName(name: string): string {
  const folded = foldForSearch(name).replace(separators, '')
  const bare = folded.replace(legalForm, '')
  // A name that is nothing but its legal form stays whole.
  return bare === '' ? folded : bare
}
