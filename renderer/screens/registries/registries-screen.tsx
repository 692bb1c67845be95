// The registries: names as the cases have them, with counts. A row opens the cases of that name.

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Input, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskClient } from '#shared/contract/contract.ts'
import { registries } from '#shared/contract/reference-contract.ts'
import { DeskDate } from '../../parts/desk-date.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { type Column, RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { navigate, type Registry } from '../../state/route.ts'

type Entry = Awaited<ReturnType<DeskClient['reference']['registry']>>['entries'][number]

const pageSize = 100

export function RegistriesScreen({ registry, text }: { registry: Registry; text: string }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const columns = useColumns()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    queries.reference.registry.infiniteOptions({
      input: (offset: number) => ({ registry, text, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const read = pages.reduce((sum, page) => sum + page.entries.length, 0)
        return read < total ? read : null
      },
      placeholderData: keepPreviousData,
    }),
  )
  const entries = data?.pages.flatMap(page => page.entries) ?? []
  return (
    <Page
      title={t('reference.registries.title')}
      lead={t('reference.registries.lead')}
      filters={
        <div className="filter-sentence">
          <Segmented<Registry>
            aria-label={t('reference.registries.title')}
            value={registry}
            options={registries.map(value => ({ value, label: t(`reference.registries.${value}`) }))}
            onChange={chosen => navigate({ screen: 'registries', registry: chosen, text: '' })}
          />
          <NameSearch key={registry} registry={registry} text={text} />
          {data && (
            <span className="second">
              {t('reference.registries.total', { count: data.pages[0]?.total ?? 0 })}
            </span>
          )}
        </div>
      }
    >
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading lines={12} />}
      {data && entries.length === 0 && (
        <EmptyState
          why={t(text === '' ? 'reference.registries.empty' : 'reference.registries.emptyFiltered')}
          next={t(text === '' ? 'reference.registries.emptyNext' : 'reference.registries.emptyFilteredNext')}
        />
      )}
      {entries.length > 0 && (
        <RowTable
          label={t(`reference.registries.${registry}`)}
          columns={columns}
          groups={[{ id: 'all', heading: null, rows: entries }]}
          rowKey={({ name }) => name}
          onOpen={openCasesOf}
          onNearEnd={() => {
            if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
          }}
        />
      )}
    </Page>
  )
}

function openCasesOf({ name }: Entry): void {
  navigate({ screen: 'cases', filter: { text: name.slice(0, 100) }, sort: 'received', descending: true })
}

const waitMs = 200

function NameSearch({ registry, text }: { registry: Registry; text: string }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(
      () => navigate({ screen: 'registries', registry, text: typed.trim() }, { replace: true }),
      waitMs,
    )
    return () => clearTimeout(timer)
  }, [typed, text, registry])
  return (
    <Input
      className="registry-search"
      aria-label={t('reference.registries.search')}
      placeholder={t('reference.registries.search')}
      allowClear
      maxLength={100}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  )
}

function useColumns(): readonly Column<Entry>[] {
  const { t } = useTranslation()
  return [
    {
      id: 'name',
      heading: t('reference.registries.name'),
      render: ({ name }) => <span title={name}>{name}</span>,
    },
    {
      id: 'code',
      heading: t('reference.registries.code'),
      width: 200,
      render: ({ code }) => code,
    },
    {
      id: 'cases',
      heading: t('reference.registries.cases'),
      width: 90,
      align: 'right',
      render: ({ cases }) => cases,
    },
    {
      id: 'open',
      heading: t('reference.registries.open'),
      width: 90,
      align: 'right',
      render: ({ open }) => open,
    },
    {
      id: 'lastReceivedOn',
      heading: t('reference.registries.lastReceivedOn'),
      width: 140,
      render: ({ lastReceivedOn }) => <DeskDate date={lastReceivedOn} />,
    },
  ]
}
