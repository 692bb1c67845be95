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

/** The events of a row. An extension belongs to the clock that bound the case when it was asked for. */
export function eventsOfRow(row: LedgerCase, file: string, reckoning: Reckoning): LedgerEvents {
  const withoutExtension = eventsOfLedgerCase(row, file, null)
  if (row.extension === null) return withoutExtension
  const bound: RuleId | null = findBoundClock(clocksOf(withoutExtension, reckoning))?.facts.rule.id ?? null
  return eventsOfLedgerCase(row, file, bound)
}

/** The clocks that the events of a row give. */
export function clocksOfRow(row: LedgerCase, file: string, reckoning: Reckoning): readonly CaseClock[] {
  return clocksOf(eventsOfRow(row, file, reckoning), reckoning)
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
