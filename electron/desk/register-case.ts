// Logs a case: checks its fields, gives it the next number of its kind and year, records the registration.

import { EventAppender } from '#db/events/append-case-events.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { CaseEvent, FieldValues } from '#shared/cases/case-event.ts'
import { type CaseKind, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { checkFields } from '#shared/cases/check-fields.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { unwrap } from './access/guard.ts'
import { giveCaseNumber } from './case-numbering.ts'
import type { DeskServices } from './desk-services.ts'

export interface Registration {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly title: string
  readonly receivedOn: PlainDate
  readonly receivedTime: string | null
  readonly fields: FieldValues
  readonly clerk: string | null
  /** One of the reserved numbers; absent or null: the next number. */
  readonly reservedNumber?: string | null | undefined
}

/** @throws FailureError fieldRequired | fieldInvalid | dateInFuture | numberNotReserved */
export async function registerCase(
  desk: DeskServices,
  registration: Registration,
  actor: string,
): Promise<{ id: number; caseNumber: string }> {
  const registered = await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const appender = new EventAppender(desk.store)
      const { id, caseNumber, event } = appendRegistration(desk, appender, registration, actor)
      projectCase(desk.store, id, [event], desk.reckoning)
      return { id, caseNumber }
    }),
  )
  desk.signals.changed('cases')
  return registered
}

/** Appends the registration of a new case; the caller holds the transaction and projects the case in it. */
export function appendRegistration(
  desk: DeskServices,
  appender: EventAppender,
  registration: Registration,
  actor: string,
): { readonly id: number; readonly caseNumber: string; readonly event: CaseEvent } {
  const fields = checkRegistration(registration, desk.today())
  const { kind, subKind, title, clerk, receivedOn, receivedTime, reservedNumber = null } = registration
  const id = nextCaseId(desk.store)
  const caseNumber = giveCaseNumber(desk, kind, yearOf(receivedOn), reservedNumber)
  const body = {
    type: 'caseRegistered' as const,
    kind,
    subKind,
    caseNumber,
    title,
    clerk,
    fields,
    receivedTime,
    ledger: null,
  }
  const event = appender.append(id, { happenedOn: receivedOn, body }, actor, desk.now())
  return { id, caseNumber, event }
}

/** The fields of a registration in their normal form. */
export function checkRegistration(registration: Registration, today: PlainDate): FieldValues {
  const { kind, subKind, receivedOn, fields } = registration
  if (!subKindsOf[kind].includes(subKind))
    throw new FailureError('fieldInvalid', { field: 'subKind', reason: 'choice' })
  if (receivedOn > today) throw new FailureError('dateInFuture', { field: 'receivedOn', today })
  const required = fieldsOf(kind, subKind).filter(field => field.atRegistration === 'required')
  return unwrap(
    checkFields(
      kind,
      subKind,
      fields,
      required.map(field => field.id),
    ),
  )
}
