// The list of cases: filters that read as a sentence, sort, pages that follow one another as one scrolls.

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFilter } from '#shared/contract/case-list-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { useCaseColumns } from '../../parts/case-columns.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import type { TextChipHandle } from '../../parts/filter-sentence.tsx'
import { ListEnd } from '../../parts/list-end.tsx'
import { Loading } from '../../parts/loading.tsx'
import { NoCasesYet } from '../../parts/no-cases-yet.tsx'
import { Page } from '../../parts/page.tsx'
import { type RowOrder, RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useMayCall } from '../../state/may-call.ts'
import { anyCase, type CaseSort, type CasesRoute, formatRoute, navigate } from '../../state/route.ts'
import { useLoadMore } from '../../state/use-load-more.ts'
import { useShortcut } from '../../state/use-shortcut.ts'
import { useWords } from '../../state/words.ts'
import { CaseFilters } from './case-filters.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { ListFiles } from './list-files.tsx'
import { SavedViews } from './saved-views.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useCaseSelection } from './use-case-selection.ts'
import './cases.css'

const pageSize = 100

export function CasesScreen({ route }: { route: CasesRoute }) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const textFilter = useRef<TextChipHandle>(null)
  const mayRegister = useMayCall(contract.cases.register)
  const pages = useCasePages(route)
  const loadMore = useLoadMore(pages)
  const { data, error, refetch } = pages
  const change = (part: Partial<CasesRoute>): void => navigate({ ...route, ...part }, { replace: true })
  useShortcut('/', () => textFilter.current?.focus())
  useShortcut('n', () => navigate({ screen: 'newCase', kind: route.filter.kind ?? null }), mayRegister)

  const total = data?.pages[0]?.total ?? null
  const date = words.day(today)
  const shownWords = (count: number | null): string =>
    count === null ? t('search.listShown', { date }) : t('cases.list.shown', { count, date })
  return (
    <Page
      title={t('cases.list.title')}
      lead={data && shownWords(total)}
      actions={
        <>
          <span className="second small keys-line">
            {t(mayRegister ? 'cases.list.keys' : 'cases.list.keysReading')}
          </span>
          <ListFiles route={route} empty={!total} />
          <ColumnChoice />
          <SavedViews route={route} />
        </>
      }
      filters={
        <CaseFilters filter={route.filter} textFilter={textFilter} onChange={filter => change({ filter })} />
      }
    >
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data ? (
        <CaseRows
          lines={data.pages.flatMap(({ lines }) => lines)}
          route={route}
          onOrder={({ by, descending }) => change({ sort: by as CaseSort, descending })}
          onNearEnd={loadMore}
        />
      ) : (
        !error && <Loading lines={14} />
      )}
    </Page>
  )
}

function useCasePages({ filter, sort, descending }: CasesRoute) {
  const { queries } = useDesk()
  return useInfiniteQuery(
    queries.cases.list.infiniteOptions({
      input: (after: string | null) => ({ filter, sort, descending, after, limit: pageSize }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
}

interface CaseRowsProps {
  readonly lines: readonly CaseLine[]
  readonly route: CasesRoute
  readonly onOrder: (order: RowOrder) => void
  readonly onNearEnd: (() => void) | undefined
}

function CaseRows({ lines, route, onOrder, onNearEnd }: CaseRowsProps) {
  const { t } = useTranslation()
  const columns = useCaseColumns(route.filter.text)
  const mayChoose = useMayCall(contract.cases.recordSteps)
  const selection = useCaseSelection(route.filter, lines)
  if (lines.length === 0) return <NoCases filter={route.filter} />
  return (
    <>
      <SelectionBar selection={selection} />
      <RowTable
        label={t('cases.list.title')}
        columns={columns}
        groups={[{ id: 'all', heading: null, rows: lines }]}
        rowKey={({ id }) => id}
        subject={formatRoute(route)}
        onOpen={({ id }) => navigate({ screen: 'case', id })}
        onNearEnd={onNearEnd}
        order={{ by: route.sort, descending: route.descending }}
        onOrder={onOrder}
        {...(mayChoose && { selection })}
        footer={<ListEnd onMore={onNearEnd} />}
      />
    </>
  )
}

function NoCases({ filter: { state, ...rest } }: { filter: CaseFilter }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const filtered = Object.keys(rest).length > 0
  // The rail itself asks for open cases: whether there is any case at all is another question.
  const { data: any } = useQuery(
    queries.cases.list.queryOptions({ input: anyCase, enabled: state !== undefined && !filtered }),
  )
  return (
    <div className="paper page-content">
      {filtered ? (
        <EmptyState why={t('cases.list.emptyFiltered')} next={t('cases.list.emptyFilteredNext')} />
      ) : any !== undefined && any.total !== 0 ? (
        <EmptyState
          why={t(state === 'closed' ? 'cases.list.emptyClosed' : 'cases.list.emptyOpen')}
          next={t('cases.list.emptyStateNext')}
        />
      ) : (
        (state === undefined || any !== undefined) && <NoCasesYet />
      )}
    </div>
  )
}
