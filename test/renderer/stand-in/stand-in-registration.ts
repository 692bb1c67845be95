// Logging a case in the desk in memory, by the desk's own decisions.

import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { splitPartyNames } from '#shared/cases/case-parties.ts'
import { checkFields, keepOverrides } from '#shared/cases/check-fields.ts'
import { mayOpen } from '#shared/cases/confidential.ts'
import { computeDeemedReceipt } from '#shared/cases/deemed-receipt.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { areAlike } from '#shared/cases/likely-duplicate.ts'
import { settleStanding } from '#shared/registries/settle-standing.ts'
import { registration, standInEvent } from './stand-in-cases.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import type { standInNumbers } from './stand-in-numbers.ts'
import type { StandInRegistries } from './stand-in-registries.ts'
import { must, refuse } from './stand-in-settle.ts'
import { caseLineOf, clockViewOf, knowCase } from './stand-in-views.ts'

interface Surroundings extends StandInGround {
  readonly registries: StandInRegistries
  readonly numbers: ReturnType<typeof standInNumbers>
}

export function standInRegistration(os: StandInProcedures['cases'], surroundings: Surroundings) {
  const { cases, known, today, user, office, registries, numbers, signal } = surroundings
  return {
    previewClocks: os.previewClocks.handler(({ input }) => {
      const { kind, subKind, fields, receivedOn } = input
      const body = registration({ kind, subKind, title: '—', fields, clerk: null }, 1)
      const preview = knowCase({ id: 0, events: [standInEvent(body, receivedOn)] })
      return preview.clocks.map(clock => clockViewOf(clock, today))
    }),
    deemReceipt: os.deemReceipt.handler(({ input: { receivedOn, receivedTime } }) =>
      computeDeemedReceipt(receivedOn, receivedTime, office.hours, shippedCalendar()),
    ),
    findDuplicates: os.findDuplicates.handler(({ input }) => {
      const alike = known().filter(({ state }) => areAlike(state, input))
      const shown = alike.filter(({ state }) => mayOpen(state, user))
      const lines = shown.map(one => ({ line: caseLineOf(one, today), why: 'partiesAndRight' as const }))
      return { cases: lines.slice(0, 5), withheld: alike.length - shown.length }
    }),
    register: os.register.handler(({ input }) => {
      const { kind, subKind, title, clerk, receivedOn } = input
      if (receivedOn > today) throw refuse('dateInFuture', { field: 'receivedOn', today })
      const required = fieldsOf(kind, subKind).filter(field => field.atRegistration === 'required')
      const fields = must(
        checkFields(
          kind,
          subKind,
          input.fields,
          required.map(({ id }) => id),
          input.overrides,
        ),
      )
      const id = cases.length + 1
      const { receivedTime, deemed: given } = input
      const found = computeDeemedReceipt(receivedOn, receivedTime, office.hours, shippedCalendar())
      const deemed = given
        ? { ...given, how: 'corrected' as const }
        : { on: found.on, how: found.how, reason: '' }
      const { reservedNumber } = input
      const [applicant] = splitPartyNames(fields.applicant)
      const standing =
        kind === 'preExamination' && applicant !== undefined
          ? must(
              settleStanding(
                registries.standing({ applicant, day: receivedOn }).doubts,
                input.standingReason,
              ),
            )
          : null
      if (reservedNumber && !numbers.take(reservedNumber))
        throw refuse('numberNotReserved', { field: 'reservedNumber' })
      const body: CaseEventBody = {
        ...registration({ kind, subKind, title, fields, clerk }, 900 + id),
        ...(reservedNumber && { caseNumber: reservedNumber }),
        ...(standing && { standing }),
        receivedTime,
        deemed,
        ...keepOverrides(kind, subKind, fields, input.overrides),
      }
      const note = input.note ? [standInEvent({ type: 'noteAdded', text: input.note }, today, user.name)] : []
      cases.push({ id, events: [standInEvent(body, receivedOn, user.name), ...note] })
      signal({ type: 'changed', areas: ['cases'] })
      return { id, caseNumber: body.caseNumber }
    }),
  }
}
