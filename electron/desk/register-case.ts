// Logs a case: checks its fields, gives it the next number of its kind and year, records the registration.

import { EventAppender } from '#db/events/append-case-events.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { CaseEvent, CaseRegistered, FieldValues, Overrides } from '#shared/cases/case-event.ts'
import { type CaseKind, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { checkFields, keepOverrides } from '#shared/cases/check-fields.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { unwrap } from './access/guard.ts'
import { giveCaseNumber } from './case-numbering.ts'
import type { DeskServices } from './desk-services.ts'
import { readSettledStanding, settleDeemed } from './settle-receipt.ts'

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
  /** Where the clerk corrects the day on which the case counts as received. */
  readonly deemed?: { readonly on: PlainDate; readonly reason: string } | undefined
  readonly overrides?: Overrides | undefined
  /** Why a pre-examination is taken although its applicant is suspended or out of quota. */
  readonly standingReason?: string | undefined
  /** Recorded as the first note, e.g. why a likely duplicate was logged all the same. */
  readonly note?: string | undefined
}

/** @throws FailureError fieldRequired | fieldInvalid | checkDigitWrong | dateInFuture | dateBeforeReceipt |
 *   numberNotReserved | suspendedReasonRequired | quotaReasonRequired */
export async function registerCase(
  desk: DeskServices,
  registration: Registration,
  actor: string,
): Promise<{ id: number; caseNumber: string }> {
  const registered = await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const appender = new EventAppender(desk.store)
      const { id, caseNumber, events } = appendRegistration(desk, appender, registration, actor)
      projectCase(desk.store, id, events, desk.reckoning)
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
): { readonly id: number; readonly caseNumber: string; readonly events: readonly CaseEvent[] } {
  const fields = checkRegistration(registration, desk.today())
  const deemed = settleDeemed(desk, registration, registration.deemed)
  const standing = readSettledStanding(desk, { ...registration, fields })
  const id = nextCaseId(desk.store)
  const body = { ...toEventBody(desk, registration, fields, deemed), ...(standing && { standing }) }
  const events = [appender.append(id, { happenedOn: registration.receivedOn, body }, actor, desk.now())]
  if (registration.note) {
    const said = { type: 'noteAdded' as const, text: registration.note }
    events.push(appender.append(id, { happenedOn: desk.today(), body: said }, actor, desk.now()))
  }
  return { id, caseNumber: body.caseNumber, events }
}

// The year of the number is that of the figures which count the case as new.
function toEventBody(
  desk: DeskServices,
  registration: Registration,
  fields: FieldValues,
  deemed: NonNullable<CaseRegistered['deemed']>,
): CaseRegistered {
  const { kind, subKind, title, clerk, receivedTime, reservedNumber = null, overrides } = registration
  return {
    type: 'caseRegistered',
    kind,
    subKind,
    caseNumber: giveCaseNumber(desk, kind, yearOf(deemed.on), reservedNumber),
    title,
    clerk,
    fields,
    receivedTime,
    deemed,
    ...keepOverrides(kind, subKind, fields, overrides),
    ledger: null,
  }
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
      registration.overrides,
    ),
  )
}
