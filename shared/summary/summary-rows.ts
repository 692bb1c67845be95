// Every row of the monthly summary, in the order of the printed table.

import { mediationRows } from './mediation-rows.ts'
import { declareRates, overallRows, type PassRateBase } from './overall-rows.ts'
import { preExaminationRows } from './pre-examination-rows.ts'
import { registryRows } from './registry-rows.ts'
import { rightsProtectionRows } from './rights-protection-rows.ts'
import type { RowDeclaration } from './row-declaration.ts'

/** The table as declared; which cases a figure is about follows from its row (row-filter.ts). */
export function summaryRows(passRateBase: PassRateBase): readonly RowDeclaration[] {
  return [
    ...preExaminationRows,
    ...mediationRows,
    ...rightsProtectionRows,
    ...overallRows,
    ...declareRates(passRateBase),
    ...registryRows,
  ]
}
