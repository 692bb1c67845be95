// Checks the identifiers in the cells of a ledger. A wrong check digit is a warning, a wrong shape an error
// (DOMAIN section 5); a court's case number is only ever warned about, since courts write them in many ways.

import { parseApplicationNumber } from '#shared/identifiers/application-number.ts'
import { parseCourtCaseNumber } from '#shared/identifiers/court-case-number.ts'
import { parseCreditCode } from '#shared/identifiers/credit-code.ts'
import type { CheckedIdentifier, ShapedIdentifier } from '#shared/identifiers/identifier.ts'
import { compactText } from '#shared/identifiers/normalise-text.ts'
import { parsePatentClass } from '#shared/identifiers/patent-class.ts'
import { parsePatentNumber } from '#shared/identifiers/patent-number.ts'
import type { LedgerColumn } from './layouts/ledger-layout.ts'
import type { LedgerSeverity } from './ledger-case.ts'

type ColumnIdentifier = NonNullable<LedgerColumn['identifier']>

export interface IdentifierFinding {
  /** What is stored: normalised where the shape is right, otherwise as written. */
  readonly value: string
  readonly problem: { readonly code: string; readonly severity: LedgerSeverity } | null
}

/**
 * Checks one cell.
 *
 * @param rightIsPatent whether the case's right is a patent; null: the ledger does not say, and only a number that
 *   begins with ZL is taken for one
 */
export function checkIdentifier(
  kind: ColumnIdentifier,
  text: string,
  rightIsPatent: boolean | null,
): IdentifierFinding {
  switch (kind) {
    case 'applicationNumber':
      return judge(text, parseApplicationNumber(text), 'applicationNumber')
    case 'creditCode':
      return judge(text, parseCreditCode(text), 'creditCode')
    case 'patentNumber':
      return checkRight(text, true)
    case 'right':
      return checkRight(text, rightIsPatent)
    case 'patentClass':
      return judge(text, parsePatentClass(text), 'patentClass')
    case 'courtCaseNumber':
      return judge(text, parseCourtCaseNumber(text), 'courtCaseNumber', 'warning')
  }
}

// Trade marks, copyrights and the rest have numbers of many shapes: nothing to check.
function checkRight(text: string, isPatent: boolean | null): IdentifierFinding {
  const looksLikePatent = /^ZL/i.test(compactText(text))
  if (isPatent === false || (isPatent === null && !looksLikePatent)) return { value: text, problem: null }
  const number = looksLikePatent ? parsePatentNumber(text) : parseApplicationNumber(text)
  return judge(text, number, 'rightNumber')
}

function judge(
  text: string,
  parsed: CheckedIdentifier | ShapedIdentifier,
  name: string,
  shapeSeverity: LedgerSeverity = 'error',
): IdentifierFinding {
  if (!parsed.ok) return { value: text, problem: { code: `${name}Shape`, severity: shapeSeverity } }
  const wrongDigit = 'checkDigit' in parsed && parsed.checkDigit === 'wrong'
  return {
    value: parsed.value,
    problem: wrongDigit ? { code: `${name}CheckDigit`, severity: 'warning' } : null,
  }
}
