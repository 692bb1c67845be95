// Chinese patent application numbers 申请号 (ZC 0006-2003 and the eight-digit numbers before October 2003).

import { type CheckedIdentifier, checked, wrongShape } from './identifier.ts'
import { compactText } from './normalise-text.ts'

// Types: 1 invention, 2 utility model, 3 design, 8 PCT invention, 9 PCT utility model.
const since2003 = /^(20\d{2}[12389]\d{7})\.?([\dX])$/
const before2003 = /^((?:8[5-9]|9\d|0[0-3])[12389]\d{5})\.?([\dX])$/
// How people write the dot of a number with a Chinese keyboard.
const anyDot = /[·・•。]/g
const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/**
 * Reads an application number; `value` has its dot and a capital X, e.g. `201710601862.3`, `95115608.X`.
 * The check character is the weighted sum of the digits modulo 11, ten being written X.
 */
export function parseApplicationNumber(text: string): CheckedIdentifier {
  const compact = compactText(text).toUpperCase().replace(anyDot, '.')
  const match = since2003.exec(compact) ?? before2003.exec(compact)
  const digits = match?.[1]
  if (digits === undefined) return wrongShape
  return checked(`${digits}.${match?.[2]}`, checkCharacterOf(digits))
}

/**
 * Writes an application number with its check character.
 *
 * @param digits the twelve digits (eight before October 2003) without dot and check character
 */
export function formatApplicationNumber(digits: string): string {
  return `${digits}.${checkCharacterOf(digits)}`
}

function checkCharacterOf(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (weights[i] ?? 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}
