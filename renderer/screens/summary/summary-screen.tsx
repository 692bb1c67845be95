// The monthly summary: a month, its table or its printed page, the balance, and the cases behind every figure.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthOf, type PlainMonth } from '#shared/dates/plain-date.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { NoCasesYet } from '../../parts/no-cases-yet.tsx'
import { Page } from '../../parts/page.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { FigureCases } from './figure-cases.tsx'
import { SummaryActions } from './summary-actions.tsx'
import { SummaryBalance } from './summary-balance.tsx'
import { SummaryPreview } from './summary-preview.tsx'
import { type OpenedFigure, SummaryTable } from './summary-table.tsx'
import './summary.css'

export type SummaryView = 'table' | 'preview'

export function SummaryScreen({ month: asked }: { month: PlainMonth | null }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const today = useDeskDay()
  const [view, setView] = useState<SummaryView>('table')
  const [opened, setOpened] = useState<OpenedFigure | null>(null)
  const months = useQuery(queries.summary.months.queryOptions())
  const month = asked ?? months.data?.[0] ?? monthOf(today)
  const { data, error, refetch } = useQuery(
    queries.summary.read.queryOptions({ input: { month }, enabled: months.data !== undefined }),
  )
  const empty = months.data?.length === 0
  return (
    <Page
      title={t('monthly.title')}
      lead={data && t('monthly.lead', { from: data.from, to: data.to })}
      actions={
        !empty && <SummaryActions month={month} months={months.data ?? []} view={view} onView={setView} />
      }
    >
      <FailureNotice error={months.error ?? error} onRetry={() => void refetch()} />
      {empty && (
        <div className="paper page-content">
          <NoCasesYet />
        </div>
      )}
      {!data && !error && !empty && <Loading lines={14} />}
      {data && !empty && (
        <>
          <SummaryBalance summary={data} />
          {view === 'table' ? (
            <SummaryTable summary={data} onOpen={setOpened} />
          ) : (
            <SummaryPreview month={month} />
          )}
        </>
      )}
      {opened && <FigureCases month={month} figure={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}
