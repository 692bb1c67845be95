// The cases behind a figure of the summary, as data the store can turn into a query.

import type { Count } from './count-term.ts'
import type { PassRateBase } from './overall-rows.ts'
import type { Figure } from './row-declaration.ts'
import { summaryRows } from './summary-rows.ts'

export interface RowFilter {
  /** A case belongs to the figure when any of these terms names it, over the range of the figure's column. */
  readonly terms: Count
  /** Only cases whose days from filing to grant are known. */
  readonly cycleKnown: boolean
}

/** The cases of a row by id; of a rate, the cases it is a share of. Null: no row with cases behind it. */
export function rowFilter(rowId: string, passRateBase: PassRateBase): RowFilter | null {
  const declared = summaryRows(passRateBase).find(({ id }) => id === rowId)
  return declared?.figure ? filterOf(declared.figure) : null
}

function filterOf(figure: Figure): RowFilter | null {
  switch (figure.type) {
    case 'count':
      return { terms: figure.of, cycleKnown: false }
    case 'amount':
      return { terms: [{ type: 'reached', cases: figure.of }], cycleKnown: false }
    case 'rate':
      return { terms: figure.whole, cycleKnown: false }
    case 'grantCycle':
      return grantsOf(figure.subKind)
    case 'grantedWithin':
      return grantsOf(figure.patentType)
    case 'registry':
      return null
  }
}

function grantsOf(subKind: Extract<Figure, { type: 'grantCycle' }>['subKind']): RowFilter {
  return {
    terms: [
      {
        type: 'reached',
        cases: { kind: 'preExamination', milestones: ['granted'], subKinds: [subKind] },
      },
    ],
    cycleKnown: true,
  }
}
