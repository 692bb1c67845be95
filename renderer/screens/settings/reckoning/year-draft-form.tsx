// A year's arrangement read from a file or typed in: every day on the grid, what is doubtful beside it.

import { useMutation } from '@tanstack/react-query'
import { Button, InputNumber, Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDoubtView } from '#shared/contract/reckoning-contract.ts'
import { type PlainDate, type PlainMonth, yearOf } from '#shared/dates/plain-date.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import { DayInput } from '../../../parts/day-input.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { WarningBadge } from '../../../parts/light-badge.tsx'
import { type CalendarDay, MonthGrid } from '../../../parts/month-grid.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useWords } from '../../../state/words.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { useYearDraft, type YearDraft } from './use-year-draft.ts'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const
const holidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

interface YearDraftFormProps {
  /** The year that is offered for typing in. */
  readonly year: number
  readonly onPropose: (change: ReckoningChange) => void
}

export function YearDraftForm({ year, onPropose }: YearDraftFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const { draft, change, take, toggle, asDraft, doubts } = useYearDraft(year, t('reckoning.calendar.typedIn'))
  const [holiday, setHoliday] = useState<string>(holidays[0])
  const blocked = doubts.some(({ blocks }) => blocks)
  const days = gridDays(draft)
  const propose = () =>
    onPropose({
      type: 'calendarYearTaken',
      draft: { ...asDraft, daysOff: [...asDraft.daysOff], makeUpDays: [...asDraft.makeUpDays] },
    })
  return (
    <section className="form-stack">
      <FilePick onRead={take} />
      <NoticeFields draft={draft} change={change} />
      <Doubts doubts={draft.days.size === 0 ? draft.fileDoubts : doubts} empty={draft.days.size === 0} />
      <div className="form-foot">
        <Button type="primary" disabled={draft.days.size === 0 || blocked} onClick={propose}>
          {t('reckoning.calendar.toPreview')}
        </Button>
        {blocked && <span className="field-problem">{t('reckoning.calendar.blocked')}</span>}
      </div>
      <div className="form-foot">
        <HolidayBrush holiday={holiday} onChange={setHoliday} />
        <span className="second small">{t('reckoning.calendar.brushWhy')}</span>
      </div>
      <div className="year-grid year-grid-draft">
        {[`${draft.year - 1}-12`, ...months.map(month => `${draft.year}-${month}`)].map(month => (
          <section key={month}>
            <h3>
              {t(yearOf(month) === draft.year ? 'reference.calendar.month' : 'reference.calendar.monthOf', {
                year: yearOf(month),
                month: words.month(Number(month.slice(5))),
              })}
            </h3>
            <MonthGrid
              month={month as PlainMonth}
              days={days}
              today={today}
              onPick={(date: PlainDate) => toggle(date, holiday)}
            />
          </section>
        ))}
      </div>
    </section>
  )
}

function FilePick({ onRead }: { onRead: ReturnType<typeof useYearDraft>['take'] }) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const input = useRef<HTMLInputElement>(null)
  const read = useMutation({
    mutationFn: async (file: File) =>
      client.reckoning.parseCalendarFile({ text: await file.text(), fileName: file.name }),
    onSuccess: ({ draft, doubts }) => onRead(draft, doubts),
  })
  return (
    <>
      <div className="form-foot">
        <Button loading={read.isPending} onClick={() => input.current?.click()}>
          {t('reckoning.calendar.pickFile')}
        </Button>
        <span className="second small">{t('reckoning.calendar.fileHint')}</span>
        <input
          ref={input}
          type="file"
          accept=".json,.ics"
          hidden
          aria-label={t('reckoning.calendar.pickFile')}
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file) read.mutate(file)
            event.target.value = ''
          }}
        />
      </div>
      <ProblemNotice error={read.error} />
    </>
  )
}

interface NoticeFieldsProps {
  readonly draft: YearDraft
  readonly change: (part: Partial<YearDraft>) => void
}

function NoticeFields({ draft, change }: NoticeFieldsProps) {
  const { t } = useTranslation()
  const words = useWords()
  const off = [...draft.days.values()].filter(({ working }) => !working).length
  return (
    <>
      <div className="form-triple">
        <LabeledField label={t('reckoning.calendar.year')} required>
          {control => (
            <InputNumber
              id={control.id}
              aria-describedby={control['aria-describedby']}
              min={1900}
              max={2199}
              precision={0}
              value={draft.year}
              onChange={year => year !== null && change({ year })}
            />
          )}
        </LabeledField>
        <TextField
          label={t('reckoning.calendar.notice')}
          hint={t('reckoning.calendar.noticeHint')}
          maxLength={100}
          value={draft.notice}
          onChange={notice => change({ notice })}
        />
        <LabeledField label={t('reckoning.calendar.published')}>
          {control => (
            <DayInput
              control={control}
              value={draft.publishedOn}
              onChange={publishedOn => change({ publishedOn })}
            />
          )}
        </LabeledField>
      </div>
      <p className="second small">
        {words.clauses([
          t('reckoning.calendar.days', { off, on: draft.days.size - off }),
          t('reckoning.calendar.source', { source: draft.source }),
        ])}
      </p>
    </>
  )
}

function Doubts({ doubts, empty }: { doubts: readonly CalendarDoubtView[]; empty: boolean }) {
  const { t } = useTranslation()
  if (doubts.length === 0) return empty ? null : <p className="second">{t('reckoning.calendar.noDoubts')}</p>
  return (
    <section aria-label={t('reckoning.calendar.doubts')}>
      <h3>{t('reckoning.calendar.doubts')}</h3>
      <ul className="doubts">
        {doubts.map(doubt => (
          <li key={JSON.stringify(doubt)}>
            <WarningBadge
              severity={doubt.blocks ? 'error' : 'warning'}
              words={t(doubt.blocks ? 'reckoning.calendar.mustCorrect' : 'reckoning.calendar.mayBeSo')}
            />{' '}
            {t(`reckoning.doubt.${doubt.code}`, {
              date: doubt.date ?? '',
              text: doubt.text ?? '',
              expected: doubt.expected ?? 0,
              found: doubt.found ?? 0,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function HolidayBrush({ holiday, onChange }: { holiday: string; onChange: (name: string) => void }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <>
      <span id="holiday-brush">{t('reckoning.calendar.brush')}</span>
      <Select<string>
        aria-labelledby="holiday-brush"
        className="holiday-brush"
        value={holiday}
        options={holidays.map(name => ({ value: name, label: words.holiday(name) }))}
        onChange={onChange}
      />
    </>
  )
}

function gridDays({ days }: YearDraft): readonly CalendarDay[] {
  return [...days].map(([date, { name, working }]) => ({
    date,
    working,
    kind: working ? 'makeUp' : 'holiday',
    holidayName: name,
    provisional: false,
  }))
}
