// Logs a case: checks its fields, gives it the next number of its kind and year, records the registration.

import { EventAppender } from '#db/events/append-case-events.ts'
import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { takeSerial } from '#db/queries/case-serial.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import { readSetting } from '#db/queries/settings.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { CaseRegistered, FieldValues, Overrides } from '#shared/cases/case-event.ts'
import { type CaseKind, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { checkFields, keepOverrides } from '#shared/cases/check-fields.ts'
import { computeDeemedReceipt, type DeemedReceipt } from '#shared/cases/deemed-receipt.ts'
import { fieldsOf, kinds } from '#shared/cases/kinds.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { addDays, type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import { unwrap } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'
import { readOfficeHours } from './office-hours.ts'

export interface Registration {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly title: string
  readonly receivedOn: PlainDate
  readonly receivedTime: string | null
  readonly fields: FieldValues
  readonly clerk: string | null
  /** Where the clerk corrects the day on which the case counts as received. */
  readonly deemed?: { readonly on: PlainDate; readonly reason: string } | undefined
  readonly overrides?: Overrides | undefined
  /** Recorded as the first note, e.g. why a likely duplicate was logged all the same. */
  readonly note?: string | undefined
}

/** A correction of the day of receipt reaches over the longest holiday and no further. */
const longestDeemedDays = 31

/** @throws FailureError fieldRequired | fieldInvalid | checkDigitWrong | dateInFuture | dateBeforeReceipt */
export async function registerCase(
  desk: DeskServices,
  registration: Registration,
  actor: string,
): Promise<{ id: number; caseNumber: string }> {
  const fields = checkRegistration(registration, desk.today())
  const deemed = settleDeemed(desk, registration)
  const registered = await desk.lane.run(() =>
    inTransaction(desk.store, () => {
      const id = nextCaseId(desk.store)
      const caseNumber = nextCaseNumber(desk, registration.kind, deemed.on)
      const { kind, subKind, title, clerk, receivedOn, receivedTime, note } = registration
      const body: CaseRegistered = {
        type: 'caseRegistered',
        kind,
        subKind,
        caseNumber,
        title,
        clerk,
        fields,
        receivedTime,
        deemed,
        ...keepOverrides(kind, subKind, fields, registration.overrides),
        ledger: null,
      }
      const appender = new EventAppender(desk.store)
      const events = [appender.append(id, { happenedOn: receivedOn, body }, actor, desk.now())]
      if (note) {
        const said = { type: 'noteAdded' as const, text: note }
        events.push(appender.append(id, { happenedOn: desk.today(), body: said }, actor, desk.now()))
      }
      projectCase(desk.store, id, events, desk.reckoning)
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
      registration.overrides,
    ),
  )
}

/** The day on which a case counts as received, by the desk's office hours and calendar. */
export function readDeemedReceipt(
  desk: DeskServices,
  { receivedOn, receivedTime }: Pick<Registration, 'receivedOn' | 'receivedTime'>,
): DeemedReceipt {
  return computeDeemedReceipt(receivedOn, receivedTime, readOfficeHours(desk.store), desk.reckoning.calendar)
}

function settleDeemed(desk: DeskServices, registration: Registration): NonNullable<CaseRegistered['deemed']> {
  const found = readDeemedReceipt(desk, registration)
  const given = registration.deemed
  if (!given || given.on === found.on) return { ...found, reason: '' }
  const { receivedOn } = registration
  if (given.on < receivedOn) throw new FailureError('dateBeforeReceipt', { field: 'deemedOn', receivedOn })
  if (given.on > addDays(receivedOn, longestDeemedDays))
    throw new FailureError('fieldInvalid', { field: 'deemedOn', reason: 'date' })
  if (given.reason.trim() === '') throw new FailureError('fieldRequired', { field: 'deemedReason' })
  return { on: given.on, how: 'corrected', reason: given.reason.trim() }
}

// The year is that of the figures which count the case as new.
function nextCaseNumber(desk: DeskServices, kind: CaseKind, countsFrom: PlainDate): string {
  const year = yearOf(countsFrom)
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
