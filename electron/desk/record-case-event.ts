// How anything is recorded of a case: read it, decide, append and project in one transaction, tell the windows.

import { EventAppender } from '#db/events/append-case-events.ts'
import type { NewCaseEvent } from '#db/events/event-chain.ts'
import { readCaseEvents } from '#db/events/read-case-events.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { inTransaction } from '#db/store-handle.ts'
import { type CaseClock, computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { eventsUntil } from '#shared/cases/events-until.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { FailureError, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from './access/actor.ts'
import { unwrap } from './access/guard.ts'
import { demandOpen } from './demand-open.ts'
import type { DeskServices } from './desk-services.ts'
import { missingCase } from './missing-case.ts'

/** A case as it is now, with what a decision may look at. */
export interface KnownCase {
  readonly id: number
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
  readonly clocks: readonly CaseClock[]
}

/** @param asOf events that happened after this day are left out. @throws FailureError caseNotFound | caseLoggedLater */
export function readKnownCase(desk: DeskServices, id: number, asOf: PlainDate | null = null): KnownCase {
  const all = readCaseEvents(desk.store, id)
  if (!all.some(event => event.body.type === 'caseRegistered')) throw missingCase(desk, id)
  const events = asOf === null ? all : eventsUntil(all, asOf)
  if (events.length === 0) throw new FailureError('caseNotFound')
  const state = foldCase(events)
  const { calendar, ruleBook } = desk.reckoning
  return { id, events, state, clocks: computeCaseClocks(state, ruleBook, calendar) }
}

export interface Recording {
  readonly id: number
  /** Events the caller had seen; null: whatever they are (a note needs no agreement). */
  readonly version: number | null
  readonly happenedOn: PlainDate
  readonly actor: Actor
  readonly decide: (known: KnownCase) => Outcome<CaseEventBody>
}

/** Records one event and returns the case's new version. @throws FailureError of the decision, caseMoved | caseConfidential */
export function recordCaseEvent(desk: DeskServices, recording: Recording): Promise<{ version: number }> {
  const { happenedOn, decide } = recording
  return recordCaseEvents(desk, {
    ...recording,
    decide: known => {
      const decided = decide(known)
      return decided.ok ? succeed([{ happenedOn, body: decided.value }]) : decided
    },
  })
}

export interface SeveralRecordings extends Omit<Recording, 'decide' | 'happenedOn'> {
  readonly decide: (known: KnownCase) => Outcome<readonly NewCaseEvent[]>
}

/** Records events that belong together, all or none. @throws FailureError of the decision, caseMoved | caseConfidential */
export async function recordCaseEvents(
  desk: DeskServices,
  recording: SeveralRecordings,
): Promise<{ version: number }> {
  const version = await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const known = readKnownCase(desk, recording.id)
      if (recording.version !== null && recording.version !== known.events.length)
        throw new FailureError('caseMoved')
      demandOpen(desk, recording.id, recording.actor)
      const decided = unwrap(recording.decide(known))
      const appender = new EventAppender(desk.store)
      const nowMs = desk.now()
      const appended = decided.map(event => appender.append(known.id, event, recording.actor.login, nowMs))
      const events = [...known.events, ...appended]
      projectCase(desk.store, known.id, events, desk.reckoning)
      return events.length
    }),
  )
  desk.signals.changed('cases')
  return { version }
}
