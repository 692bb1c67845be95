// A series 系列案: its members with light and stage, and what can be done with all of them at once. All are chosen at
// first: a series is there to be carried on together.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { useCaseColumns } from '../../parts/case-columns.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useMayCall } from '../../state/may-call.ts'
import { navigate } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'
import { SelectionBar } from '../cases/selection-bar.tsx'
import '../cases/cases.css'

export function SeriesScreen({ uid }: { uid: string }) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const { queries } = useDesk()
  const { data: series, error, refetch } = useQuery(queries.links.series.queryOptions({ input: { uid } }))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (series === undefined) return <Loading lines={8} />
  if (series === null) return <EmptyState why={t('links.series.gone')} next={t('links.series.goneNext')} />
  const { name, members, total } = series
  const rest = total - members.length
  return (
    <Page
      title={t('links.series.page', { name })}
      lead={
        <>
          {t('cases.list.shown', { count: total, date: words.day(today) })}
          {rest > 0 && t('links.series.notShown', { count: rest })}
        </>
      }
    >
      <Members members={members} />
    </Page>
  )
}

function Members({ members }: { members: readonly CaseLine[] }) {
  const { t } = useTranslation()
  const columns = useCaseColumns()
  const mayChoose = useMayCall(contract.cases.recordSteps)
  const all = new Set<string | number>(members.map(({ id }) => id))
  const [keys, setKeys] = useState<ReadonlySet<string | number>>(all)
  const lines = members.filter(({ id }) => keys.has(id))
  const clear = (): void => setKeys(new Set())
  return (
    <>
      {mayChoose && lines.length === 0 && (
        <p>
          <Button size="small" onClick={() => setKeys(all)}>
            {t('links.series.chooseAll')}
          </Button>
        </p>
      )}
      {mayChoose && <SelectionBar inSeries selection={{ lines, clear }} />}
      <RowTable
        label={t('links.series.title')}
        columns={columns}
        groups={[{ id: 'all', heading: null, rows: members }]}
        rowKey={({ id }) => id}
        onOpen={({ id }) => navigate({ screen: 'case', id })}
        {...(mayChoose && { selection: { keys, change: setKeys } })}
      />
    </>
  )
}
