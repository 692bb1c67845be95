// Parties in a cell of a ledger: people separate several of them in many ways, the desk in one.

import { kinds } from '#shared/cases/kinds.ts'
import type { LedgerColumn, LedgerLayout } from './layouts/ledger-layout.ts'

/** Whether a column fills a field that names persons or organisations. */
export function namesParties(layout: LedgerLayout, column: LedgerColumn): boolean {
  return kinds[layout.kind].fields.some(field => field.id === column.field && field.type === 'party')
}

/** 甲公司、乙公司 → 甲公司；乙公司. */
export function unifyParties(text: string): string {
  return text
    .split(/[;；、\n]/)
    .map(party => party.trim())
    .filter(party => party !== '')
    .join('；')
}
