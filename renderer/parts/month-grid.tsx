// One month as a grid, Monday first, with 休 and 班 where the notices put them.

import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { calendarDaySchema } from '#shared/contract/reference-contract.ts'
import {
  addDays,
  dayOfWeek,
  daysBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  type PlainDate,
  type PlainMonth,
} from '#shared/dates/plain-date.ts'
import { useWords } from '../state/words.ts'
import './month-grid.css'

export type CalendarDay = z.infer<typeof calendarDaySchema>

interface MonthGridProps {
  readonly month: PlainMonth
  /** Any days; those of the month are looked up. One that is missing shows plain, or as a day off at a weekend. */
  readonly days: readonly CalendarDay[]
  readonly today: PlainDate
  readonly selected?: PlainDate | null
  /** Absent: the grid is only looked at. */
  readonly onPick?: (day: PlainDate) => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

export function MonthGrid({ month, days, today, selected = null, onPick }: MonthGridProps) {
  const words = useWords()
  const byDate = new Map(days.map(day => [day.date, day]))
  return (
    <table className="month-grid">
      <thead>
        <tr>
          {weekdays.map(weekday => (
            <th key={weekday} scope="col" aria-label={words.weekday(weekday)}>
              {words.weekdayShort(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map(week => (
          <tr key={week[0]}>
            {week.map(date =>
              date.startsWith(month) ? (
                <DayCell
                  key={date}
                  date={date}
                  day={byDate.get(date) ?? null}
                  today={date === today}
                  selected={date === selected}
                  tabStop={date === (selected?.startsWith(month) ? selected : firstDayOfMonth(month))}
                  onPick={onPick}
                />
              ) : (
                <td key={date} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayCellProps {
  readonly date: PlainDate
  readonly day: CalendarDay | null
  readonly today: boolean
  readonly selected: boolean
  readonly tabStop: boolean
  readonly onPick: ((day: PlainDate) => void) | undefined
}

function DayCell({ date, day, today, selected, tabStop, onPick }: DayCellProps) {
  const { t } = useTranslation()
  const dayWords = useDayWords(day)
  const mark = markOf(day)
  const looks = [
    'month-day',
    !(day?.working ?? dayOfWeek(date) < 6) && 'day-off',
    today && 'day-today',
    selected && 'day-selected',
  ]
  const content = (
    <>
      {Number(date.slice(8))}
      {mark && <sup className={`day-mark day-mark-${mark}`}>{t(`reference.calendar.${mark}`)}</sup>}
    </>
  )
  const title = dayWords === '' ? date : `${date} ${dayWords}`
  const className = looks.filter(Boolean).join(' ')
  if (!onPick)
    return (
      <td className={className} title={title}>
        {content}
      </td>
    )
  return (
    <td>
      <button
        type="button"
        className={`plain-button ${className}`}
        title={title}
        aria-pressed={selected}
        data-day={date}
        tabIndex={tabStop ? 0 : -1}
        onKeyDown={event => moveByKey(event, date)}
        onClick={() => onPick(date)}
      >
        <span className="visually-hidden">{title} </span>
        {content}
      </button>
    </td>
  )
}

/** What the calendar says of a day, in words; empty for an ordinary working day. */
function useDayWords(day: CalendarDay | null): string {
  const { t } = useTranslation()
  const words = useWords()
  const name = words.holiday(day?.holidayName ?? '')
  switch (day?.kind) {
    case 'holiday':
    case 'makeUp':
    case 'overlayOff':
    case 'overlayOn':
      return t(`reference.calendar.day.${day.kind}`, { name })
    case 'unpublished':
      return t('reference.calendar.day.unpublished')
    default:
      return ''
  }
}

function markOf(day: CalendarDay | null): 'off' | 'on' | null {
  if (day?.kind === 'holiday' || day?.kind === 'overlayOff') return 'off'
  return day?.kind === 'makeUp' || day?.kind === 'overlayOn' ? 'on' : null
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

function moveByKey(event: KeyboardEvent<HTMLElement>, date: PlainDate): void {
  const days = moves[event.key]
  if (days === undefined) return
  event.preventDefault()
  const grid = event.currentTarget.closest('table')
  grid?.querySelector<HTMLElement>(`[data-day="${addDays(date, days)}"]`)?.focus()
}

// Whole weeks, Monday first, that cover the month.
function weeksOf(month: PlainMonth): readonly (readonly PlainDate[])[] {
  const first = firstDayOfMonth(month)
  const start = addDays(first, 1 - dayOfWeek(first))
  const weeks = Math.ceil((daysBetween(start, lastDayOfMonth(month)) + 1) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    weekdays.map(weekday => addDays(start, week * 7 + weekday - 1)),
  )
}
