// The cases behind a figure of the summary.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '#shared/contract/views.ts'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { DeskDate } from '../../parts/desk-date.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { type Column, RowTable } from '../../parts/row-table.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { navigate } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'
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
  const columns = useColumns()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    queries.summary.cases.infiniteOptions({
      input: (after: string | null) => ({ month, row, column, after, limit: 100 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  )
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
        onNearEnd={() => {
          if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
        }}
      />
    </>
  )
}

function useColumns(): readonly Column<CaseLine>[] {
  const { t } = useTranslation()
  const words = useWords()
  return [
    {
      id: 'caseNumber',
      heading: t('cases.column.caseNumber'),
      width: 184,
      render: ({ caseNumber }) => caseNumber,
    },
    {
      id: 'title',
      heading: t('cases.column.title'),
      render: ({ title }) => <span title={title}>{title}</span>,
    },
    {
      id: 'stage',
      heading: t('cases.column.stage'),
      width: 104,
      render: ({ kind, stage }) => words.stage(kind, stage),
    },
    {
      id: 'receivedOn',
      heading: t('cases.column.receivedOn'),
      width: 126,
      render: ({ receivedOn }) => <DeskDate date={receivedOn} />,
    },
    {
      id: 'closedOn',
      heading: t('cases.column.closedOn'),
      width: 126,
      render: ({ closedOn }) => closedOn && <DeskDate date={closedOn} />,
    },
  ]
}
