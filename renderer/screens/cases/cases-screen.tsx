// The list of cases: filters that read as a sentence, sort, pages that follow one another as one scrolls.

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFilter } from '#shared/contract/cases-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { useCaseColumns } from '../../parts/case-columns.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import type { TextChipHandle } from '../../parts/filter-sentence.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useMayCall } from '../../state/may-call.ts'
import { type CaseSort, type CasesRoute, navigate } from '../../state/route.ts'
import { useShortcut } from '../../state/use-shortcut.ts'
import { useWords } from '../../state/words.ts'
import { CaseFilters } from './case-filters.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { SavedViews } from './saved-views.tsx'

const pageSize = 100

export function CasesScreen({ route }: { route: CasesRoute }) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const textFilter = useRef<TextChipHandle>(null)
  const mayRegister = useMayCall(contract.cases.register)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useCasePages(route)
  const change = (part: Partial<CasesRoute>): void => navigate({ ...route, ...part }, { replace: true })
  useShortcut('/', () => textFilter.current?.focus())
  useShortcut('n', () => navigate({ screen: 'newCase', kind: route.filter.kind ?? null }), mayRegister)

  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
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
          <span className="second small keys-line">{t('cases.list.keys')}</span>
          <SortChoice route={route} change={change} />
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
          filter={route.filter}
          onNearEnd={loadMore}
          more={hasNextPage}
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
  readonly filter: CaseFilter
  readonly onNearEnd: () => void
  readonly more: boolean
}

function CaseRows({ lines, filter, onNearEnd, more }: CaseRowsProps) {
  const { t } = useTranslation()
  const columns = useCaseColumns(filter.text)
  if (lines.length === 0) return <NoCases filter={filter} />
  return (
    <RowTable
      label={t('cases.list.title')}
      columns={columns}
      groups={[{ id: 'all', heading: null, rows: lines }]}
      rowKey={({ id }) => id}
      onOpen={({ id }) => navigate({ screen: 'case', id })}
      onNearEnd={onNearEnd}
      footer={
        <p className="row-table-foot">
          {more ? (
            <Button size="small" onClick={onNearEnd}>
              {t('cases.list.more')}
            </Button>
          ) : (
            t('cases.list.all')
          )}
        </p>
      }
    />
  )
}

// Nothing but 未结 or 已结 chosen is not thought of as a filter.
function NoCases({ filter: { state: _state, ...filter } }: { filter: CaseFilter }) {
  const { t } = useTranslation()
  const mayRegister = useMayCall(contract.cases.register)
  const filtered = Object.keys(filter).length > 0
  return (
    <div className="paper page-content">
      {filtered ? (
        <EmptyState why={t('cases.list.emptyFiltered')} next={t('cases.list.emptyFilteredNext')} />
      ) : (
        <EmptyState
          why={t('cases.list.emptyDesk')}
          next={t('cases.list.emptyDeskNext')}
          action={
            mayRegister && (
              <Button type="primary" onClick={() => navigate({ screen: 'newCase', kind: null })}>
                {t('cases.register.title')}
              </Button>
            )
          }
        />
      )}
    </div>
  )
}

function SortChoice({ route, change }: { route: CasesRoute; change: (part: Partial<CasesRoute>) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Select<CaseSort>
        aria-label={t('cases.list.sortDue')}
        value={route.sort}
        options={[
          { value: 'due', label: t('cases.list.sortDue') },
          { value: 'received', label: t('cases.list.sortReceived') },
          { value: 'number', label: t('cases.list.sortNumber') },
        ]}
        onChange={sort => change({ sort })}
      />
      <Button onClick={() => change({ descending: !route.descending })}>
        {route.descending ? `↓ ${t('cases.list.descending')}` : `↑ ${t('cases.list.ascending')}`}
      </Button>
    </>
  )
}
