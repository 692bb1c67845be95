// Chooses how to look for a word: by the index, or by reading texts one after another until enough are found. A word
// that many cases have is met at once that way, while the index would first gather all of them.

import type { Branch } from './text-terms.ts'
import type { TokenSample } from './token-sample.ts'
import { branchesOf, expressionOf } from './word-terms.ts'

export interface SearchPlan {
  /** For MATCH: the word's cases are among its rows. */
  readonly expression: string
  /** At most about so many cases have the word, as far as the sample tells. */
  readonly expected: number
  /** How many texts to read before the index is asked; 0: ask it at once. */
  readonly readFirst: number
}

const mostTermsABranch = 2
// What it costs, in microseconds, to take one case of a token into a merge, and to read and judge one text.
const mergeCost = 0.15
const readCost = 2

/** @param word folded, not empty @param limit how many cases are wanted */
export function planSearch(word: string, limit: number, sample: TokenSample): SearchPlan {
  const branches = branchesOf(word).map(branch => rarest(branch, sample))
  const share = Math.min(
    1,
    sum(branches.map(([rarestTerm]) => (rarestTerm ? sample.shareOf(rarestTerm) : 0))),
  )
  const merged = sum(
    branches
      .flat()
      .filter(({ open }) => open)
      .map(term => sample.shareOf(term)),
  )
  // Reading may cost what the index would: the newest cases need not be like all others.
  const affordable = Math.ceil((merged * sample.cases * mergeCost) / readCost)
  return {
    expression: branches.map(expressionOf).join(' OR '),
    expected: Math.round(share * sample.cases),
    readFirst: share > 0 && limit / share < affordable ? affordable : 0,
  }
}

// The rarest first.
function rarest(branch: Branch, sample: TokenSample): Branch {
  if (branch.length === 1) return branch
  const ranked = branch.map(term => ({ term, share: sample.shareOf(term) })).sort((a, b) => a.share - b.share)
  return ranked.slice(0, mostTermsABranch).map(({ term }) => term)
}

function sum(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0)
}
