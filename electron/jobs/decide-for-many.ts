// What every case of a selection says to one command. Reads only; shared by the preview and the recording.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { type BatchCommand, commandFor, decideBatch, type OwnStep } from '#shared/cases/batch-command.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { type CaseReader, mayOpen } from '#shared/cases/confidential.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { fail, type Outcome } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'

export interface ManyInput {
  readonly cases: readonly {
    readonly id: number
    readonly version: number
    readonly own?: OwnStep | undefined
  }[]
  readonly command: BatchCommand
  readonly actor: CaseReader & { readonly login: string }
  readonly today: PlainDate
}

export interface DecidedCase {
  readonly id: number
  readonly caseNumber: string | null
  /** The day it happens for this case. */
  readonly happenedOn: PlainDate
  readonly outcome: Outcome<CaseEventBody>
}

export function decideForMany(store: ReadStore, input: ManyInput): readonly DecidedCase[] {
  return input.cases.map(({ id, version, own }) => {
    const command = commandFor(input.command, own)
    const { happenedOn } = command
    const events = readCaseEvents(store, id)
    if (events.length === 0) return { id, caseNumber: null, happenedOn, outcome: fail('caseNotFound') }
    const state = foldCase(events)
    const { caseNumber } = state
    if (events.length !== version) return { id, caseNumber, happenedOn, outcome: fail('caseMoved') }
    if (!mayOpen(state, input.actor)) return { id, caseNumber, happenedOn, outcome: fail('caseConfidential') }
    return { id, caseNumber, happenedOn, outcome: decideBatch(state, command, input.actor.role, input.today) }
  })
}
