// Procedures on reserved case numbers: a block for a time on paper, voiding, what is left.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { projectReservation, projectVoiding } from '#db/projections/project-reservations.ts'
import { takeSerials } from '#db/queries/case-serial.ts'
import { listFreeNumbers, listReservedNumbers, readReservedNumber } from '#db/queries/reserved-numbers.ts'
import { readSetting } from '#db/queries/settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { yearOf } from '#shared/dates/plain-date.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { readActorNames } from '../read-timeline.ts'

const mostFreeShown = 200
const mostListed = 2_000

export function numbersProcedures(os: GuardedProcedures['numbers'], desk: DeskServices) {
  return {
    list: os.list.handler(() => {
      const nameOf = readActorNames(desk)
      return listReservedNumbers(desk.store, mostListed).map(number => ({
        ...number,
        kind: number.kind as CaseKind,
        reservedBy: nameOf(number.reservedBy),
      }))
    }),

    free: os.free.handler(({ input }) => listFreeNumbers(desk.store, input.kind, input.year, mostFreeShown)),

    reserve: os.reserve.handler(async ({ input, context }) => {
      // Serials of a year that has not begun would be given before its first case comes in.
      if (input.year > yearOf(desk.today()))
        throw new FailureError('fieldInvalid', { field: 'year', reason: 'future' })
      const actor = actorOf(context.caller).login
      const answer = await desk.lane.run(() =>
        inTransaction(desk.store, () => reserveNumbers(desk, input, actor)),
      )
      desk.signals.changed('desk')
      return answer
    }),

    void: os.void.handler(async ({ input, context }) => {
      const { number, reason } = input
      await desk.lane.run(() =>
        inTransaction(desk.store, () => {
          const known = readReservedNumber(desk.store, number)
          if (known?.state !== 'free') throw new FailureError('numberNotReserved', { field: 'number' })
          projectVoiding(desk.store, known.number, reason)
          appendDeskEvent(desk.store, {
            type: 'numberVoided',
            actor: actorOf(context.caller).login,
            atMs: desk.now(),
            details: { number: known.number, reason },
          })
        }),
      )
      desk.signals.changed('desk')
      return {}
    }),
  }
}

interface Reservation {
  readonly kind: CaseKind
  readonly year: number
  readonly count: number
  readonly reason: string
}

// The counter moves past the block in the same transaction: it never gives a reserved number.
function reserveNumbers(desk: DeskServices, { kind, year, count, reason }: Reservation, actor: string) {
  const last = takeSerials(desk.store, kind, year, count)
  const { numberPrefix: prefix, serialDigits: digits } = kinds[kind]
  const block = {
    kind,
    year,
    first: last - count + 1,
    last,
    shortName: readSetting(desk.store, 'shortName') ?? '',
    prefix,
    deskCode: readDeskIdentity(desk.store).code,
    digits,
    reason,
  }
  const atMs = desk.now()
  projectReservation(desk.store, block, actor, atMs)
  appendDeskEvent(desk.store, { type: 'numbersReserved', actor, atMs, details: block })
  return {
    first: formatCaseNumber({ ...block, serial: block.first }),
    last: formatCaseNumber({ ...block, serial: block.last }),
  }
}
