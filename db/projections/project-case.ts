import { isNaturalPerson } from '#shared/identifiers/masking.ts'
// Writes what follows from a case's events into the tables that lists and figures read. Same transaction as the
// events; writing it again from the same events changes nothing.

import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { type CaseClock, computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { listParties, principalRoles } from '#shared/cases/case-parties.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { findBoundClock, wasClosedInTime } from '#shared/cases/judge-clocks.ts'
import { foldForSearch, searchTextOf } from '#shared/cases/search-text.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { warnFrom } from '#shared/limits/warn-from.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { indexCase } from '../search/index-case.ts'
import { statement, type WriteStore } from '../store-handle.ts'

type Row = Readonly<Record<string, string | number | null>>

/** The rows that show one case. Two that are equal as JSON show it alike. */
export interface CaseProjection {
  readonly caseRow: Row
  readonly searchText: string
  readonly clocks: readonly Row[]
  readonly milestones: readonly Row[]
  readonly parties: readonly Row[]
}

/** Projects one case from all its events and returns its state. */
export function projectCase(
  store: WriteStore,
  caseId: number,
  events: readonly CaseEvent[],
  reckoning: Reckoning,
): CaseState {
  const state = foldCase(events)
  const clocks = computeCaseClocks(state, reckoning.ruleBook, reckoning.calendar)
  writeProjection(store, caseId, computeProjection(caseId, state, clocks, events.length, reckoning.calendar))
  return state
}

/** @param clocks of the state, computed on `calendar` @param events how many were recorded of the case */
export function computeProjection(
  caseId: number,
  state: CaseState,
  clocks: readonly CaseClock[],
  events: number,
  calendar: WorkingCalendar,
): CaseProjection {
  return {
    caseRow: toCaseRow(caseId, state, clocks, events, calendar),
    searchText: searchTextOf(state),
    clocks: clocks.map(clock => toClockRow(caseId, clock, calendar)),
    milestones: state.milestones.map(({ id, on, dating }, ordinal) => ({
      caseId,
      ordinal,
      milestone: id,
      reachedOn: toDayNumber(on),
      dating,
    })),
    parties: listParties(state).map((party, ordinal) => ({
      caseId,
      ordinal,
      ...party,
      person: Number(isNaturalPerson(party.name)),
      folded: foldForSearch(`${party.name} ${party.code ?? ''}`),
    })),
  }
}

/** Puts the rows in the place of those that showed the case before. */
export function writeProjection(store: WriteStore, caseId: number, projection: CaseProjection): void {
  clearCase(store, caseId)
  statement(store, insertCaseRow).run(projection.caseRow)
  for (const row of projection.clocks) statement(store, insertClock).run(row)
  for (const row of projection.milestones) statement(store, insertMilestone).run(row)
  for (const row of projection.parties) statement(store, insertParty).run(row)
  indexCase(store, { caseId, text: projection.searchText, open: projection.caseRow.closedOn === null })
}

function clearCase(store: WriteStore, caseId: number): void {
  statement(store, 'DELETE FROM case_row WHERE id = :caseId').run({ caseId })
  for (const table of ['clock', 'milestone', 'party']) {
    statement(store, `DELETE FROM ${table} WHERE case_id = :caseId`).run({ caseId })
  }
}

function toCaseRow(
  caseId: number,
  state: CaseState,
  clocks: readonly CaseClock[],
  events: number,
  calendar: WorkingCalendar,
): Row {
  const bound = state.closedOn === null ? findBoundClock(clocks) : null
  const inTime = wasClosedInTime(state, clocks)
  return {
    id: caseId,
    number: state.caseNumber,
    numberKey: foldForSearch(state.caseNumber),
    kind: state.kind,
    subKind: state.subKind,
    title: state.title,
    parties: JSON.stringify(principalsOf(state)),
    clerk: state.clerk,
    stage: state.stage,
    outcome: state.outcome,
    receivedOn: toDayNumber(state.receivedOn),
    acceptedOn: dayOrNull(findMilestoneDay(state, 'accepted')),
    closedOn: dayOrNull(state.closedOn),
    closedDating: state.closedDating,
    events,
    lastOn: toDayNumber(state.lastHappenedOn),
    lastAction: state.lastAction,
    boundRule: bound?.facts.rule.id ?? null,
    boundRound: bound?.round ?? null,
    boundDueOn: dayOrNull(bound?.clock.due?.date ?? null),
    passed: state.milestones.some(({ id }) => id === 'passed') ? 1 : 0,
    hadDefect: state.milestones.some(({ id }) => id === 'opinionIssued' || id === 'supplementRequested')
      ? 1
      : 0,
    closedInTime: inTime === null ? null : Number(inTime),
    publicHearing: state.fields.publicHearing === true ? 1 : 0,
    grantCycle: computeGrantCycle(state, calendar),
    claimFen: amountOf(state.fields.claimAmount),
    recoveredFen: amountOf(state.fields.agreedAmount) + amountOf(state.fields.recoveredAmount),
    searchText: searchTextOf(state),
  }
}

function principalsOf(state: CaseState): readonly { role: string; name: string }[] {
  const roles: readonly string[] = principalRoles
  return listParties(state)
    .filter(party => roles.includes(party.role))
    .map(({ role, name }) => ({ role, name }))
}

function findMilestoneDay(state: CaseState, id: string): PlainDate | null {
  return state.milestones.find(reached => reached.id === id && reached.dating === 'certain')?.on ?? null
}

/** Working days from filing (not counted) to grant (counted): the centre's published 40 / 10 / 5. */
function computeGrantCycle(state: CaseState, calendar: WorkingCalendar): number | null {
  const filed = findMilestoneDay(state, 'filed')
  const granted = findMilestoneDay(state, 'granted')
  if (filed === null || granted === null) return null
  const count = countWorkingDays(calendar, filed, granted)
  return count.ok ? count.days : null
}

function amountOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function dayOrNull(date: PlainDate | null): number | null {
  return date === null ? null : toDayNumber(date)
}

function toClockRow(caseId: number, { facts, clock, round }: CaseClock, calendar: WorkingCalendar): Row {
  return {
    caseId,
    rule: facts.rule.id,
    round,
    ruleVersion: facts.rule.version,
    owner: facts.rule.owner,
    startOn: toDayNumber(clock.start),
    stopOn: dayOrNull(clock.stop),
    originalDueOn: toDayNumber(clock.originalDue.date),
    originalProvisional: clock.originalDue.provisional,
    dueOn: dayOrNull(clock.due?.date ?? null),
    provisional: clock.due?.provisional ?? null,
    warnOn: dayOrNull(warnFrom(clock, facts.rule, calendar)),
    pausedSince: dayOrNull(clock.pausedSince),
    usedBeforePause: clock.usedBeforePause,
  }
}

const insertCaseRow = `
  INSERT INTO case_row
    (id, number, number_key, kind, sub_kind, title, parties, clerk, stage, outcome, received_on, accepted_on,
     closed_on, closed_dating, events, last_on, last_action, bound_rule, bound_round, bound_due_on, passed, had_defect,
     closed_in_time, public_hearing, grant_cycle, claim_fen, recovered_fen, search_text)
  VALUES
    (:id, :number, :numberKey, :kind, :subKind, :title, :parties, :clerk, :stage, :outcome, :receivedOn, :acceptedOn,
     :closedOn, :closedDating, :events, :lastOn, :lastAction, :boundRule, :boundRound, :boundDueOn, :passed, :hadDefect,
     :closedInTime, :publicHearing, :grantCycle, :claimFen, :recoveredFen, :searchText)`

const insertClock = `
  INSERT INTO clock
    (case_id, rule, round, rule_version, owner, start_on, stop_on, original_due_on, original_provisional, due_on,
     provisional, warn_on, paused_since, used_before_pause)
  VALUES
    (:caseId, :rule, :round, :ruleVersion, :owner, :startOn, :stopOn, :originalDueOn, :originalProvisional, :dueOn,
     :provisional, :warnOn, :pausedSince, :usedBeforePause)`

const insertMilestone = `
  INSERT INTO milestone (case_id, ordinal, milestone, reached_on, dating)
  VALUES (:caseId, :ordinal, :milestone, :reachedOn, :dating)`

const insertParty = `
  INSERT INTO party (case_id, role, ordinal, name, code, person, folded)
  VALUES (:caseId, :role, :ordinal, :name, :code, :person, :folded)`
