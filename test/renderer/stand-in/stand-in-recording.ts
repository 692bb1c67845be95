// Recording what happens to a case of the desk in memory, by the desk's own decisions.

import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { decideCorrection } from '#shared/cases/decide-correction.ts'
import { decideExtension, decideExtensionApplication } from '#shared/cases/decide-extension.ts'
import { decidePause, decideResume } from '#shared/cases/decide-pause.ts'
import { decideReceiptCorrection } from '#shared/cases/decide-receipt-correction.ts'
import { decideStep } from '#shared/cases/decide-step.ts'
import { computeDeemedReceipt } from '#shared/cases/deemed-receipt.ts'
import { standInCorrections } from './stand-in-dossier.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { must } from './stand-in-settle.ts'

export function standInRecording(
  os: StandInProcedures['cases'],
  { find, append, user, today, office }: StandInGround,
) {
  return {
    recordStep: os.recordStep.handler(({ input }) =>
      append(
        input.id,
        must(decideStep(find(input.id).state, input, user.role, today)),
        input.happenedOn,
        input.version,
      ),
    ),
    pause: os.pause.handler(({ input }) =>
      append(
        input.id,
        must(decidePause(find(input.id).state, input, today)),
        input.happenedOn,
        input.version,
      ),
    ),
    resume: os.resume.handler(({ input }) =>
      append(
        input.id,
        must(decideResume(find(input.id).state, input, today)),
        input.happenedOn,
        input.version,
      ),
    ),
    applyExtension: os.applyExtension.handler(({ input }) => {
      const { state, clocks } = find(input.id)
      const body = decideExtensionApplication(state, clocks, { ...input, reason: input.note }, today)
      return append(input.id, must(body), input.happenedOn, input.version)
    }),
    decideExtension: os.decideExtension.handler(({ input }) => {
      const { state, clocks } = find(input.id)
      const body = decideExtension(state, clocks, { ...input, reason: input.note }, today)
      return append(input.id, must(body), input.happenedOn, input.version)
    }),
    changeFields: os.changeFields.handler(({ input }) =>
      append(
        input.id,
        {
          type: 'fieldsChanged',
          title: input.title,
          subKind: null,
          fields: input.fields,
          reason: input.note,
        },
        input.happenedOn,
        input.version,
      ),
    ),
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
