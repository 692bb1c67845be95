// Which month, shown how, and its ways out: printer, PDF, Excel.

import { useMutation } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { addMonthsToMonth, type PlainMonth } from '#shared/dates/plain-date.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FileButton } from '../../parts/file-button.tsx'
import { useDesk } from '../../state/desk.tsx'
import { navigate } from '../../state/route.ts'
import { useTakeFile } from '../../state/take-file.ts'
import { printPreview } from './print-preview.ts'
import type { SummaryView } from './summary-screen.tsx'

interface SummaryActionsProps {
  readonly month: PlainMonth
  readonly months: readonly PlainMonth[]
  readonly view: SummaryView
  readonly onView: (view: SummaryView) => void
}

export function SummaryActions({ month, months, view, onView }: SummaryActionsProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { save: onSuccess } = useTakeFile()
  const pdf = useMutation(queries.summary.pdf.mutationOptions({ onSuccess }))
  const xlsx = useMutation(queries.summary.xlsx.mutationOptions({ onSuccess }))
  const print = useMutation(
    queries.summary.preview.mutationOptions({ onSuccess: ({ html }) => printPreview(html) }),
  )

  return (
    <>
      <FailureNotice error={print.error ?? pdf.error ?? xlsx.error} />
      <MonthChoice month={month} months={months} />
      <Segmented<SummaryView>
        aria-label={t('monthly.view')}
        value={view}
        options={[
          { value: 'table', label: t('monthly.table') },
          { value: 'preview', label: t('monthly.preview') },
        ]}
        onChange={onView}
      />
      <FileButton
        letter="p"
        words={t('monthly.print')}
        pending={print.isPending}
        onMake={() => print.mutate({ month })}
      />
      <Button loading={pdf.isPending} onClick={() => pdf.mutate({ month })}>
        {t('monthly.pdf')}
      </Button>
      <FileButton
        letter="e"
        words={t('monthly.xlsx')}
        pending={xlsx.isPending}
        onMake={() => xlsx.mutate({ month })}
      />
    </>
  )
}

function MonthChoice({ month, months }: Pick<SummaryActionsProps, 'month' | 'months'>) {
  const { t } = useTranslation()
  const go = (to: PlainMonth): void => navigate({ screen: 'summary', month: to }, { replace: true })
  // A month asked for by address may hold no data and still be looked at.
  const choices = months.includes(month) ? months : [month, ...months]
  return (
    <span className="month-choice">
      <Button aria-label={t('monthly.previous')} onClick={() => go(addMonthsToMonth(month, -1))}>
        ‹
      </Button>
      <Select<PlainMonth>
        aria-label={t('monthly.month')}
        value={month}
        showSearch
        options={choices.map(value => ({ value, label: value }))}
        onChange={go}
      />
      <Button aria-label={t('monthly.following')} onClick={() => go(addMonthsToMonth(month, 1))}>
        ›
      </Button>
    </span>
  )
}
