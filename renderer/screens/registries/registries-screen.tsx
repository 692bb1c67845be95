// The registries: entries of a kind with their standing, and the names that cases have and the registry has not. A row
// opens the entry beside the list; a name that is not registered opens the form that registers it.

import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { RegistryLine } from '#shared/contract/registries-contract.ts'
import { type EntryKind, entryKinds } from '#shared/registries/entry-kind.ts'
import { type RegistryShow, registryShows } from '#shared/registries/entry-standing.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { RowTable } from '../../parts/row-table.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useKnownOn } from '../../state/known-on.ts'
import { useMayCall } from '../../state/may-call.ts'
import { navigate, type RegistriesRoute } from '../../state/route.ts'
import { useLoadMore } from '../../state/use-load-more.ts'
import { useWords } from '../../state/words.ts'
import { EntryForm } from './entry-form.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { RegistryActions } from './registry-actions.tsx'
import { useRegistryColumns } from './registry-columns.tsx'
import { RegistrySearch } from './registry-search.tsx'
import './registries.css'

const pageSize = 100

/** What the form for a new entry begins with. */
interface Draft {
  readonly name: string
  readonly code: string | null
}

export function RegistriesScreen({ route }: { route: RegistriesRoute }) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const { queries } = useDesk()
  const { registry: kind, show, text, entry } = route
  const [draft, setDraft] = useState<Draft | null>(null)
  const pages = useInfiniteQuery(
    queries.registries.list.infiniteOptions({
      input: (offset: number) => ({ kind, show, text, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, before) => {
        const read = before.reduce((sum, page) => sum + page.lines.length, 0)
        return read < total ? read : null
      },
      // Another kind's names are never shown under this one's heading.
      placeholderData: (before, query) => (asksFor(query?.queryKey[1], kind) ? before : undefined),
    }),
  )
  const onNearEnd = useLoadMore(pages)
  const { data, error, refetch } = pages
  const lines = data?.pages.flatMap(page => page.lines) ?? []
  const change = (part: Partial<RegistriesRoute>, replace = true): void =>
    navigate({ ...route, ...part }, { replace })
  const openLine = ({ id, name, code }: RegistryLine): void =>
    id === null ? setDraft({ name, code }) : change({ entry: id }, false)

  return (
    <Page
      title={t('registries.title')}
      lead={t('registries.lead', { date: words.day(today) })}
      actions={<RegistryActions route={route} onAdd={() => setDraft({ name: '', code: null })} />}
      filters={
        <div className="registry-filters">
          <Segmented<EntryKind>
            aria-label={t('registries.kinds')}
            value={kind}
            options={entryKinds.map(value => ({ value, label: t(`registries.kind.${value}`) }))}
            onChange={registry => change({ registry, show: 'registered', text: '', entry: null }, false)}
          />
          <Segmented
            aria-label={t('registries.shows')}
            value={show}
            options={registryShows.map(value => ({
              value,
              label: `${t(`registries.show.${value}`)} ${data?.pages[0]?.counts[value] ?? ''}`,
            }))}
            onChange={chosen => change({ show: chosen })}
          />
          <RegistrySearch key={kind} text={text} onSearch={typed => change({ text: typed })} />
        </div>
      }
    >
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading lines={12} />}
      {data && lines.length === 0 && (
        <div className="paper page-content">
          <NothingHere route={route} />
        </div>
      )}
      {lines.length > 0 && <Lines route={route} lines={lines} onOpen={openLine} onNearEnd={onNearEnd} />}
      {entry !== null && <EntryPanel key={entry} id={entry} onClose={() => change({ entry: null })} />}
      {draft && (
        <SidePanel
          title={t('registries.addTitle', { kind: t(`registries.kind.${kind}`) })}
          onClose={() => setDraft(null)}
        >
          <EntryForm
            kind={kind}
            draft={draft}
            onDone={id => {
              setDraft(null)
              if (id !== null) change({ entry: id, show: 'registered', text: '' }, false)
            }}
          />
        </SidePanel>
      )}
    </Page>
  )
}

function asksFor(options: unknown, kind: EntryKind): boolean {
  const { input } = (options ?? {}) as { readonly input?: { readonly kind?: unknown } }
  return input?.kind === kind
}

interface LinesProps {
  readonly route: RegistriesRoute
  readonly lines: readonly RegistryLine[]
  readonly onOpen: (line: RegistryLine) => void
  readonly onNearEnd: (() => void) | undefined
}

function Lines({ route: { registry, show }, lines, onOpen, onNearEnd }: LinesProps) {
  const { t } = useTranslation()
  const columns = useRegistryColumns(registry, show)
  return (
    <RowTable
      label={t(`registries.kind.${registry}`)}
      columns={columns}
      groups={[{ id: 'all', heading: null, rows: lines }]}
      rowKey={({ id, name }) => id ?? name}
      onOpen={onOpen}
      onNearEnd={onNearEnd}
    />
  )
}

// What is said of adding an entry is for whoever may add one, now.
const forRecorders: readonly RegistryShow[] = ['registered', 'suspended']

function NothingHere({ route: { registry, show, text } }: { route: RegistriesRoute }) {
  const { t } = useTranslation()
  const mayRecord = useMayCall(contract.registries.record)
  const lookedBackTo = useKnownOn(state => state.day)
  const kind = t(`registries.kind.${registry}`)
  if (text !== '')
    return <EmptyState why={t('registries.empty.filtered')} next={t('registries.empty.filteredNext')} />
  const why = t(`registries.empty.${show}`, { kind })
  if (lookedBackTo !== null) return <EmptyState why={why} next={t('frame.lookBack.nothingNext')} />
  if (!mayRecord && forRecorders.includes(show)) return <EmptyState why={why} />
  return <EmptyState why={why} next={t(`registries.empty.${show}Next`)} />
}
