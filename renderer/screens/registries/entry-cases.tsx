// Every case of an entry, the last received first, under whatever spelling it was recorded.

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { RowTable } from '../../parts/row-table.tsx'
import { useShortCaseColumns } from '../../parts/short-case-columns.tsx'
import { useDesk } from '../../state/desk.tsx'
import { navigate } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'

const pageSize = 50

export function EntryCases({ entry }: { entry: EntryView }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const words = useWords()
  const columns = useShortCaseColumns(false)
  const { data, error, fetchNextPage, hasNextPage } = useInfiniteQuery(
    queries.registries.cases.infiniteOptions({
      input: (offset: number) => ({ entryId: entry.id, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const read = pages.reduce((sum, page) => sum + page.lines.length, 0)
        return read < total ? read : null
      },
    }),
  )
  const lines = data?.pages.flatMap(page => page.lines) ?? []
  return (
    <section>
      <h3>{t('registries.entry.cases', { cases: entry.cases, open: entry.open })}</h3>
      <FailureNotice error={error} />
      {data && lines.length === 0 && <p className="second">{t('registries.entry.noCases')}</p>}
      {lines.length > 0 && (
        <div className="entry-cases">
          <RowTable
            label={t('registries.column.cases')}
            columns={columns}
            groups={[{ id: 'all', heading: null, rows: lines }]}
            rowKey={({ id }) => id}
            onOpen={({ id }) => navigate({ screen: 'case', id })}
          />
        </div>
      )}
      <div className="entry-line">
        {hasNextPage && (
          <Button size="small" onClick={() => void fetchNextPage()}>
            {t('registries.entry.moreCases')}
          </Button>
        )}
        {entry.spellings.map(({ name, role, cases }) => (
          <Button
            key={`${role} ${name}`}
            size="small"
            type="link"
            className="flush"
            onClick={() => openCasesOf(name)}
          >
            {words.named(
              t('registries.entry.allCases'),
              t('registries.entry.spelling', { name, count: cases }),
            )}
          </Button>
        ))}
      </div>
    </section>
  )
}

// The list of cases in which a name stands.
function openCasesOf(name: string): void {
  navigate({ screen: 'cases', filter: { text: name.slice(0, 100) }, sort: 'received', descending: true })
}
