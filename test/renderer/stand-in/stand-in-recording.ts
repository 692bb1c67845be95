// Recording what happens to a case of the desk in memory, by the desk's own decisions.

import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { decideCorrection } from '#shared/cases/decide-correction.ts'
import { decideExtension, decideExtensionApplication } from '#shared/cases/decide-extension.ts'
import { decidePause, decideResume } from '#shared/cases/decide-pause.ts'
import { decideReceiptCorrection } from '#shared/cases/decide-receipt-correction.ts'
import { decideStep } from '#shared/cases/decide-step.ts'
import { computeDeemedReceipt } from '#shared/cases/deemed-receipt.ts'
import { previewExtension } from '#shared/cases/preview-extension.ts'
import { type Outcome, succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { standInCorrections } from './stand-in-dossier.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { must } from './stand-in-settle.ts'

interface DatedCommand {
  readonly id: number
  readonly version: number
  readonly happenedOn: PlainDate
}

export function standInRecording(
  os: StandInProcedures['cases'],
  { find, append, user, today, office }: StandInGround,
) {
  const appendDecided = (command: DatedCommand, decided: Outcome<CaseEventBody>): { version: number } =>
    append(command.id, must(decided), command.happenedOn, command.version)
  return {
    recordStep: os.recordStep.handler(({ input }) =>
      appendDecided(input, decideStep(find(input.id).state, input, user.role, today)),
    ),
    pause: os.pause.handler(({ input }) =>
      appendDecided(input, decidePause(find(input.id).state, input, today)),
    ),
    resume: os.resume.handler(({ input }) =>
      appendDecided(input, decideResume(find(input.id).state, input, today)),
    ),
    applyExtension: os.applyExtension.handler(({ input }) => {
      const { state, clocks } = find(input.id)
      const command = { ...input, reason: input.note }
      return appendDecided(input, decideExtensionApplication(state, clocks, command, today))
    }),
    previewExtension: os.previewExtension.handler(({ input }) =>
      must(previewExtension(find(input.id).clocks, input, shippedCalendar())),
    ),
    decideExtension: os.decideExtension.handler(({ input }) => {
      const { state, clocks } = find(input.id)
      const command = { ...input, reason: input.note }
      return appendDecided(input, decideExtension(state, clocks, command, today))
    }),
    changeFields: os.changeFields.handler(({ input }) => {
      const { title, fields, note: reason } = input
      return appendDecided(input, succeed({ type: 'fieldsChanged', title, subKind: null, fields, reason }))
    }),
    addNote: os.addNote.handler(({ input }) =>
      append(input.id, { type: 'noteAdded', text: input.text }, today),
    ),
    assign: os.assign.handler(({ input }) =>
      append(input.id, { type: 'clerkAssigned', clerk: input.clerk }, today),
    ),
    retract: os.retract.handler(({ input }) =>
      append(
        input.id,
        { type: 'eventRetracted', eventId: input.eventId, reason: input.reason },
        today,
        input.version,
      ),
    ),
    corrections: os.corrections.handler(({ input }) =>
      must(standInCorrections(find(input.id), input.eventId, user.role)),
    ),
    correctStep: os.correctStep.handler(({ input }) => {
      const { one } = find(input.id)
      const { retraction, step } = must(decideCorrection(one.events, input, user.role, today))
      append(input.id, retraction, today, input.version)
      return append(input.id, step, input.happenedOn)
    }),
    correctReceipt: os.correctReceipt.handler(({ input }) => {
      const { receivedOn, receivedTime, reason } = input
      const found = computeDeemedReceipt(receivedOn, receivedTime, office.hours, shippedCalendar())
      const deemed = {
        ...found,
        reason: '',
        ...(input.deemed && { ...input.deemed, how: 'corrected' as const }),
      }
      const command = { receivedOn, receivedTime, deemed, reason }
      const { events } = find(input.id).one
      const { retraction, correction } = must(decideReceiptCorrection(events, command, today))
      if (retraction) append(input.id, retraction, today, input.version)
      return append(input.id, correction, receivedOn, retraction ? undefined : input.version)
    }),
  }
}
