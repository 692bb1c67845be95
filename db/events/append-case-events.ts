// Appends events of cases to the log. The caller holds the transaction and projects the case in it.

import type { CaseEvent } from '#shared/cases/case-event.ts'
import type { WriteStore } from '../store-handle.ts'
import { EventChain, insertEvents, type NewCaseEvent } from './event-chain.ts'

/** Appends events of any cases, keeping the chain in hand between them. Make one a transaction. */
export class EventAppender {
  private readonly store: WriteStore
  private readonly chain: EventChain

  constructor(store: WriteStore) {
    this.store = store
    this.chain = new EventChain(store)
  }

  /** Appends one event and returns it as it will be read back. `recordedAtMs` is the moment of recording. */
  append(caseId: number, event: NewCaseEvent, actor: string, recordedAtMs: number): CaseEvent {
    const sealed = this.chain.seal(caseId, event, actor, recordedAtMs)
    insertEvents(this.store, sealed.values)
    return sealed.event
  }
}
