// The identifiers a field may hold, by the name its declaration gives them.

import type { IdentifierKind } from '#shared/cases/kind-declaration.ts'
import { parseApplicationNumber } from './application-number.ts'
import { parseCourtCaseNumber } from './court-case-number.ts'
import { parseCreditCode } from './credit-code.ts'
import type { CheckedIdentifier, ShapedIdentifier } from './identifier.ts'
import { cleanText } from './normalise-text.ts'
import { parsePatentClass } from './patent-class.ts'
import { parsePatentNumber } from './patent-number.ts'
import { parseResidentId } from './resident-id.ts'

/**
 * An identifier in its normal form, or that it has the wrong shape. A wrong check digit is told (`checkDigit`), not
 * refused: the paper may be wrong and the clerk right.
 */
export function checkIdentifier(kind: IdentifierKind, text: string): CheckedIdentifier | ShapedIdentifier {
  switch (kind) {
    case 'applicationNumber':
      return parseApplicationNumber(text)
    case 'rightNumber':
      return parseRightNumber(text)
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

// Patents are numbered ZL…; trademarks and copyrights have shapes of their own that no rule fixes.
function parseRightNumber(text: string): CheckedIdentifier | ShapedIdentifier {
  if (/^zl/i.test(text.trim())) return parsePatentNumber(text)
  return { ok: true, value: cleanText(text) }
}
