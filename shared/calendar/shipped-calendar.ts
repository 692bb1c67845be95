// The calendar the program ships with: the State Council's arrangements of 2004–2026, no overlays.

import type { CalendarSource, CalendarYear } from './calendar-source.ts'
import nationalYears from './national-years.generated.json' with { type: 'json' }
import { buildCalendar, type WorkingCalendar } from './working-calendar.ts'

/** The shipped arrangements, to which a desk adds imported years and overlays. */
export const shippedSource: CalendarSource = {
  // Written by test/calendar-data/generate-national-years.ts, whose test compares shape and content.
  years: nationalYears as unknown as readonly CalendarYear[],
  overlays: [],
}

let built: WorkingCalendar | null = null

/** Built on first use and kept. */
export function shippedCalendar(): WorkingCalendar {
  built ??= buildCalendar(shippedSource)
  return built
}
