// Logs a case: checks its fields, gives it the next number of its kind and year, records the registration.

import { EventAppender } from '#db/events/append-case-events.ts'
import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { takeSerial } from '#db/queries/case-serial.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import { readSetting } from '#db/queries/settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { FieldValues } from '#shared/cases/case-event.ts'
import { type CaseKind, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { checkFields } from '#shared/cases/check-fields.ts'
import { fieldsOf, kinds } from '#shared/cases/kinds.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import { unwrap } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'

export interface Registration {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly title: string
  readonly receivedOn: PlainDate
  readonly receivedTime: string | null
  readonly fields: FieldValues
  readonly clerk: string | null
}

/** @throws FailureError fieldRequired | fieldInvalid | dateInFuture */
export async function registerCase(
  desk: DeskServices,
  registration: Registration,
  actor: string,
): Promise<{ id: number; caseNumber: string }> {
  const fields = checkRegistration(registration, desk.today())
  const registered = await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const id = nextCaseId(desk.store)
      const caseNumber = nextCaseNumber(desk, registration)
      const { kind, subKind, title, clerk, receivedOn, receivedTime } = registration
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
      const event = new EventAppender(desk.store).append(
        id,
        { happenedOn: receivedOn, body },
        actor,
        desk.now(),
      )
      projectCase(desk.store, id, [event], desk.reckoning)
      return { id, caseNumber }
    }),
  )
  desk.signals.changed('cases')
  return registered
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

function nextCaseNumber(desk: DeskServices, { kind, receivedOn }: Registration): string {
  const year = yearOf(receivedOn)
  const { numberPrefix, serialDigits } = kinds[kind]
  return formatCaseNumber({
    shortName: readSetting(desk.store, 'shortName') ?? '',
    prefix: numberPrefix,
    year,
    deskCode: readDeskIdentity(desk.store).code,
    serial: takeSerial(desk.store, kind, year),
    digits: serialDigits,
  })
}
