// Patent numbers 专利号: ZL and the application number the patent was granted on.

import { parseApplicationNumber } from './application-number.ts'
import { type CheckedIdentifier, wrongShape } from './identifier.ts'
import { compactText } from './normalise-text.ts'

/** Reads a patent number; `value` is e.g. `ZL201710601862.3`. */
export function parsePatentNumber(text: string): CheckedIdentifier {
  const compact = compactText(text).toUpperCase()
  if (!compact.startsWith('ZL')) return wrongShape
  const number = parseApplicationNumber(compact.slice(2).replace(/^[.:]/, ''))
  return number.ok ? { ...number, value: `ZL${number.value}` } : number
}
