// The overdue list and what is at risk, whole, from their pages.

import type { DeskClient } from './contract.ts'
import type { OverduePageInput, PressingList } from './supervision-contract.ts'
import type { ClockLine } from './views.ts'

export type OverdueListsInput = Pick<OverduePageInput, 'asOf' | 'filter'> &
  Partial<Pick<OverduePageInput, 'byClerk' | 'limit'>>

export async function readOverdueLists(
  client: DeskClient,
  input: OverdueListsInput,
): Promise<{ lines: ClockLine[]; atRisk: ClockLine[] }> {
  return { lines: await readList(client, input, 'overdue'), atRisk: await readList(client, input, 'atRisk') }
}

async function readList(
  client: DeskClient,
  input: OverdueListsInput,
  list: PressingList,
): Promise<ClockLine[]> {
  const lines: ClockLine[] = []
  for (let after: string | null = null; ; ) {
    const page = await client.supervision.overdue({ byClerk: false, limit: 200, ...input, list, after })
    lines.push(...page.lines)
    if (page.next === null) return lines
    after = page.next
  }
}
