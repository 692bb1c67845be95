// Checks an identifier by the kind that a field declares.

import type { IdentifierKind } from '#shared/cases/kind-declaration.ts'
import { parseApplicationNumber } from './application-number.ts'
import { parseCourtCaseNumber } from './court-case-number.ts'
import { parseCreditCode } from './credit-code.ts'
import type { CheckedIdentifier, ShapedIdentifier } from './identifier.ts'
import { cleanText, compactText } from './normalise-text.ts'
import { parsePatentClass } from './patent-class.ts'
import { parsePatentNumber } from './patent-number.ts'
import { parseResidentId } from './resident-id.ts'

/**
 * Reads an identifier of a declared kind. A right number that begins with ZL is a patent number; those of trade marks,
 * copyrights and other rights have many shapes, and any is right.
 */
export function checkIdentifier(kind: IdentifierKind, text: string): CheckedIdentifier | ShapedIdentifier {
  switch (kind) {
    case 'applicationNumber':
      return parseApplicationNumber(text)
    case 'rightNumber':
      return isPatentNumber(text) ? parsePatentNumber(text) : { ok: true, value: cleanText(text) }
    case 'creditCode':
      return parseCreditCode(text)
    case 'residentId':
      return parseResidentId(text)
    case 'patentClass':
      return parsePatentClass(text)
    case 'courtCaseNumber':
      return parseCourtCaseNumber(text)
  }
}

/** Whether the text calls itself a patent number. */
export function isPatentNumber(text: string): boolean {
  return /^ZL/i.test(compactText(text))
}
