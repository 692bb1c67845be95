// The cases behind a figure of the summary.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { RowTable } from '../../parts/row-table.tsx'
import { useShortCaseColumns } from '../../parts/short-case-columns.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { navigate } from '../../state/route.ts'
import { useLoadMore } from '../../state/use-load-more.ts'
import type { OpenedFigure } from './summary-table.tsx'

interface FigureCasesProps {
  readonly month: PlainMonth
  readonly figure: OpenedFigure
  readonly onClose: () => void
}

export function FigureCases({ month, figure, onClose }: FigureCasesProps) {
  const { t } = useTranslation()
  return (
    <SidePanel
      wide
      title={t('monthly.behind', { row: figure.rowWords, column: t(`summary.columns.${figure.column}`) })}
      onClose={onClose}
    >
      <Cases month={month} figure={figure} />
    </SidePanel>
  )
}

function Cases({ month, figure: { row, column } }: Pick<FigureCasesProps, 'month' | 'figure'>) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const columns = useShortCaseColumns(true)
  const pages = useInfiniteQuery(
    queries.summary.cases.infiniteOptions({
      input: (after: string | null) => ({ month, row, column, after, limit: 100 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  )
  const onNearEnd = useLoadMore(pages)
  const { data, error, refetch } = pages
  if (!data) return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <>
      <p className="second">{t('monthly.behindCount', { count: data.pages[0]?.total ?? 0 })}</p>
      <RowTable
        label={t('monthly.opens')}
        columns={columns}
        groups={[{ id: 'all', heading: null, rows: data.pages.flatMap(({ lines }) => lines) }]}
        rowKey={({ id }) => id}
        onOpen={({ id }) => navigate({ screen: 'case', id })}
        onNearEnd={onNearEnd}
      />
    </>
  )
}
