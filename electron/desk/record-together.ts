// Records events of several cases, and new cases, in one transaction: all of it is on disk or none of it.

import { EventAppender } from '#db/events/append-case-events.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import type { CaseRef } from '#shared/cases/case-link.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from './access/actor.ts'
import { demandOpen } from './demand-open.ts'
import type { DeskServices } from './desk-services.ts'
import { type KnownCase, readKnownCase } from './record-case-event.ts'
import { appendRegistration, type Registration } from './register-case.ts'

export interface OpenedCase extends KnownCase {
  readonly ref: CaseRef
}

/** What is written through it is written when the work ends well. */
export class JointRecord {
  private readonly desk: DeskServices
  private readonly actor: Actor
  private readonly appender: EventAppender
  private readonly written = new Map<number, CaseEvent[]>()

  constructor(desk: DeskServices, actor: Actor) {
    this.desk = desk
    this.actor = actor
    this.appender = new EventAppender(desk.store)
  }

  /** @param version events the caller had seen; null: whatever they are. @throws FailureError caseNotFound | caseMoved | caseConfidential */
  open(id: number, version: number | null): OpenedCase {
    const known = readKnownCase(this.desk, id)
    if (version !== null && version !== known.events.length) throw new FailureError('caseMoved')
    demandOpen(this.desk, id, this.actor)
    return { ...known, ref: refOf(known.events) }
  }

  /** @returns the version of the case after it */
  record(known: Pick<KnownCase, 'id' | 'events'>, happenedOn: PlainDate, body: CaseEventBody): number {
    const events = this.written.get(known.id) ?? [...known.events]
    events.push(this.appender.append(known.id, { happenedOn, body }, this.actor.login, this.desk.now()))
    this.written.set(known.id, events)
    return events.length
  }

  /** Logs a new case. @throws FailureError of the registration */
  register(registration: Registration): { readonly id: number; readonly caseNumber: string; ref: CaseRef } {
    const { id, caseNumber, events } = appendRegistration(
      this.desk,
      this.appender,
      registration,
      this.actor.login,
    )
    this.written.set(id, [...events])
    // Projected at once: the next case of the same work takes the id after it.
    projectCase(this.desk.store, id, events, this.desk.reckoning)
    return { id, caseNumber, ref: { caseUid: events[0]?.id ?? '', caseNumber } }
  }

  /** The events of a case registered in the same work, for recording more of it. */
  eventsOf(id: number): readonly CaseEvent[] {
    return this.written.get(id) ?? []
  }

  project(): void {
    for (const [id, events] of this.written) projectCase(this.desk.store, id, events, this.desk.reckoning)
  }
}

/** Runs the work in the desk's lane; whatever it throws leaves nothing behind. */
export async function recordTogether<T>(
  desk: DeskServices,
  actor: Actor,
  work: (record: JointRecord) => T,
): Promise<T> {
  const result = await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const record = new JointRecord(desk, actor)
      const answer = work(record)
      record.project()
      return answer
    }),
  )
  desk.signals.changed('cases')
  return result
}

function refOf(events: readonly CaseEvent[]): CaseRef {
  for (const { id, body } of events) {
    if (body.type === 'caseRegistered') return { caseUid: id, caseNumber: body.caseNumber }
  }
  throw new FailureError('caseNotFound')
}
