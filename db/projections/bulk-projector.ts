// Writes what was computed of many cases that the store does not show yet. Their sums are gathered and written once,
// because a thousand cases add to the same few hundred of them.

import { indexNewCases, type NewlySearched } from '../search/index-case.ts'
import type { WriteStore } from '../store-handle.ts'
import type { ComputedCases } from './compute-cases.ts'
import { MetNames } from './met-names.ts'
import { RollUps } from './roll-ups.ts'
import { insertValues } from './write-projection.ts'

/** More are not held at once: about two megabytes. */
const mostSearched = 10_000

/** Make one a transaction, and flush it before the transaction ends. */
export class BulkProjector {
  private readonly store: WriteStore
  private readonly rollUps = new RollUps()
  private readonly names: MetNames
  private searched: NewlySearched[] = []

  constructor(store: WriteStore) {
    this.store = store
    this.names = new MetNames(store)
  }

  add({ values, searched, names, sums }: ComputedCases): void {
    insertValues(this.store, values)
    this.searched.push(...searched)
    this.names.add(names)
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
