// How common tokens are, guessed from some hundred cases spread over the store. It only decides which way search goes:
// what is found never depends on it.

import { type ReadStore, statement } from '../store-handle.ts'
import { aboveAllPlaces, belowOpenPlaces } from './search-place.ts'
import { tokensOf } from './search-tokens.ts'
import type { Term } from './text-terms.ts'

/** A sample grows by a piece with each search until it has all of them, so that the first search need not wait. */
const pieces = 20
const pieceSize = 20

export class TokenSample {
  /** Cases in the store when the sample was begun, roughly. */
  readonly cases: number
  private texts = 0
  private taken = 0
  /** How many texts have a token, by its first character. */
  private readonly counts = new Map<string, Map<string, number>>()

  constructor(cases: number) {
    this.cases = cases
  }

  /** Share of cases with the term, 0 to 1; tokens are added up, so that it may be more. */
  shareOf({ tokens, open }: Term): number {
    const count = tokens.reduce((sum, token) => sum + this.countOf(token, open), 0)
    return count / Math.max(1, this.texts)
  }

  grow(store: ReadStore): void {
    if (this.taken === pieces) return
    for (const stretch of stretches)
      for (const text of readSpread(store, stretch, this.taken / pieces)) this.add(text)
    this.taken++
  }

  private add(text: string): void {
    this.texts++
    for (const token of new Set(tokensOf(text).split(' '))) {
      const alike = this.counts.get(token.charAt(0)) ?? new Map<string, number>()
      alike.set(token, (alike.get(token) ?? 0) + 1)
      this.counts.set(token.charAt(0), alike)
    }
  }

  private countOf(token: string, open: boolean): number {
    const alike = this.counts.get(token.charAt(0))
    if (!alike) return 0
    if (!open) return alike.get(token) ?? 0
    let count = 0
    for (const [candidate, texts] of alike) if (candidate.startsWith(token)) count += texts
    return count
  }
}

const samples = new WeakMap<ReadStore['database'], TokenSample>()

/** The sample of this connection, begun anew when the store has doubled. */
export function sampleOf(store: ReadStore): TokenSample {
  const cases = Math.max(...stretches.map(stretch => lastIn(store, stretch) - stretch.above))
  const known = samples.get(store.database)
  const sample = known && cases <= known.cases * 2 ? known : new TokenSample(cases)
  samples.set(store.database, sample)
  sample.grow(store)
  return sample
}

interface Stretch {
  readonly above: number
  readonly upTo: number
  /** Texts of a piece. */
  readonly size: number
}

// Of what is closed more: in time nearly everything is.
const stretches: readonly Stretch[] = [
  { above: 0, upTo: belowOpenPlaces, size: pieceSize * 0.8 },
  { above: belowOpenPlaces + 1, upTo: aboveAllPlaces, size: pieceSize * 0.2 },
]

function lastIn(store: ReadStore, { above, upTo }: Stretch): number {
  const last = statement(
    store,
    'SELECT max(place) FROM searched_case WHERE place > :above AND place <= :upTo',
  )
  return (last.pluck().get({ above, upTo }) as number | null) ?? above
}

/**
 * Spread by id, which says nothing of what a case is about.
 *
 * @param offset where between two places of the piece to begin, from 0 to below 1: so pieces lie between each other
 */
function readSpread(store: ReadStore, stretch: Stretch, offset: number): string[] {
  const next = statement(
    store,
    `SELECT place, text FROM searched_case WHERE place > :after AND place <= :upTo ORDER BY place LIMIT 1`,
  )
  const texts: string[] = []
  const step = (lastIn(store, stretch) - stretch.above) / stretch.size
  let after = stretch.above + Math.floor(offset * step)
  while (texts.length < stretch.size) {
    const row = next.get({ after, upTo: stretch.upTo }) as { place: number; text: string } | undefined
    if (!row) break
    texts.push(row.text)
    after = Math.max(row.place, Math.floor(stretch.above + (texts.length + offset) * step))
  }
  return texts
}
