// Gives case numbers: the next of the counter, or one that was reserved. Only inside the registration's transaction,
// so that a registration that fails gives its number back.

import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { takeSerial } from '#db/queries/case-serial.ts'
import { readReservedNumber } from '#db/queries/reserved-numbers.ts'
import { readSetting } from '#db/queries/settings.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import type { DeskServices } from './desk-services.ts'

/** @param reserved number chosen among the reserved ones; null: the next one. @throws FailureError numberNotReserved */
export function giveCaseNumber(
  desk: DeskServices,
  kind: CaseKind,
  year: number,
  reserved: string | null,
): string {
  if (reserved === null) return writeCaseNumber(desk, kind, year, takeSerial(desk.store, kind, year))
  const known = readReservedNumber(desk.store, reserved)
  if (known?.state !== 'free' || known.kind !== kind || known.year !== year)
    throw new FailureError('numberNotReserved', { field: 'reservedNumber' })
  return known.number
}

function writeCaseNumber(desk: DeskServices, kind: CaseKind, year: number, serial: number): string {
  const { numberPrefix, serialDigits } = kinds[kind]
  return formatCaseNumber({
    shortName: readSetting(desk.store, 'shortName') ?? '',
    prefix: numberPrefix,
    year,
    deskCode: readDeskIdentity(desk.store).code,
    serial,
    digits: serialDigits,
  })
}
