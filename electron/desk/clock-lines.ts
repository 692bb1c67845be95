// Lines of the overdue and at-risk lists, and of case lists: projected rows made into what a screen shows.

import type { CaseRow } from '#db/queries/case-row.ts'
import type { ClockRow } from '#db/queries/clock-row.ts'
import { workingDaysBetween } from '#shared/calendar/rank.ts'
import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { CaseLine, ClockLine, ClockView } from '#shared/contract/views.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { maskPartyName } from '#shared/identifiers/masking.ts'
import type { Clock } from '#shared/limits/clock.ts'
import type { LimitRule, RuleId } from '#shared/limits/limit-rule.ts'
import { readClock } from '#shared/limits/read-clock.ts'
import { chinese } from '#shared/locales/languages.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'

/** The version of a rule that a clock was computed with. */
export function ruleOf(reckoning: Reckoning, id: RuleId, version: number): LimitRule {
  const rule = reckoning.ruleBook.find(candidate => candidate.id === id && candidate.version === version)
  if (!rule) throw new Error(`no rule ${id} version ${version}`)
  return rule
}

/** Names of the principal parties for a list: people masked, reporters always. */
export function showParties(parties: CaseRow['parties']): string {
  return parties.map(({ role, name }) => (role === 'reporter' ? '***' : maskPartyName(name))).join(' / ')
}

// A clock whose step brought its own amount: the amount is what its original due date was counted with.
function ruleOfClock(reckoning: Reckoning, clock: Clock): LimitRule {
  const rule = ruleOf(reckoning, clock.ruleId, clock.ruleVersion)
  if (!rule.amountFromStep) return rule
  const [from, to] = [toDayNumber(clock.start), toDayNumber(clock.originalDue.date)]
  return { ...rule, amount: workingDaysBetween(reckoning.calendar, from, to) }
}

/** What lists call a case: a confidential one has no other title there. */
export function showTitle({ title, confidential }: Pick<CaseRow, 'title' | 'confidential'>): string {
  return confidential ? chinese.cases.confidential.listed : title
}

function headOf(row: CaseRow) {
  const { caseNumber, kind, subKind, parties, clerk, stage } = row
  return { caseNumber, kind, subKind, title: showTitle(row), parties: showParties(parties), clerk, stage }
}

/** A clock with its case, seen on a day. */
export function toClockLine(
  row: CaseRow,
  { clock, round }: ClockRow,
  asOf: PlainDate,
  reckoning: Reckoning,
): ClockLine {
  const rule = ruleOfClock(reckoning, clock)
  const reading = readClock(clock, rule, asOf, reckoning.calendar)
  return {
    caseId: row.id,
    ...headOf(row),
    lastStepOn: row.lastOn,
    lastAction: row.lastAction,
    ruleId: clock.ruleId,
    round,
    unit: rule.unit,
    amount: rule.amount,
    start: clock.start,
    due: clock.due,
    light: reading.light,
    left: reading.left,
    workingDaysLate: reading.workingDaysLate,
    pausedSince: clock.pausedSince,
  }
}

/** A case with its bound clock (null: none), seen on a day. */
export function toCaseLine(
  row: CaseRow,
  bound: ClockRow | null,
  asOf: PlainDate,
  reckoning: Reckoning,
): CaseLine {
  const rule = bound ? ruleOfClock(reckoning, bound.clock) : null
  const reading = bound && rule ? readClock(bound.clock, rule, asOf, reckoning.calendar) : null
  const closedLight = row.closedInTime === null ? null : row.closedInTime ? 'closedInTime' : 'closedLate'
  return {
    id: row.id,
    version: row.events,
    ...headOf(row),
    outcome: row.outcome,
    receivedOn: row.receivedOn,
    closedOn: row.closedOn,
    ruleId: bound?.clock.ruleId ?? null,
    due: bound?.clock.due ?? null,
    light: reading?.light ?? closedLight,
    left: reading?.left ?? null,
    unit: rule?.unit ?? null,
    workingDaysLate: reading?.workingDaysLate ?? null,
  }
}

/** A clock of a case page. */
export function toClockView(
  { facts, clock, round }: CaseClock,
  asOf: PlainDate,
  reckoning: Reckoning,
): ClockView {
  const { rule } = facts
  return {
    ruleId: rule.id,
    round,
    owner: rule.owner,
    unit: rule.unit,
    amount: rule.amount,
    best: rule.best ?? null,
    pauseGrounds: [...rule.pauses],
    start: clock.start,
    stop: clock.stop,
    due: clock.due,
    originalDue: clock.originalDue,
    pausedSince: clock.pausedSince,
    ...readClock(clock, rule, asOf, reckoning.calendar),
  }
}
