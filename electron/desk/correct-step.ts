// Puts right a step recorded wrongly: what it can become, and both events in one transaction.

import {
  type CorrectionCommand,
  decideCorrection,
  listCorrections,
  stateBefore,
} from '#shared/cases/decide-correction.ts'
import { findStanding } from '#shared/cases/decide-retraction.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { FailureError, succeed } from '#shared/contract/failure.ts'
import type { Actor } from './access/actor.ts'
import { demandOpen } from './demand-open.ts'
import type { DeskServices } from './desk-services.ts'
import { offerAction } from './offer-action.ts'
import { readKnownCase, recordCaseEvents } from './record-case-event.ts'

/** @throws FailureError caseNotFound | eventNotFound (no step, or taken back already) | caseConfidential */
export function readCorrections(
  desk: DeskServices,
  { id, eventId }: { readonly id: number; readonly eventId: string },
  reader: Actor,
): CaseView['actions'] {
  const { events } = readKnownCase(desk, id)
  demandOpen(desk, id, reader)
  const target = findStanding(events, eventId)
  if (target?.body.type !== 'stepRecorded') throw new FailureError('eventNotFound')
  const known = stateBefore(events, target)
  return listCorrections(events, { ...target, body: target.body }, reader.role).map(action =>
    offerAction(action, known),
  )
}

/** @throws FailureError caseMoved | eventNotFound | laterStepRests | what a step is refused for */
export function correctStep(
  desk: DeskServices,
  command: CorrectionCommand & { readonly id: number; readonly version: number },
  actor: Actor,
): Promise<{ version: number }> {
  const today = desk.today()
  return recordCaseEvents(desk, {
    id: command.id,
    version: command.version,
    actor,
    decide: ({ events }) => {
      const decided = decideCorrection(events, command, actor.role, today)
      if (!decided.ok) return decided
      const { retraction, step } = decided.value
      return succeed([
        { happenedOn: today, body: retraction },
        { happenedOn: command.happenedOn, body: step },
      ])
    },
  })
}
