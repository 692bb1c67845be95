// Resident identity numbers 公民身份号码 (GB 11643-1999).

import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { type CheckedIdentifier, checked, wrongShape } from './identifier.ts'
import { compactText } from './normalise-text.ts'

const shape = /^[1-9]\d{16}[\dX]$/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** Reads an 18-character number. A birth date that does not exist is a wrong shape: no such number was ever given. */
export function parseResidentId(text: string): CheckedIdentifier {
  const number = compactText(text).toUpperCase()
  if (!shape.test(number) || birthDateOf(number) === null) return wrongShape
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return checked(number, checkCharacters.charAt(sum % 11))
}

function birthDateOf(number: string): PlainDate | null {
  return parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
}
