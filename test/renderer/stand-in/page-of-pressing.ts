// A page of the overdue list, or of what is at risk, as the stand-in desk answers it.

import type { OverduePage, OverduePageInput } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'

export function pageOfPressing(clocks: readonly ClockLine[], input: OverduePageInput): OverduePage {
  const { asOf, list, filter, byClerk, after, limit } = input
  const late = list === 'overdue'
  const chosen = clocks
    .filter(({ light }) => (late ? light === 'overdue' : light === 'atRisk' || light === 'dueToday'))
    .filter(line => !filter.kind || line.kind === filter.kind)
    .filter(line => !filter.clerk || line.clerk === filter.clerk)
    .filter(line => !filter.ruleId || line.ruleId === filter.ruleId)
    .filter(line => !filter.stage || line.stage === filter.stage)
    .filter(line => !late || (line.workingDaysLate ?? 0) >= (filter.atLeastDaysLate ?? 0))
    .sort((a, b) => (a.due?.date ?? '').localeCompare(b.due?.date ?? '') || a.caseId - b.caseId)
  const groups = byClerk ? [...Map.groupBy(chosen, ({ clerk }) => clerk)] : [[null, chosen] as const]
  const ordered = groups.flatMap(([, lines]) => lines)
  const from = after === null ? 0 : Number(after)
  return {
    asOf,
    lines: ordered.slice(from, from + limit),
    next: from + limit < ordered.length ? String(from + limit) : null,
    total: after === null ? ordered.length : null,
    clerks:
      byClerk && after === null ? groups.map(([clerk, lines]) => ({ clerk, count: lines.length })) : null,
  }
}
