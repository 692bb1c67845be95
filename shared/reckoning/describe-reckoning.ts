// The working calendar and the rule book as a screen shows them: what is in force, what was before, who changed what.

import type { CalendarYear } from '#shared/calendar/calendar-source.ts'
import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import { reassignable } from '#shared/calendar/coverage.ts'
import type { CalendarVersion, ReckoningState, RuleVersion } from '#shared/contract/reckoning-contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { defaultWarnAt } from '#shared/limits/default-warn-at.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { undoableEvent, undoneSeqs } from './effective-events.ts'
import type { DeskReckoning } from './reckoning.ts'
import type { ReckoningEvent } from './reckoning-event.ts'

/** Years shown after the last one published: clerks ask about them, and must see that they are not known. */
const yearsAhead = 1

interface Described extends DeskReckoning {
  /** The name of an account by its login. */
  readonly nameOf: (login: string) => string
}

export function describeReckoning(reckoning: Described): ReckoningState {
  const undone = undoneSeqs(reckoning.events)
  const toChange = (event: ReckoningEvent) => ({
    seq: event.seq,
    actor: reckoning.nameOf(event.actor),
    atMs: event.recordedAtMs,
    type: event.change.type,
    about: aboutOf(event, reckoning.events),
    cases: event.cases,
    undone: undone.has(event.seq),
  })
  const undoable = undoableEvent(reckoning.events)
  return {
    years: listYears(reckoning).map(year => describeYear(reckoning, year)),
    overlays: [...reckoning.overlayDays.values()]
      .map(day => ({
        date: day.date,
        working: day.working,
        scope: day.scope,
        reason: day.reason,
        origin: originOf(reckoning, day),
      }))
      .sort((a, b) => (a.date < b.date ? 1 : -1)),
    rules: reckoning.ruleBook.map(rule => toRuleVersion(reckoning, rule)),
    changes: reckoning.events.map(toChange).reverse(),
    undoable: undoable && toChange(undoable),
  }
}

function aboutOf({ change }: ReckoningEvent, events: readonly ReckoningEvent[]): string {
  switch (change.type) {
    case 'calendarYearTaken':
      return String(change.draft.year)
    case 'calendarOverlaySet':
    case 'calendarOverlayRemoved':
      return change.date
    case 'ruleVersionAdded':
      return change.ruleId
    case 'reckoningChangeUndone': {
      const undone = events.find(event => event.seq === change.seq)
      return undone ? aboutOf(undone, events) : ''
    }
  }
}

function originOf(reckoning: Described, part: Parameters<DeskReckoning['origins']['get']>[0]) {
  const event = reckoning.origins.get(part)
  return event ? { seq: event.seq, actor: reckoning.nameOf(event.actor), atMs: event.recordedAtMs } : null
}

function listYears({ calendar }: DeskReckoning): readonly number[] {
  const published = [...calendar.years.keys()]
  const first = Math.min(...published)
  const last = Math.max(...published) + yearsAhead
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function describeYear(reckoning: Described, year: number): ReckoningState['years'][number] {
  const { calendar, source } = reckoning
  const end = plainDate(`${year}-12-31`)
  const count = countWorkingDays(calendar, plainDate(`${year - 1}-12-31`), end)
  return {
    year,
    published: calendar.years.has(year),
    workingDays: count.ok ? count.days : count.assumed,
    endMayMove: reassignable(calendar, end),
    versions: source.years
      .filter(version => version.year === year)
      .sort((a, b) => b.version - a.version)
      .map(version => toCalendarVersion(reckoning, version)),
  }
}

function toCalendarVersion(reckoning: Described, version: CalendarYear): CalendarVersion {
  return {
    version: version.version,
    notice: version.notice,
    publishedOn: version.publishedOn,
    source: version.source,
    inForce: reckoning.calendar.years.get(version.year) === version,
    origin: originOf(reckoning, version),
    daysOff: [...version.daysOff],
    makeUpDays: [...version.makeUpDays],
  }
}

function toRuleVersion(reckoning: Described, rule: LimitRule): RuleVersion {
  const { extension } = rule
  return {
    id: rule.id,
    version: rule.version,
    kind: rule.kind,
    subKinds: [...rule.subKinds],
    amount: rule.amount,
    unit: rule.unit,
    best: rule.best ?? null,
    owner: rule.owner,
    pauses: [...rule.pauses],
    restartsAfterSupplement: rule.restartsAfterSupplement ?? false,
    extension,
    warnAt: rule.warnAt,
    defaultWarnAt: defaultWarnAt(rule.amount, rule.unit),
    mark: rule.mark,
    basis: rule.basis,
    unverified: rule.unverified ?? false,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
    origin: originOf(reckoning, rule),
  }
}
