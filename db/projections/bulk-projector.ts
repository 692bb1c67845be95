// Writes what was computed of many cases that the store does not show yet. Their sums are gathered and written once,
// because a thousand cases add to the same few hundred of them.

import { indexNewCases, type NewlySearchedCase } from '../search/index-case.ts'
import type { WriteStore } from '../store-handle.ts'
import type { ComputedCases } from './compute-cases.ts'
import { MetNames } from './met-names.ts'
import { RollUps } from './roll-ups.ts'
import { insertProjections } from './write-projection.ts'

/** More are not held at once: about twenty megabytes. */
const mostSearched = 10_000

/** Make one a transaction, and flush it before the transaction ends. */
export class BulkProjector {
  private readonly store: WriteStore
  private readonly rollUps = new RollUps()
  private readonly names: MetNames
  private searched: NewlySearchedCase[] = []

  constructor(store: WriteStore) {
    this.store = store
    this.names = new MetNames(store)
  }

  add({ cases, sums }: ComputedCases): void {
    insertProjections(
      this.store,
      cases.map(({ projection }) => projection),
    )
    for (const { caseId, projection, tokens, names, receivedOn } of cases) {
      this.searched.push({ caseId, tokens, ...projection.searched })
      this.names.add({ caseId, receivedOn, open: projection.searched.open }, names)
    }
    this.rollUps.add(sums)
    if (this.searched.length >= mostSearched) this.flushSearched()
  }

  flush(): void {
    this.flushSearched()
    this.rollUps.flush(this.store)
    this.names.flush()
  }
  private flushSearched(): void {
    indexNewCases(this.store, this.searched)
    this.searched = []
  }
}
