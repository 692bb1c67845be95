// A ledger row as events, and the clocks they give: what the preview promises and what the import writes are the same.

import { type CaseClock, computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { findBoundClock } from '#shared/cases/judge-clocks.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { eventsOfLedgerCase } from '#shared/ledger/ledger-events.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'

type LedgerEvents = ReturnType<typeof eventsOfLedgerCase>

/** Events of a row. An extension belongs to the clock that bound the case when it was asked for. */
export function understandRow(
  row: LedgerCase,
  file: string,
  reckoning: Reckoning,
): { readonly events: LedgerEvents; readonly clocks: readonly CaseClock[] } {
  const withoutExtension = eventsOfLedgerCase(row, file, null)
  const clocks = clocksOf(withoutExtension, reckoning)
  if (row.extension === null) return { events: withoutExtension, clocks }
  const bound: RuleId | null = findBoundClock(clocks)?.facts.rule.id ?? null
  const events = eventsOfLedgerCase(row, file, bound)
  return { events, clocks: clocksOf(events, reckoning) }
}

function clocksOf(events: LedgerEvents, reckoning: Reckoning): readonly CaseClock[] {
  const recorded = events.map(
    (event, index): CaseEvent => ({
      ...event,
      id: String(index).padStart(8, '0'),
      recordedAtMs: 0,
      actor: '',
    }),
  )
  return computeCaseClocks(foldCase(recorded), reckoning.ruleBook, reckoning.calendar)
}
