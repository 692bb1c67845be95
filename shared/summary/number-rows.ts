// The 序号 of each row of the summary: sections have none, rows count through, parts are numbered under their row.

import type { SummaryRow } from '#shared/contract/summary-contract.ts'

/** `''`, `1`, `1.1`, `1.2`, `2`, … in the order of the rows. */
export function numberRows(rows: readonly Pick<SummaryRow, 'indent'>[]): readonly string[] {
  let main = 0
  let part = 0
  return rows.map(({ indent }) => {
    if (indent === 0) return ''
    if (indent === 1) {
      main += 1
      part = 0
      return `${main}`
    }
    part += 1
    return `${main}.${part}`
  })
}
