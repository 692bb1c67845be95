// Cases chosen in the list for one action. Another filter is another list: nothing stays chosen out of sight.

import { useEffect, useState } from 'react'
import type { CaseFilter } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import type { RowSelection } from '../../parts/row-table.tsx'

export interface CaseSelection extends RowSelection {
  readonly lines: readonly CaseLine[]
  readonly clear: () => void
}

export function useCaseSelection(filter: CaseFilter, lines: readonly CaseLine[]): CaseSelection {
  const [keys, setKeys] = useState<ReadonlySet<string | number>>(new Set())
  const shown = JSON.stringify(filter)
  useEffect(() => setKeys(new Set()), [shown])
  return {
    keys,
    change: setKeys,
    lines: lines.filter(({ id }) => keys.has(id)),
    clear: () => setKeys(new Set()),
  }
}
