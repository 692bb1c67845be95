// Whether two projections show a case alike, whatever order their rows are in.

import type { CaseProjection, RowValues } from './case-projection.ts'
import { caseTableNames } from './projection-tables.ts'

export function sameProjection(a: CaseProjection, b: CaseProjection): boolean {
  const isFoundAlike = a.searched.text === b.searched.text && a.searched.open === b.searched.open
  return isFoundAlike && caseTableNames.every(table => asText(a[table]) === asText(b[table]))
}

function asText(rows: readonly RowValues[]): string {
  return rows
    .map(row => JSON.stringify(row))
    .sort()
    .join('\n')
}
