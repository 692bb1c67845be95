// Projects many cases that the store does not show yet. Their sums are gathered and written once a batch, because a
// thousand cases add to the same few hundred of them.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { indexNewCase } from '../search/index-case.ts'
import type { WriteStore } from '../store-handle.ts'
import { MetNames } from './met-names.ts'
import { projectEvents } from './project-case.ts'
import { contributionsOf } from './roll-up-contributions.ts'
import { RollUps } from './roll-ups.ts'
import { insertProjection } from './write-projection.ts'

/** Make one a transaction, and flush it before the transaction ends. */
export class BulkProjector {
  private readonly store: WriteStore
  private readonly reckoning: Reckoning
  private readonly rollUps = new RollUps()
  private readonly names: MetNames

  constructor(store: WriteStore, reckoning: Reckoning) {
    this.store = store
    this.reckoning = reckoning
    this.names = new MetNames(store)
  }

  /** @param events all events of a case that is not shown yet */
  add(caseId: number, events: readonly CaseEvent[]): void {
    const { state, projection } = projectEvents(caseId, events, this.reckoning)
    insertProjection(this.store, projection)
    indexNewCase(this.store, { caseId, ...projection.searched })
    this.rollUps.add(contributionsOf(projection))
    this.names.add(caseId, state)
  }

  flush(): void {
    this.rollUps.flush(this.store)
    this.names.flush()
  }
}
