// Unified social credit codes 统一社会信用代码 (GB 32100-2015).

import { type CheckedIdentifier, checked, wrongShape } from './identifier.ts'
import { compactText } from './normalise-text.ts'

// The standard leaves out I O S V Z.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[1-9A-HJ-NPQRTUWXY][1-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** Reads a credit code of 18 characters; the last is the check character (weights 3^(i−1) modulo 31). */
export function parseCreditCode(text: string): CheckedIdentifier {
  const code = compactText(text).toUpperCase()
  if (!shape.test(code)) return wrongShape
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return checked(code, alphabet.charAt((31 - (sum % 31)) % 31))
}
