// Carries to every window what has changed and how far long work has come. Which window may hear it: watch-desk.ts.

import { EventPublisher } from '@orpc/server'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import type { BegunBy } from './running-jobs.ts'

export interface Told {
  readonly signal: DeskSignal
  /** Whose work it is about; null: everybody's. */
  readonly by: BegunBy
}

export class Signals {
  private readonly publisher = new EventPublisher<{ signal: Told }>({ maxBufferedEvents: 200 })

  send(signal: DeskSignal, by: BegunBy = null): void {
    this.publisher.publish('signal', { signal, by })
  }

  changed(...areas: Extract<DeskSignal, { type: 'changed' }>['areas']): void {
    this.send({ type: 'changed', areas })
  }

  /** Every signal from now on, until `stop` is aborted. */
  listen(stop: AbortSignal): AsyncGenerator<Told> {
    return this.publisher.subscribe('signal', { signal: stop })
  }
}
