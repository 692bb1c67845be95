// What the desk knows of the state of its store while it is open.

import type { OpenStore } from '#db/open-store.ts'
import type { DeskStatus } from '#shared/contract/desk-contract.ts'
import type { DeskHealth, SalvagedView } from '#shared/contract/keeping-contract.ts'

export type ReadOnlyReason = NonNullable<DeskHealth['readOnly']>

export class StoreKeeping {
  /** Why nothing may be recorded; null: it may. */
  readOnly: ReadOnlyReason | null
  integrity: DeskHealth['integrity'] = 'unchecked'
  /** What is shown is being made again, or could not be; null: it can be relied on. */
  preparing: DeskStatus['preparing'] = null
  /** Null where the desk only reads: its files are not its own to change. */
  readonly replaceStore: OpenStore['replace'] | null
  /** What the last salvage brought over; null: none since the host started. */
  salvaged: SalvagedView | null = null

  constructor(readOnly: ReadOnlyReason | null, replaceStore: OpenStore['replace'] | null) {
    this.readOnly = readOnly
    this.replaceStore = replaceStore
  }
}
