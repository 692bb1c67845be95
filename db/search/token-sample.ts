// How common tokens are, guessed from some hundred cases spread over the store. It only decides which way search goes:
// what is found never depends on it.

import { type ReadStore, statement } from '../store-handle.ts'
import { aboveAllPlaces, belowOpenPlaces } from './search-place.ts'
import { tokensOf } from './search-tokens.ts'
import type { Term } from './text-terms.ts'

const sampleSize = 400

export class TokenSample {
  /** Cases in the store when the sample was taken, roughly. */
  readonly cases: number
  /** Folded texts of the sampled cases. */
  readonly texts: readonly string[]
  private readonly counts = new Map<string, number>()
  private readonly sorted: readonly string[]

  constructor(cases: number, texts: readonly string[]) {
    this.cases = cases
    this.texts = texts
    for (const text of texts) {
      for (const token of new Set(tokensOf(text).split(' '))) {
        this.counts.set(token, (this.counts.get(token) ?? 0) + 1)
      }
    }
    this.sorted = [...this.counts.keys()].sort()
  }

  /** Share of cases with the term, 0 to 1; tokens are added up, so that it may be more. */
  shareOf({ tokens, open }: Term): number {
    const [token = ''] = tokens
    let count = 0
    if (!open) for (const one of tokens) count += this.counts.get(one) ?? 0
    if (!open) return count / this.size
    for (let at = this.firstFrom(token); at < this.sorted.length; at++) {
      const candidate = this.sorted[at] as string
      if (!candidate.startsWith(token)) break
      count += this.counts.get(candidate) ?? 0
    }
    return count / this.size
  }

  private get size(): number {
    return Math.max(1, this.texts.length)
  }

  private firstFrom(token: string): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sorted[middle] as string) < token) low = middle + 1
      else high = middle
    }
    return low
  }
}

const samples = new WeakMap<ReadStore['database'], TokenSample>()

/** The sample of this connection, taken anew when the store has doubled. */
export function sampleOf(store: ReadStore): TokenSample {
  const cases = Math.max(...stretches.map(stretch => lastIn(store, stretch) - stretch.above))
  const known = samples.get(store.database)
  if (known && cases <= known.cases * 2) return known
  const sample = new TokenSample(
    cases,
    stretches.flatMap(stretch => readSpread(store, stretch)),
  )
  samples.set(store.database, sample)
  return sample
}

interface Stretch {
  readonly above: number
  readonly upTo: number
  readonly size: number
}

// Of what is closed more: in time nearly everything is.
const stretches: readonly Stretch[] = [
  { above: 0, upTo: belowOpenPlaces, size: sampleSize * 0.8 },
  { above: belowOpenPlaces + 1, upTo: aboveAllPlaces, size: sampleSize * 0.2 },
]

function lastIn(store: ReadStore, { above, upTo }: Stretch): number {
  const last = statement(
    store,
    'SELECT max(place) FROM searched_case WHERE place > :above AND place <= :upTo',
  )
  return (last.pluck().get({ above, upTo }) as number | null) ?? above
}

// Spread by id, which says nothing of what a case is about.
function readSpread(store: ReadStore, stretch: Stretch): string[] {
  const next = statement(
    store,
    `SELECT place, text FROM searched_case WHERE place > :after AND place <= :upTo ORDER BY place LIMIT 1`,
  )
  const texts: string[] = []
  const step = (lastIn(store, stretch) - stretch.above) / stretch.size
  let after = stretch.above
  while (texts.length < stretch.size) {
    const row = next.get({ after, upTo: stretch.upTo }) as { place: number; text: string } | undefined
    if (!row) break
    texts.push(row.text)
    after = Math.max(row.place, Math.floor(stretch.above + texts.length * step))
  }
  return texts
}
