// What a working calendar is made of: the State Council's yearly arrangements, each in versions, and local overlays.
// Shapes only; the shipped years are in national-years.generated.json.

import type { PlainDate } from '#shared/dates/plain-date.ts'

/** Days off under one holiday's name, both ends included; weekend days inside belong to it. */
export interface DaysOff {
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/** A weekend day that is worked 调休上班, and the holiday it makes up for. */
export interface MakeUpDay {
  readonly name: string
  readonly date: PlainDate
}

/**
 * One version of one year's arrangement, whole: a later version replaces it, it does not add to it.
 * A year's notice may name days in the last days of December before it (New Year).
 */
export interface CalendarYear {
  readonly year: number
  /** 1, 2, … within the year. */
  readonly version: number
  /** Number of the notice, 国办发明电〔2025〕7号; null where we are not certain of it. */
  readonly notice: string | null
  /** Day the notice was issued; null where we are not certain of it. */
  readonly publishedOn: PlainDate | null
  /** Where the days were read. */
  readonly source: string
  readonly daysOff: readonly DaysOff[]
  readonly makeUpDays: readonly MakeUpDay[]
  /** Where the shipped days differ from their source, and why. */
  readonly corrections?: readonly string[]
}

/** A single day that is worked or not worked here, whatever the national arrangement says. */
interface OverlayDay {
  readonly date: PlainDate
  readonly working: boolean
  /** As printed, e.g. 湘西州庆. */
  readonly reason: string
}

/** Regional holidays of an ethnic area, or a centre's own closure. */
export interface CalendarOverlay {
  readonly name: string
  readonly scope: 'regional' | 'centre'
  readonly days: readonly OverlayDay[]
}

/** Versions in any order. Overlays in order of force: a later one overrides an earlier one on the same day. */
export interface CalendarSource {
  readonly years: readonly CalendarYear[]
  readonly overlays: readonly CalendarOverlay[]
}
