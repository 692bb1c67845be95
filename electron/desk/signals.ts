// Tells every window what has changed and how far long work has come.

import { EventPublisher } from '@orpc/server'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'

export class Signals {
  private readonly publisher = new EventPublisher<{ signal: DeskSignal }>({ maxBufferedEvents: 200 })

  send(signal: DeskSignal): void {
    this.publisher.publish('signal', signal)
  }

  changed(...areas: Extract<DeskSignal, { type: 'changed' }>['areas']): void {
    this.send({ type: 'changed', areas })
  }

  /** Every signal from now on, until `stop` is aborted. */
  listen(stop: AbortSignal | undefined): AsyncGenerator<DeskSignal> {
    return this.publisher.subscribe('signal', stop ? { signal: stop } : {})
  }
}
