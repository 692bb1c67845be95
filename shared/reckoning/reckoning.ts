// What every date of a desk is computed with, and where each part of it came from. Shapes only.

import type { CalendarSource, CalendarYear } from '#shared/calendar/calendar-source.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import type { OverlayDay, ReckoningEvent } from './reckoning-event.ts'

/** The working calendar and the rule book, ready for use. */
export interface Reckoning {
  readonly calendar: WorkingCalendar
  readonly ruleBook: readonly LimitRule[]
}

/** What the program brings along, before a desk has changed anything. */
export interface ShippedReckoning {
  readonly source: CalendarSource
  readonly ruleBook: readonly LimitRule[]
}

/** A reckoning with its making: the sources behind it and the events that changed them. */
export interface DeskReckoning extends Reckoning {
  readonly source: CalendarSource
  /** Days that this desk set apart from the national arrangement, one a date. */
  readonly overlayDays: ReadonlyMap<PlainDate, OverlayDay>
  /** Every event so far, undone ones included. */
  readonly events: readonly ReckoningEvent[]
  /** The event that made a part; a part that is absent was shipped. */
  readonly origins: ReadonlyMap<CalendarYear | LimitRule | OverlayDay, ReckoningEvent>
}
