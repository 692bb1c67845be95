// Makes a desk's calendar and rule book out of what is shipped and what the desk recorded since. Pure: the same
// events give the same reckoning on every desk.

import { takeIn } from '#shared/calendar/calendar-draft.ts'
import type { CalendarOverlay, CalendarSource, CalendarYear } from '#shared/calendar/calendar-source.ts'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar, type WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { addRuleVersion } from './add-rule-version.ts'
import { effectiveEvents } from './effective-events.ts'
import type { DeskReckoning, ShippedReckoning } from './reckoning.ts'
import type { OverlayDay, ReckoningEvent } from './reckoning-event.ts'

export const shippedReckoning: ShippedReckoning = { source: shippedSource, ruleBook: shippedRuleBook }

interface Draft {
  source: CalendarSource
  overlayDays: Map<PlainDate, OverlayDay>
  ruleBook: readonly LimitRule[]
  origins: Map<CalendarYear | LimitRule | OverlayDay, ReckoningEvent>
}

/** @param events in the order of recording, as checked by check-change.ts when they were recorded */
export function foldReckoning(
  events: readonly ReckoningEvent[],
  shipped: ShippedReckoning = shippedReckoning,
): DeskReckoning {
  const draft: Draft = {
    source: shipped.source,
    overlayDays: new Map(),
    ruleBook: shipped.ruleBook,
    origins: new Map(),
  }
  for (const event of effectiveEvents(events)) applyEvent(draft, event)
  const source = withOverlays(draft.source, draft.overlayDays)
  return { ...draft, source, calendar: calendarOf(source), events }
}

function applyEvent(draft: Draft, event: ReckoningEvent): void {
  const { change } = event
  switch (change.type) {
    case 'calendarYearTaken': {
      draft.source = takeIn(draft.source, change.draft)
      const taken = draft.source.years.at(-1)
      if (taken) draft.origins.set(taken, event)
      return
    }
    case 'calendarOverlaySet':
      draft.overlayDays.set(change.date, change)
      draft.origins.set(change, event)
      return
    case 'calendarOverlayRemoved':
      draft.overlayDays.delete(change.date)
      return
    case 'ruleVersionAdded': {
      const { book, added, ended } = addRuleVersion(draft.ruleBook, change)
      const origin = draft.origins.get(ended.was)
      if (origin) draft.origins.set(ended.is, origin)
      draft.origins.set(added, event)
      draft.ruleBook = book
      return
    }
    case 'reckoningChangeUndone':
      return
  }
}

// The centre's own days after the region's; a date is in one of them only.
function withOverlays(source: CalendarSource, days: ReadonlyMap<PlainDate, OverlayDay>): CalendarSource {
  if (days.size === 0) return source
  const overlayOf = (scope: CalendarOverlay['scope']): CalendarOverlay => ({
    name: scope,
    scope,
    days: [...days.values()]
      .filter(day => day.scope === scope)
      .map(({ date, working, reason }) => ({ date, working, reason })),
  })
  return { ...source, overlays: [...source.overlays, overlayOf('regional'), overlayOf('centre')] }
}

// The shipped calendar is the one most desks use on most days: it is built once a process.
function calendarOf(source: CalendarSource): WorkingCalendar {
  return source === shippedSource ? shippedCalendar() : buildCalendar(source)
}
