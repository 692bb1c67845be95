// The working calendar, a year at a time, with 休 and 班 where the notices put them.

import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PlainMonth, yearOf } from '#shared/dates/plain-date.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { MonthGrid } from '../../parts/month-grid.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

export function CalendarSettings() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const today = useDeskDay()
  const [year, setYear] = useState(() => yearOf(today))
  const years = useQuery(queries.reference.calendarYears.queryOptions())
  const days = useQuery(queries.reference.calendarYear.queryOptions({ input: { year } }))
  const chosen = years.data?.find(one => one.year === year)
  if (years.error ?? days.error) return <FailureNotice error={years.error ?? days.error} />
  if (!years.data) return <Loading />
  return (
    <section className="form-stack">
      <p className="second">{t('reference.calendar.lead')}</p>
      <div className="form-foot">
        <Select<number>
          aria-label={t('reference.calendar.year')}
          value={year}
          options={[...years.data]
            .sort((a, b) => b.year - a.year)
            .map(one => ({
              value: one.year,
              label: `${one.year} ${t(one.published ? 'reference.calendar.published' : 'reference.calendar.unpublished')}`,
            }))}
          onChange={setYear}
        />
        {chosen?.published && (
          <span>
            {t('reference.calendar.workingDays', { count: chosen.workingDays })}
            {chosen.notice && (
              <span className="second">
                {' '}
                {t('reference.calendar.notice')} {chosen.notice}
              </span>
            )}
          </span>
        )}
        <span className="second small calendar-legend">
          <span className="day-mark-off">{t('reference.calendar.off')}</span>{' '}
          {t('reference.calendar.legendOff')}
          <span className="day-mark-on">{t('reference.calendar.on')}</span> {t('reference.calendar.legendOn')}
        </span>
      </div>
      {chosen && !chosen.published && (
        <p className="field-warning">{t('reference.calendar.unpublishedWhy', { year })}</p>
      )}
      <div className="paper year-grid">
        {months.map(month => (
          <section key={month}>
            <h3>{t('reference.calendar.month', { month: Number(month) })}</h3>
            <MonthGrid month={`${year}-${month}` as PlainMonth} days={days.data ?? []} today={today} />
          </section>
        ))}
      </div>
    </section>
  )
}
