// The working calendar, a year at a time, with 休 and 班 where the notices put them; what it rests on, and changing it.

import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { ReckoningState } from '#shared/contract/reckoning-contract.ts'
import { type PlainMonth, yearOf } from '#shared/dates/plain-date.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { MonthGrid } from '../../parts/month-grid.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useMayCall } from '../../state/may-call.ts'
import { useWords } from '../../state/words.ts'
import { CalendarVersions } from './reckoning/calendar-versions.tsx'
import { ChangePanel } from './reckoning/change-panel.tsx'
import { LocalDays } from './reckoning/local-days.tsx'
import { OverlayForm } from './reckoning/overlay-form.tsx'
import { RecordedChanges } from './reckoning/recorded-changes.tsx'
import { YearDraftForm } from './reckoning/year-draft-form.tsx'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

export function CalendarSettings() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const today = useDeskDay()
  const [year, setYear] = useState(() => yearOf(today))
  const { data: state, error, refetch } = useQuery(queries.reckoning.read.queryOptions())
  const chosen = state?.years.find(one => one.year === year)
  if (!state) return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <section className="form-stack">
      <div className="settings-head">
        <p className="second">{t('reference.calendar.lead')}</p>
        <CalendarActions nextYear={nextYearOf(state)} />
      </div>
      <div className="form-foot">
        <YearSelect years={state.years} year={year} onChange={setYear} />
        {chosen?.published && (
          <span>{t('reference.calendar.workingDays', { count: chosen.workingDays })}</span>
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
      <div className="calendar-body">
        <YearGrid year={year} />
        <div className="calendar-side">
          {chosen && <CalendarVersions year={chosen} />}
          <LocalDays overlays={state.overlays} />
          <RecordedChanges state={state} heading={t('reckoning.changes.title')} />
        </div>
      </div>
    </section>
  )
}

/** The year whose arrangement is waited for. */
function nextYearOf({ years }: ReckoningState): number {
  return Math.max(...years.filter(({ published }) => published).map(({ year }) => year)) + 1
}

interface YearSelectProps {
  readonly years: ReckoningState['years']
  readonly year: number
  readonly onChange: (year: number) => void
}

function YearSelect({ years, year, onChange }: YearSelectProps) {
  const { t } = useTranslation()
  return (
    <Select<number>
      aria-label={t('reference.calendar.year')}
      value={year}
      options={[...years]
        .sort((a, b) => b.year - a.year)
        .map(one => ({
          value: one.year,
          label: `${one.year} ${t(one.published ? 'reference.calendar.published' : 'reference.calendar.unpublished')}`,
        }))}
      onChange={onChange}
    />
  )
}

function CalendarActions({ nextYear }: { nextYear: number }) {
  const { t } = useTranslation()
  const mayChange = useMayCall(contract.reckoning.apply)
  const [open, setOpen] = useState<'year' | 'overlay' | null>(null)
  if (!mayChange) return null
  const close = () => setOpen(null)
  return (
    <div className="page-actions">
      <Button onClick={() => setOpen('overlay')}>{t('reckoning.calendar.overlay')}</Button>
      <Button type="primary" onClick={() => setOpen('year')}>
        {t('reckoning.calendar.import')}
      </Button>
      {open === 'year' && (
        <ChangePanel title={t('reckoning.calendar.import')} onClose={close}>
          {propose => <YearDraftForm year={nextYear} onPropose={propose} />}
        </ChangePanel>
      )}
      {open === 'overlay' && (
        <ChangePanel title={t('reckoning.calendar.overlay')} onClose={close}>
          {propose => <OverlayForm onPropose={propose} />}
        </ChangePanel>
      )}
    </div>
  )
}

function YearGrid({ year }: { year: number }) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const today = useDeskDay()
  const { data: days, error } = useQuery(queries.reference.calendarYear.queryOptions({ input: { year } }))
  if (error) return <FailureNotice error={error} />
  return (
    <div className="paper year-grid">
      {months.map(month => (
        <section key={month}>
          <h3>{t('reference.calendar.month', { month: words.month(Number(month)) })}</h3>
          <MonthGrid month={`${year}-${month}` as PlainMonth} days={days ?? []} today={today} />
        </section>
      ))}
    </div>
  )
}
