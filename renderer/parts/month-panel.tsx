// Picks a day from a month, days off and make-up days marked as the working calendar has them.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonthsToMonth, monthOf, type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { useDesk } from '../state/desk.tsx'
import { useDeskDay } from '../state/desk-day.ts'
import { MonthGrid } from './month-grid.tsx'

interface MonthPanelProps {
  readonly selected: PlainDate | null
  readonly onPick: (day: PlainDate) => void
}

export function MonthPanel({ selected, onPick }: MonthPanelProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const today = useDeskDay()
  const [month, setMonth] = useState(() => monthOf(selected ?? today))
  const { data: days } = useQuery(
    queries.reference.calendarYear.queryOptions({ input: { year: yearOf(month) } }),
  )
  return (
    <div className="month-panel" role="dialog" aria-label={t('frame.date.pick')}>
      <div className="month-panel-head">
        <Button
          size="small"
          type="text"
          aria-label={t('frame.date.previousMonth')}
          onClick={() => setMonth(addMonthsToMonth(month, -1))}
        >
          ‹
        </Button>
        <strong>{month}</strong>
        <Button
          size="small"
          type="text"
          aria-label={t('frame.date.nextMonth')}
          onClick={() => setMonth(addMonthsToMonth(month, 1))}
        >
          ›
        </Button>
      </div>
      <MonthGrid month={month} days={days ?? []} today={today} selected={selected} onPick={onPick} />
    </div>
  )
}
