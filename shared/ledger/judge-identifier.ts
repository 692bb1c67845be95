// Judges the identifiers in the cells of a ledger. A wrong check digit is a warning, a wrong shape an error
// (DOMAIN section 5); a court's case number is only ever warned about, since courts write them in many ways.

import type { IdentifierKind } from '#shared/cases/kind-declaration.ts'
import { parseApplicationNumber } from '#shared/identifiers/application-number.ts'
import { checkIdentifier, isPatentNumber } from '#shared/identifiers/check-identifier.ts'
import type { LedgerSeverity } from './ledger-case.ts'

export interface IdentifierFinding {
  /** What is stored: normalised where the shape is right, otherwise as written. */
  readonly value: string
  readonly problem: { readonly code: string; readonly severity: LedgerSeverity } | null
}

/**
 * Judges one identifier.
 *
 * @param rightIsPatent for a right number: whether the right is a patent, so that its number must be one; null: the
 *   ledger does not say, and only a number that begins with ZL is taken for one
 */
export function judgeIdentifier(
  kind: IdentifierKind,
  text: string,
  rightIsPatent: boolean | null,
): IdentifierFinding {
  // Ledgers often leave the ZL out.
  const barePatent = kind === 'rightNumber' && rightIsPatent === true && !isPatentNumber(text)
  const parsed = barePatent ? parseApplicationNumber(text) : checkIdentifier(kind, text)
  if (!parsed.ok) {
    const severity = kind === 'courtCaseNumber' ? 'warning' : 'error'
    return { value: text, problem: { code: `${kind}Shape`, severity } }
  }
  const wrongDigit = 'checkDigit' in parsed && parsed.checkDigit === 'wrong'
  return {
    value: parsed.value,
    problem: wrongDigit ? { code: `${kind}CheckDigit`, severity: 'warning' } : null,
  }
}
